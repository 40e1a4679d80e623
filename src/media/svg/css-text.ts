/** Texts and names as CSS writes them (CSSOM, "common serializing idioms"). */

/** What only an escape can stand for: XML has no such characters, or text editors don't show them. */
const UNWRITABLE = /[\0-\x1f\x7f]|\p{Noncharacter_Code_Point}/gu;

/** A text in double quotes. */
export function quoteCssString(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&").replace(UNWRITABLE, escapeCode)}"`;
}

/** A name, whatever characters it holds. */
export function escapeIdentifier(name: string): string {
  const escaped = name
    .replace(/[^\w\u0080-\u{10ffff}\0-\x1f\x7f-]/gu, "\\$&")
    .replace(UNWRITABLE, escapeCode);
  if (escaped === "-") return "\\-";
  return escaped.replace(/^(-?)(\d)/, (_, hyphen: string, digit: string) => hyphen + escapeCode(digit));
}

function escapeCode(sign: string): string {
  return `\\${(sign.codePointAt(0) ?? 0).toString(16)} `;
}
