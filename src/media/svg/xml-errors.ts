/** What a writer can do about XML that is not well-formed. */
import { FIX, printableName } from "./findings.ts";

/** The message of the parser in our words, with the way out. `position` is where the parser stopped. */
export function explainXmlError(message: string, text: string, position: number): string {
  if (message.startsWith("undefined entity")) {
    const start = text.lastIndexOf("&", position);
    const entity = printableName(text.slice(start, text.indexOf(";", start) + 1));
    return `XML knows no ${entity}: write the character itself`;
  }
  const [, prefix] = /^unbound namespace prefix: "(.*)"/.exec(message) ?? [];
  if (prefix !== undefined) return `the prefix "${printableName(prefix)}" is not declared: ${FIX.export}`;
  return `it is not well-formed XML (${message
    .replace(/\.$/, "")
    .replace(/[^\x20-\x7e]/g, "?")
    .slice(0, 80)}): ${FIX.export}`;
}
