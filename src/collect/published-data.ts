/** The data that a built archive carries of its coverages, as far as addresses are made of them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { OperatorError } from "../model/errors.ts";
import { addresses } from "../web/urls.ts";

const text = z.string().optional();
const media = z.object({ kind: z.string(), url: z.string(), poster: text, subtitles: text });
const publishedEntrySchema = z.object({
  id: z.string(),
  tag: z.string(),
  number: z.int(),
  time: z.string(),
  updated: text,
  headline: text,
  kicker: text,
  place: text,
  aliases: z.array(z.string()),
  lead: media.optional(),
  media: z.array(media),
  corrections: z.array(z.object({ time: z.string(), note: z.string() })),
  text: z.string(),
});
const coverageSchema = z.object({
  slug: z.string(),
  title: z.string(),
  url: z.string(),
  aliases: z.array(z.string()),
  pageSize: z.int(),
  lead: media.optional(),
  media: z.array(media),
  entries: z.array(publishedEntrySchema),
  removed: z.array(z.object({ id: z.string(), time: z.string() })),
});
export type CoverageData = z.output<typeof coverageSchema>;
export type EntryData = z.output<typeof publishedEntrySchema>;
export type MediumData = z.output<typeof media>;

/** The names of the folders in a folder, sorted by code unit; none when it isn't there. */
export function listFolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

/** A coverage's data; `undefined` for folders of other things, and for a coverage's older slugs. */
export function readCoverageData(folder: string, slug: string): CoverageData | undefined {
  const path = join(folder, addresses.data(slug));
  if (!existsSync(path)) return undefined;
  const read = coverageSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (read.success) return read.data.slug === slug ? read.data : undefined;
  throw new OperatorError(
    `${path} was made by another version of asrun: compare with the content folder or the git ref that "${folder}" was built from`,
  );
}
