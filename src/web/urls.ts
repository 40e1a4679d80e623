/** Every address of the archive. Addresses are relative to the base of the site and unescaped: `2025-eu-summit/story/`. */
import type { Site } from "../model/content.ts";

export const addresses = {
  home: "",
  notFound: "404.html",
  sitemap: "sitemap.xml",
  siteSitemap: "sitemap-site.xml",
  stylesheet: "assets/asrun.css",
  script: "assets/asrun.js",
  searchStylesheet: "assets/search.css",
  searchScript: "assets/search.js",
  asset: (name: string) => `assets/${name}`,
  /** Older coverages of the front page, counted from the oldest. */
  homePage: (number: number) => `page/${number}/`,
  siteAtom: "atom.xml",
  siteFeed: "feed.json",
  corrections: "corrections/",
  correctionsAtom: "corrections/atom.xml",
  correctionsFeed: "corrections/feed.json",
  search: "search/",
  /** How a browser adds the search to its own (OpenSearch 1.1). */
  searchDescription: "search/opensearch.xml",
  topics: "topics/",
  topic: (topic: string) => `topics/${topic}/`,
  authors: "authors/",
  author: (author: string) => `authors/${author}/`,
  /** Older entries of a list, counted from the oldest. `list` is the address of a topic or an author. */
  listPage: (list: string, number: number) => `${list}page/${number}/`,
  /** The feeds of a topic or an author, from the address of its page. */
  listAtom: (list: string) => `${list}atom.xml`,
  listFeed: (list: string) => `${list}feed.json`,
  coverage: (coverage: string) => `${coverage}/`,
  page: (coverage: string, number: number) => `${coverage}/page/${number}/`,
  story: (coverage: string, number: number) =>
    number === 1 ? `${coverage}/story/` : `${coverage}/story/${number}/`,
  entry: (coverage: string, id: string) => `${coverage}/${id}/`,
  headlines: (coverage: string) => `${coverage}/headlines/`,
  keyEvents: (coverage: string) => `${coverage}/key-events/`,
  media: (coverage: string, path: string) => `${coverage}/media/${path}`,
  pictures: (coverage: string) => `${coverage}/pictures/`,
  picturesPage: (coverage: string, number: number) =>
    number === 1 ? `${coverage}/pictures/` : `${coverage}/pictures/page/${number}/`,
  /** A picture alone; its name is made from its entry's id and its place among the entry's media: `liftoff-1`. */
  picture: (coverage: string, name: string) => `${coverage}/pictures/${name}/`,
  /** A smaller copy of what is at an address: in the same coverage, or with the site's own. */
  copy: (original: string, name: string) =>
    `${original.slice(0, original.indexOf("/"))}/pictures/sizes/${name}`,
  atom: (coverage: string) => `${coverage}/atom.xml`,
  feed: (coverage: string) => `${coverage}/feed.json`,
  data: (coverage: string) => `${coverage}/coverage.json`,
  bibtex: (coverage: string) => `${coverage}/citations.bib`,
  ris: (coverage: string) => `${coverage}/citations.ris`,
  coverageSitemap: (coverage: string, number: number) =>
    number === 1 ? `${coverage}/sitemap.xml` : `${coverage}/sitemap-${number}.xml`,
} as const;

/** The file that is served at an address. */
export function fileOf(address: string): string {
  return address === "" || address.endsWith("/") ? `${address}index.html` : address;
}

/** Turns addresses into what stands in pages (from the host's root) and in feeds (whole). */
export interface Links {
  /** `/live/2025-eu-summit/` */
  href(address: string, anchor?: string): string;
  /** `https://example.org/live/2025-eu-summit/` */
  absolute(address: string, anchor?: string): string;
}

/** The links of a site whose url is `https://example.org/live/`. */
export function linksOf(site: Pick<Site, "url">): Links {
  const base = new URL(site.url).pathname;
  const withAnchor = (url: string, anchor: string | undefined) =>
    anchor === undefined ? url : `${url}#${anchor}`;
  return {
    href: (address, anchor) => withAnchor(base + escapePath(address), anchor),
    absolute: (address, anchor) => withAnchor(site.url + escapePath(address), anchor),
  };
}

/** Percent-encodes each part of a path, Unicode composed (NFC) so that one name has one address. */
function escapePath(address: string): string {
  if (/^[\w./-]*$/.test(address)) return address;
  return address.normalize("NFC").split("/").map(encodeURIComponent).join("/");
}

/**
 * The last part of an address made from a name: letters and digits of any script, hyphens between; invisible characters
 * come to nothing. A name without any
 * becomes the codes of its characters, since "" and ".." would be other addresses.
 */
export function slugOf(name: string): string {
  return slugParts(name) || Array.from(name, (character) => character.codePointAt(0)?.toString(16)).join("-");
}

function slugParts(name: string): string {
  return name
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{Mark}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/\p{Letter}\++/gu, (sign) => sign.replaceAll("+", "plus"))
    .replace(/(?<=\p{Letter})#/gu, "sharp")
    .replace(/[^\p{Letter}\p{Number}\p{Mark}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** As `slugOf`, in the letters an id may have; `""` when the name has none of them. */
export function latinSlugOf(name: string): string {
  return slugParts(
    name.replace(/['’]/g, "").replace(/[ßæœøđłþı]/gi, (letter) => LATIN[letter.toLowerCase()] ?? letter),
  )
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

const LATIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};

/** Invisible characters, that come along when an address is copied, and that mean nothing in one. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** An address without invisible characters. Those that join letters stay: they are a part of names in some scripts. */
export function cleanAddress(url: string): string {
  return url.replace(INVISIBLE, "");
}

/** Whether an address of the web is the same in HTML as it is, with nothing in it to be encoded or escaped. */
export function isPlainAddress(url: string): boolean {
  return /^https?:\/\/[A-Za-z0-9][\w./?=#,;:@+-]*$/.test(url);
}

/** Whether a link is an address of the web, or one from the root of the host. */
export function isWebLink(url: string): boolean {
  return /^(?:https?:|\/)/i.test(url);
}

/** Whether an address of the web is whole: it names a host that can exist, and no white space is in it. */
export function isWholeAddress(url: string): boolean {
  return /^https?:\/\/[^\s/?#\\]\S*$/i.test(url) && URL.canParse(url);
}

const SAFE_PROTOCOLS: ReadonlySet<string> = new Set(["https:", "http:", "mailto:", "tel:"]);

/** Whether a link is one that a reader can follow without harm: a known protocol, or none. */
export function isSafeLink(url: string): boolean {
  // Browsers drop white space and control characters before they read the protocol.
  const protocol = /^([a-z][a-z0-9+.-]*:)/i.exec(url.replace(/[\0-\x20\x7f]/g, ""));
  return protocol === null || SAFE_PROTOCOLS.has((protocol[1] ?? "").toLowerCase());
}

/** The authority of an address: `example.org`. */
export function hostOf(url: string): string {
  return new URL(url).hostname;
}
