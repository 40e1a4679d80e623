import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { readErrorReason } from "../../model/file-errors.ts";
import { refuse } from "../refuse.ts";

/** Only WordPress exports are read in pieces; anything else of this size is a wrong file. */
const MAX_SIZE = 400 * 1024 * 1024;

const START_LENGTH = 16 * 1024;

/** A file of a source: its path as it was given, and its text. */
export class SourceFile {
  /** As it was given. */
  readonly name: string;
  private decoded: { text: string; isWindows: boolean } | undefined;
  private parsed: { value: unknown } | undefined;

  constructor(name: string) {
    this.name = name;
  }

  /** The text: UTF-8, UTF-16 with its mark, what a page says of itself, else windows-1252. Refuses what can't be read. */
  get text(): string {
    return this.decode().text;
  }

  /** Whether it was read as windows-1252. */
  get isWindows(): boolean {
    return this.decode().isWindows;
  }

  /** The first characters of the text. */
  get head(): string {
    return this.text.slice(0, 100_000);
  }

  /** The first bytes as Latin letters, of a file of any size. */
  get start(): string {
    const file = openSync(this.name, "r");
    try {
      const bytes = Buffer.alloc(START_LENGTH);
      return bytes.toString("latin1", 0, readSync(file, bytes, 0, START_LENGTH, 0));
    } finally {
      closeSync(file);
    }
  }

  /** The JSON that it holds. Refuses what is none. */
  json(): unknown {
    this.parsed ??= { value: parseJson(this.text, this.name) };
    return this.parsed.value;
  }

  /** The JSON, or `undefined` where it is none. */
  jsonOrNone(): unknown {
    if (!/^\s*[[{]/.test(this.text)) return undefined;
    try {
      return this.json();
    } catch {
      return undefined;
    }
  }

  private decode(): { text: string; isWindows: boolean } {
    this.decoded ??= decodeBytes(readBytes(this.name), this.name);
    return this.decoded;
  }
}

function readBytes(name: string): Buffer {
  try {
    const { size } = statSync(name);
    if (size > MAX_SIZE)
      return refuse(
        name,
        `the file has ${Math.round(size / 1_000_000)} MB: give the export of one live blog`,
      );
    return readFileSync(name);
  } catch (error) {
    if (error instanceof Error && error.name === "ImportRefused") throw error;
    return refuse(name, `the file can't be read: ${readErrorReason(error)}`);
  }
}

function decodeBytes(bytes: Buffer, name: string): { text: string; isWindows: boolean } {
  if (bytes.length === 0) return refuse(name, "the file is empty");
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder("utf-16le").decode(bytes), isWindows: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder("utf-16be").decode(bytes), isWindows: false };
  if (bytes.subarray(0, 8192).includes(0))
    return refuse(name, "the file is no text: give JSON, HTML, XML, CSV or Markdown");
  const declared = declaredEncoding(bytes.subarray(0, 2048).toString("latin1"));
  const isDeclared = declared !== undefined && declared !== "utf-8";
  if (isDeclared) return { text: decodeAs(bytes, declared, name), isWindows: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), isWindows: false };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), isWindows: true };
  }
}

/** What an HTML page or an XML file says of its encoding, in lower case. */
function declaredEncoding(head: string): string | undefined {
  const xml = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(head)?.[1];
  const tags = head.split(">").flatMap((text) => /<meta\b(.*)/is.exec(text)?.[1] ?? []);
  const [meta] = tags.flatMap((tag) => /\bcharset\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(tag)?.[1] ?? []);
  return (xml ?? meta)?.toLowerCase();
}

function decodeAs(bytes: Buffer, encoding: string, name: string): string {
  // A page that says one thing and is another: what is valid UTF-8 beyond ASCII is hardly ever anything else.
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (/[^\0-\x7f]/.test(text)) return text;
  } catch {
    // As it says, then.
  }
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return refuse(name, `the encoding "${encoding}" is not known: save the file as UTF-8`);
  }
}

/** JSON as a value; `place` is named where it is none. */
export function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return refuse(place, `the JSON can't be read: ${jsonReason(error, text)}`);
  }
}

function jsonReason(error: unknown, text: string): string {
  const reason = error instanceof Error ? error.message : String(error);
  const at = /position (\d+)/.exec(reason)?.[1];
  const before = at === undefined ? undefined : text.slice(0, Number(at)).split("\n");
  const where =
    before === undefined ? "" : `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: `;
  const isAtEnd = at !== undefined && Number(at) >= text.trimEnd().length;
  const isCut = isAtEnd || /Unexpected end|Unterminated/.test(reason);
  return (
    where + (isCut ? "the file is cut off" : reason.replace(/ in JSON at position.*$/s, "").slice(0, 120))
  );
}
