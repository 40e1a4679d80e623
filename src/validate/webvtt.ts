/** Subtitles in WebVTT (https://www.w3.org/TR/webvtt1/). Browsers skip errors silently; here they are reported. */

/** What is wrong with a file of subtitles, and in which of its lines. */
export interface VttFault {
  readonly line: number;
  readonly reason: string;
}

const TIMING = /^(\S+)[ \t]+-->[ \t]+(\S+)(?:[ \t]+(\S.*))?$/;
const STAMP = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/;
const SETTING = /^(vertical|line|position|size|align|region):\S+$/;
const STAMPS = "times are written 00:01:02.500 --> 00:01:04.000";

/** The first fault of a text; `undefined` when it is right. */
export function findVttError(text: string): VttFault | undefined {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const [first = ""] = lines;
  if (!/^WEBVTT(?:[ \t]|$)/.test(first)) return { line: 1, reason: beginning(text) };
  let before = 0;
  let cues = 0;
  for (const { at, block } of vttBlocks(lines)) {
    const fault = faultOfBlock(block, at, before);
    if (typeof fault === "object") return fault;
    if (fault !== undefined) {
      before = fault;
      cues += 1;
    }
  }
  return cues === 0 ? { line: 1, reason: "it holds no words" } : undefined;
}

/** The format of subtitles that a text is by its beginning; `undefined` for any other text. */
export function subtitleFormat(text: string): string | undefined {
  const beginning = text
    .slice(0, 4096)
    .replace(/^\ufeff/, "")
    .trimStart();
  if (/^WEBVTT(?:\s|$)/.test(beginning)) return "WebVTT";
  return OTHER_FORMATS.find(([pattern]) => pattern.test(beginning))?.[1];
}

/** The number of the first words, which may be missing, and their times. */
const SUBRIP = /^(?:\d+[ \t]*(?:\r\n|\r|\n))?[ \t]*\d+:\d\d:\d\d[,.]\d+ +--> +\d+:\d\d:\d\d[,.]\d/;

const OTHER_FORMATS: readonly (readonly [beginning: RegExp, name: string])[] = [
  [SUBRIP, "SubRip"],
  [/^\d+:\d\d:\d\d\.\d{3},\d+:\d\d:\d\d\.\d{3}/, "SubViewer"],
  [/^\[Script Info\]/i, "SubStation Alpha"],
  [/^\{\d+\}\{\d+\}/, "MicroDVD"],
  [/^(?:<\?xml[^>]*>\s*)?<(?:\w+:)?tt[\s>]/, "TTML"],
  [/^Scenarist_SCC/, "SCC"],
];

function beginning(text: string): string {
  const format = subtitleFormat(text);
  if (format === "SubRip")
    return "this is SubRip (.srt): save it as WebVTT, which begins with the line WEBVTT and writes 00:00:01.500 with a point";
  if (format !== undefined && format !== "WebVTT") return `this is ${format}: save it as WebVTT`;
  return "the first line must be WEBVTT";
}

interface Block {
  /** The number of its first line. */
  readonly at: number;
  readonly block: readonly string[];
}

/** What is between empty lines, after the first of them. */
function* vttBlocks(lines: readonly string[]): Iterable<Block> {
  let from = lines.indexOf("") === -1 ? lines.length : lines.indexOf("");
  if (lines.slice(1, from).some((line) => line.includes("-->"))) from = 1;
  let block: string[] = [];
  for (let index = from; index <= lines.length; index++) {
    const line = lines[index] ?? "";
    if (line !== "") block.push(line);
    else if (block.length > 0) {
      yield { at: index - block.length + 1, block };
      block = [];
    }
  }
}

/** When the words of a block begin, in seconds; `undefined` for notes, styles and regions. */
function faultOfBlock(block: readonly string[], at: number, before: number): VttFault | number | undefined {
  const timed = block.findIndex((line) => line.includes("-->"));
  const [first = ""] = block;
  if (timed === -1)
    return /^(NOTE|STYLE|REGION)([ \t]|$)/.test(first)
      ? undefined
      : { line: at, reason: `"${first.slice(0, 40)}" has no times: ${STAMPS}` };
  if (/^NOTE([ \t]|$)/.test(first) && timed > 0)
    return { line: at + timed, reason: 'a note can\'t hold "-->": put an empty line after it' };
  if (timed > 1)
    return { line: at + timed, reason: "an empty line must come before the name of these words" };
  const again = block.findIndex((line, index) => index > timed && line.includes("-->"));
  if (again !== -1) return { line: at + again, reason: 'an empty line must come before the next "-->"' };
  return faultOfTiming(block[timed] ?? "", at + timed, before);
}

function faultOfTiming(text: string, line: number, before: number): VttFault | number {
  const [, from = "", to = "", settings = ""] = TIMING.exec(text.trim()) ?? [];
  const [start, end] = [secondsOf(from), secondsOf(to)];
  if (start === undefined || end === undefined)
    return { line, reason: `"${text.slice(0, 60)}" can't be read: ${STAMPS}` };
  if (end <= start) return { line, reason: `${to} is not after ${from}` };
  if (start < before) return { line, reason: `${from} is before the words above it: put them in order` };
  const wrong = settings.split(/[ \t]+/).find((setting) => setting !== "" && !SETTING.test(setting));
  return wrong === undefined ? start : { line, reason: `"${wrong.slice(0, 40)}" is no setting of WebVTT` };
}

function secondsOf(stamp: string): number | undefined {
  const [whole, hours = "0", minutes, seconds, thousandths] = STAMP.exec(stamp) ?? [];
  if (whole === undefined) return undefined;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000;
}
