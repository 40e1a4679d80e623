import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { readErrorReason } from "../../model/file-errors.ts";
import { refuse } from "../refuse.ts";
import { type DecodedText, decodeStart, decodeText } from "./decode-text.ts";
import { parseJson } from "./parse-json.ts";

/** Only WordPress exports are read in pieces; anything else of this size is a wrong file. */
const MAX_SIZE = 400 * 1024 * 1024;

const START_LENGTH = 16 * 1024;

/** A file of a source: its path as it was given, and its text. */
export class SourceFile {
  /** As it was given. */
  readonly name: string;
  private decoded: DecodedText | undefined;
  private parsed: { value: unknown } | undefined;

  constructor(name: string) {
    this.name = name;
  }

  /** The text. Refuses what can't be read. */
  get text(): string {
    return this.decode().text;
  }

  /** Whether its text was read as windows-1252, though nothing says that it is. */
  get wasReadAsWindows(): boolean {
    return this.decoded?.isWindows === true;
  }

  /** The first characters of the text. */
  get head(): string {
    return this.text.slice(0, 100_000);
  }

  /** The first characters, of a file of any size; of most encodings those that are Latin letters. */
  get start(): string {
    const file = openSync(this.name, "r");
    try {
      const bytes = Buffer.alloc(START_LENGTH);
      return decodeStart(bytes.subarray(0, readSync(file, bytes, 0, START_LENGTH, 0)));
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

  private decode(): DecodedText {
    this.decoded ??= decodeText(readBytes(this.name), this.name);
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
