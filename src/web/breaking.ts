/** The kickers that newsrooms give to news that has just come in. */
import { trimEnd } from "./spelling.ts";

const BREAKING: ReadonlySet<string> = new Set(
  [
    ...["Breaking", "Breaking news", "Urgent", "Dernière minute", "Alerte info", "Eilmeldung", "Eil"],
    ...["Última hora", "Urgente", "Plantão", "Ultim’ora", "Ultima ora", "Z ostatniej chwili", "Pilne"],
    ...["Терміново", "Термінова новина", "Son dakika", "عاجل", "מבזק", "דחוף", "ब्रेकिंग", "ब्रेकिंग न्यूज़"],
    ...["速報", "ニュース速報", "突发", "快讯"],
  ].map(fold),
);

/** Whether a kicker, in whatever language and case, marks breaking news. */
export function isBreaking(kicker: string): boolean {
  return BREAKING.has(fold(kicker));
}

/** Without case and Latin accents, among them the dots that `İ` keeps in lower case; without what sets a label apart. */
function fold(words: string): string {
  const folded = words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("ı", "i")
    .replace(/['’]/g, "’");
  return trimEnd(folded, " \t\n:!|.").trim();
}
