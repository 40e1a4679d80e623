/** Texts and names as CSS writes them (CSSOM, "common serializing idioms"). */

/** A text in double quotes. */
export function quoteCssString(text: string): string {
  return `"${text.replace(/[\0-\x1f\x7f"\\]/g, (sign) => (sign === '"' || sign === "\\" ? `\\${sign}` : escapeCode(sign)))}"`;
}

/** A name, whatever characters it holds. */
export function escapeIdentifier(name: string): string {
  const escaped = name.replace(/[^\w\u0080-\u{10ffff}-]/gu, (sign) =>
    /[\0-\x1f\x7f]/.test(sign) ? escapeCode(sign) : `\\${sign}`,
  );
  if (escaped === "-") return "\\-";
  return escaped.replace(/^(-?)(\d)/, (_, hyphen: string, digit: string) => hyphen + escapeCode(digit));
}

function escapeCode(sign: string): string {
  return `\\${(sign.codePointAt(0) ?? 0).toString(16)} `;
}
