/** An archive read back from a built output, by the data that it carries: enough to compare addresses with. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { aliasFolder } from "../model/addresses.ts";
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
import { paginate } from "../model/paging.ts";
import { addresses } from "../web/urls.ts";
import {
  type CoverageData,
  type EntryData,
  listFolders,
  type MediumData,
  readCoverageData,
} from "./published-data.ts";

/** Whether a folder is a built archive. */
export function isPublishedArchive(folder: string): boolean {
  return existsSync(join(folder, addresses.siteAtom)) && existsSync(join(folder, addresses.sitemap));
}

/** `after` is what it is compared with: what the output doesn't say is taken from there. */
export function readPublishedArchive(folder: string, after: Archive): Archive {
  const redirects = existsSync(join(folder, "_redirects"))
    ? readFileSync(join(folder, "_redirects"), "utf8")
    : "";
  const found = listFolders(folder).flatMap((slug) => readCoverageData(folder, slug) ?? []);
  const coverages = found.map((one) => coverageOf(one, redirects));
  const [first] = coverages;
  if (first) {
    // The names of topics and authors are in the data, their addresses are folders.
    const topics = listFolders(join(folder, "topics")).map((slug) => ({ name: slug, slug }));
    const editors: Byline[] = listFolders(join(folder, "authors")).map((slug) => ({ name: slug, slug }));
    coverages[0] = { ...first, masthead: { ...first.masthead, topics, editors } };
  }
  const tagBase = /<id>tag:([^:<]+):/.exec(readFileSync(join(folder, addresses.siteAtom), "utf8"))?.[1];
  const url = found[0] ? siteOf(found[0].url, found[0].slug) : after.site.url;
  const { logo: _, icon: __, ...site } = after.site;
  return {
    site: { ...site, url, ...(tagBase !== undefined && { tagBase }) },
    people: new Map(),
    coverages,
    held: [],
    ownLinks: [],
  };
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
    embargoEnds: [],
    ownLinks: [],
  };
}

function mastheadOf({ slug, title, aliases, lead, media: others, url, entries }: CoverageData): Masthead {
  return {
    slug,
    oldest: oldestIn(entries[0]?.tag, 0) ?? aliases[0] ?? slug,
    path: `${slug}/index.md`,
    title,
    timezone: "UTC",
    language: "en",
    status: "closed",
    require: { alt: "warning", credit: "warning" },
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
    oldest: oldestIn(entry.tag, 1) ?? id,
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
    aliasFolders: entry.aliases.flatMap((alias) => aliasFolder(alias) ?? []),
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
  return {
    id,
    oldest: aliases[0] ?? id,
    path: `${slug}/${id}.md`,
    time,
    aliases,
    aliasFolders: aliases,
    removed: { time, reason: "", media: [] },
  };
}

/** The oldest names of a coverage and of an entry, with which the entry's id in feeds ends. */
function oldestIn(tag: string | undefined, part: 0 | 1): string | undefined {
  const name = tag?.slice(tag.lastIndexOf(":") + 1).split("/")[part];
  return name === undefined ? undefined : decodeURIComponent(name);
}

function siteOf(url: string, slug: string): string {
  return url.slice(0, -addresses.coverage(slug).length);
}

function bodyOf(words: string, shown: readonly MediumData[], site: string): Body {
  const files = shown
    .flatMap(({ kind, url, poster, subtitles }) => [kind === "remote" ? undefined : url, poster, subtitles])
    .filter((url) => url !== undefined);
  const pictures = files
    .filter((url) => url.startsWith(site))
    .map((url): Media => {
      const address = decodeURIComponent(url.slice(site.length));
      return { kind: "picture", file: { path: address, address }, alt: "" };
    });
  return {
    tree: { type: "root", children: [] },
    media: pictures,
    quotes: [],
    cards: [],
    markdown: "",
    text: words,
  };
}

function momentOf(datetime: string): Moment {
  return { instant: Date.parse(datetime), offset: 0 };
}
