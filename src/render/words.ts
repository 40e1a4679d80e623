/** The first words of a text, at most `limit` characters, cut between words. */
export function firstWords(text: string, limit: number): string {
  const line = text.replace(/[ \t\r\n]+/g, " ").trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit);
  const end = cut.lastIndexOf(" ");
  // A text without spaces is cut where it must be, but never inside a character.
  const kept = end > limit / 2 ? cut.slice(0, end) : cut.replace(/[\ud800-\udbff]$/, "");
  return `${kept.replace(/[\s,;:،؛–—-]+$/, "")}…`;
}
