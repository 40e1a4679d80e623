/** An archive read back from a built output, by the data that it carries: enough to compare addresses with. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { paginate } from "../assemble/pages.ts";
import type {
  Archive,
  Body,
  Byline,
  Coverage,
  Entry,
  Masthead,
  Media,
  Moment,
  Tombstone,
} from "../model/content.ts";
import { OperatorError } from "../operator-error.ts";
import { addresses } from "../web/urls.ts";

const text = z.string().optional();
const media = z.object({ kind: z.string(), url: z.string(), poster: text });
const entrySchema = z.object({
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
  entries: z.array(entrySchema),
  removed: z.array(z.object({ id: z.string(), time: z.string() })),
});
type CoverageData = z.output<typeof coverageSchema>;
type EntryData = z.output<typeof entrySchema>;

/** Whether a folder is a built archive. */
export function isBuilt(folder: string): boolean {
  return existsSync(join(folder, addresses.siteAtom)) && existsSync(join(folder, addresses.sitemap));
}

/** `after` is what it is compared with: what the output doesn't say is taken from there. */
export function builtArchive(folder: string, after: Archive): Archive {
  const redirects = existsSync(join(folder, "_redirects"))
    ? readFileSync(join(folder, "_redirects"), "utf8")
    : "";
  const found = foldersIn(folder).flatMap((slug) => dataIn(folder, slug) ?? []);
  const coverages = found.map((one) => coverageOf(one, redirects));
  const [first] = coverages;
  if (first) {
    // The names of topics and authors are in the data, their addresses are folders.
    const topics = foldersIn(join(folder, "topics")).map((slug) => ({ name: slug, slug }));
    const editors: Byline[] = foldersIn(join(folder, "authors")).map((slug) => ({ name: slug, slug }));
    coverages[0] = { ...first, masthead: { ...first.masthead, topics, editors } };
  }
  const tagBase = /<id>tag:([^:<]+):/.exec(readFileSync(join(folder, addresses.siteAtom), "utf8"))?.[1];
  const url = found[0] ? siteOf(found[0].url, found[0].slug) : after.site.url;
  const { logo: _, icon: __, ...site } = after.site;
  return { site: { ...site, url, ...(tagBase !== undefined && { tagBase }) }, people: new Map(), coverages };
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

/** A coverage's data; `undefined` for folders of other things, and for a coverage's older slugs. */
function dataIn(folder: string, slug: string): CoverageData | undefined {
  const path = join(folder, addresses.data(slug));
  if (!existsSync(path)) return undefined;
  const read = coverageSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (read.success) return read.data.slug === slug ? read.data : undefined;
  throw new OperatorError(
    `${path} was made by another version of asrun: compare with the content folder or the git ref that "${folder}" was built from`,
  );
}

function coverageOf(found: CoverageData, redirects: string): Coverage {
  const entries = found.entries.map((entry) => entryOf(entry, found));
  const tombstones = found.removed.map(({ id, time }) => tombstoneOf(id, momentOf(time), found, redirects));
  const numbers = new Map(found.entries.map(({ number }, index) => [number, entries[index]]));
  // The places that no entry has are those of the tombstones, in the same order.
  const waiting = [...tombstones];
  const order = Array.from({ length: entries.length + tombstones.length }, (_, index) => {
    return numbers.get(index + 1) ?? waiting.shift();
  }).filter((place) => place !== undefined);
  return {
    masthead: mastheadOf(found),
    entries,
    tombstones,
    order,
    pages: paginate(order.length, found.pageSize),
    dues: [],
  };
}

function mastheadOf({ slug, title, aliases, lead, media: others, url }: CoverageData): Masthead {
  return {
    slug,
    path: `${slug}/index.md`,
    title,
    timezone: "UTC",
    language: "en",
    status: "closed",
    editors: [],
    topics: [],
    related: [],
    aliases,
    summary: bodyOf("", [...(lead ? [lead] : []), ...others], siteOf(url, slug)),
  };
}

function entryOf(entry: EntryData, { slug, url }: CoverageData): Entry {
  const { id, headline, kicker, place, updated, lead } = entry;
  return {
    id,
    // Which file it was is not said; this is the shortest that would be it.
    path: `${slug}/${id}.md`,
    time: momentOf(entry.time),
    ...(updated !== undefined && { updated: momentOf(updated) }),
    ...(headline !== undefined && { headline }),
    ...(kicker !== undefined && { kicker }),
    ...(place !== undefined && { place }),
    bylines: [],
    key: false,
    pinned: false,
    draft: false,
    topics: [],
    body: bodyOf(entry.text, [...(lead ? [lead] : []), ...entry.media], siteOf(url, slug)),
    aliases: entry.aliases,
    corrections: entry.corrections.map(({ time, note }) => ({
      time: momentOf(time),
      note,
      kind: "correction",
    })),
  };
}

/** The data say no older id of what was taken down: those stand among the redirects. */
function tombstoneOf(id: string, time: Moment, { slug, url }: CoverageData, redirects: string): Tombstone {
  const home = new URL(url).pathname;
  const aliases = redirects.split("\n").flatMap((line) => {
    const [from = "", to] = line.split(" ");
    return to === `${home}${id}/` && from.startsWith(home) ? [from.slice(home.length, -1)] : [];
  });
  return { id, path: `${slug}/${id}.md`, time, aliases, removed: { time, reason: "", media: [] } };
}

function siteOf(url: string, slug: string): string {
  return url.slice(0, -addresses.coverage(slug).length);
}

function bodyOf(words: string, shown: readonly z.output<typeof media>[], site: string): Body {
  const files = shown.flatMap(({ kind, url, poster }) => [kind === "remote" ? [] : url, poster ?? []].flat());
  const pictures = files
    .filter((url) => url.startsWith(site))
    .map((url): Media => {
      const address = decodeURIComponent(url.slice(site.length));
      return { kind: "picture", file: { path: address, address }, alt: "" };
    });
  return { tree: { type: "root", children: [] }, media: pictures, quotes: [], text: words };
}

function momentOf(datetime: string): Moment {
  return { instant: Date.parse(datetime), offset: 0 };
}
