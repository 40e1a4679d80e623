/** Text as it was typed, so that Markdown shows it was typed. */
export function escapeMarkdown(text: string): string {
  return text
    .split("\n")
    .map((line) => lineAsMarkdown(line.trim()))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
    .split("\n\n")
    .map((paragraph) => paragraph.replaceAll("\n", "\\\n"))
    .join("\n\n");
}

function lineAsMarkdown(line: string): string {
  return line
    .replace(/[\\*[\]{<`~|_]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/^(?:#{1,6}(?=\s|$)|[>+=:-])/, "\\$&")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");
}
