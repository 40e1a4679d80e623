/** The order of the reading half: parse, validate, assemble. Nothing is written. */
import type { VFile } from "vfile";
import { assemble, type Edition } from "./assemble/index.ts";
import { compare, type Mend } from "./compare/index.ts";
import type { Collected } from "./model/collected.ts";
import type { Archive } from "./model/content.ts";
import { hasErrors } from "./model/report.ts";
import { parse } from "./parse/index.ts";
import { validate } from "./validate/index.ts";

export interface ReadSettings extends Edition {
  /** Replaces the address in site.yml. */
  readonly url?: string;
}

/** What reading found. There is an archive when no file has an error. */
export interface Reading {
  /** Every file, with its problems. */
  readonly files: readonly VFile[];
  readonly archive?: Archive;
}

/** The reading half: parse, validate, assemble. */
export function read(collected: Collected, settings: ReadSettings): Reading {
  const sources = parse(collected);
  const filing = validate(collected, sources, settings.url);
  const archive = assemble(filing, settings);
  return hasErrors(collected.files) ? { files: collected.files } : { files: collected.files, archive };
}

/** What was published before: an older state of the same content, read in the same way. */
export interface Past {
  readonly archive: Archive;
  /** From so many changed words on, an entry must say that it was changed; `undefined`: words are not compared. */
  readonly typoThreshold: number | undefined;
}

/** Holds what was read against what was published before; problems ride on the files. */
export function readAgainst(
  collected: Collected,
  settings: ReadSettings,
  past: Past,
): Reading & { readonly mends: readonly Mend[] } {
  const reading = read(collected, settings);
  if (!reading.archive) return { ...reading, mends: [] };
  const mends = compare(past.archive, reading.archive, collected, past.typoThreshold);
  return { ...reading, mends };
}
