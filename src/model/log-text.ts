/**
 * Text for terminals and logs. Content can contain characters that control a terminal, reorder a line or start a new one, and
 * words that a CI runner takes for a command. Everything that asrun prints is escaped here.
 */

/** Control characters, line separators, and marks that change the direction of the text after them. */
const UNSAFE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const UNSAFE_IN_LINES = /(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const REPLACEMENT = "\ufffd";

/** The older form of workflow commands, which runners of GitHub and Azure find anywhere in a line: `##[error]`. */
const COMMAND_INSIDE = /##(?=[a-z]*\[)/gi;

/** Text from the content inside a line, without line breaks, control characters and direction marks. */
export function toLogText(text: string): string {
  return text.replace(UNSAFE, REPLACEMENT);
}

/** Whole lines. Line breaks stay, and no line is a command to a CI runner. */
export function toLogLines(text: string): string {
  return text
    .replace(UNSAFE_IN_LINES, REPLACEMENT)
    .replace(COMMAND_INSIDE, "# #")
    .split("\n")
    .map(breakCommand)
    .join("\n");
}

/** GitHub ignores blanks before a command. Three colons begin no command: they open and close directives. */
function breakCommand(line: string): string {
  const start = line.length - line.trimStart().length;
  const isCommand = line.startsWith("::", start) && !line.startsWith(":::", start);
  return isCommand ? `${line.slice(0, start)}: ${line.slice(start + 1)}` : line;
}

/** Text to be pasted into a file: unchanged except for control characters, which would affect the terminal. */
export function toPasteText(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, REPLACEMENT);
}

/** One whole line, without its end. */
export function toLogLine(text: string): string {
  return toLogLines(toLogText(text));
}

/** JSON with an indentation of two spaces and a final newline, in which the same characters are escaped. */
export function toLogJson(value: unknown): string {
  const escapeSign = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return `${JSON.stringify(value, null, 2).replace(UNSAFE_IN_LINES, escapeSign)}\n`;
}

/** A GitHub workflow command that annotates a place in a file. */
export function toWorkflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const parts = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  return `::${name} ${parts.join(",")}::${escapeMessage(message)}`;
}

// As GitHub's own toolkit escapes them (packages/core/src/command.ts).
function escapeMessage(text: string): string {
  return text
    .replace(UNSAFE_IN_LINES, REPLACEMENT)
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(toLogText(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** The beginning of a long text, for a message; whole when it has at most `limit` characters. */
export function shorten(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}
