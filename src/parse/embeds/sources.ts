/** Addresses of posts and films on platforms, and what the addresses alone say: who, and when. */
import { readFacebookAddress } from "./facebook.ts";

export interface Source {
  readonly platform: string;
  readonly kind: "post" | "film";
  /** Without what platforms add to follow their readers. */
  readonly url: string;
  readonly handle?: string;
  /** `2025-03-20T10:04:12Z`: ids on most platforms are made of the time. */
  readonly time?: string;
}

/** The platforms whose addresses and embed codes are read, in the words of readers. */
export const PLATFORMS =
  "X, Twitter, Mastodon, Bluesky, Threads, Facebook, Instagram, TikTok, YouTube, Vimeo, Telegram or Reddit";

/** `undefined` for any other address. */
export function platformOf(address: string): Source | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  // Servers of Mastodon have any host.
  return READERS.get(platformHost(url))?.(url) ?? onMastodon(url);
}

type Reader = (url: URL) => Source | undefined;

/** The host without what stands for a device or an older look. */
function platformHost({ hostname }: URL): string {
  return hostname.replace(/^(?:www|m|mobile|web|old|new|np|mbasic|embed|music|player)\./, "");
}

const READERS: ReadonlyMap<string, Reader> = new Map(
  Object.entries<Reader>({
    "x.com": onX,
    "twitter.com": onX,
    "bsky.app": onBluesky,
    "youtube.com": onYouTube,
    "youtube-nocookie.com": onYouTube,
    "youtu.be": onYouTube,
    "vimeo.com": onVimeo,
    "tiktok.com": onTikTok,
    "vm.tiktok.com": onTikTok,
    "instagram.com": onInstagram,
    "threads.com": onThreads,
    "threads.net": onThreads,
    "facebook.com": onFacebook,
    "fb.watch": ({ pathname }) => film("Facebook", `https://fb.watch${pathname}`),
    "t.me": onTelegram,
    "telegram.me": onTelegram,
    "reddit.com": onReddit,
    "redd.it": ({ pathname }) => post("Reddit", `https://redd.it${pathname}`),
  }),
);

function post(platform: string, url: string, name?: string): Source {
  return { platform, kind: "post", url, ...(name !== undefined && { handle: `@${name}` }) };
}

function film(platform: string, url: string, name?: string): Source {
  return { ...post(platform, url, name), kind: "film" };
}

/** When Twitter took the name X. */
const RENAMED = "2023-07-24";

/** Both names stay as they are written: older posts were found under the older one. */
function onX(url: URL): Source | undefined {
  const [path = "", name = "", id = ""] =
    /^\/(\w{1,20}|i\/web)\/status(?:es)?\/(\d{1,20})/.exec(url.pathname) ?? [];
  if (id === "") return undefined;
  // Before November 2010 ids were simply counted.
  const { time } = id.length > 11 ? timeOf((BigInt(id) >> 22n) + 1_288_834_974_657n) : {};
  const host = platformHost(url);
  const isTwitter = host === "twitter.com" && (time === undefined || time < RENAMED);
  // Addresses that leave the account out say "i" in its place.
  const account = /^i(\/web)?$/.test(name) ? undefined : name;
  return { ...post(isTwitter ? "Twitter" : "X", `https://${host}${path}`, account), ...(time && { time }) };
}

function onBluesky({ pathname }: URL): Source | undefined {
  const [, name = "", id = ""] = /^\/profile\/([\w.:-]{1,253})\/post\/([2-7a-z]{13})/.exec(pathname) ?? [];
  if (name === "") return undefined;
  const url = `https://bsky.app/profile/${name}/post/${id}`;
  const handle = name.startsWith("did:") ? undefined : name;
  return { ...post("Bluesky", url, handle), ...timeOf(microsecondsOf(id) / 1000n) };
}

const DIGITS_OF_IDS = "234567abcdefghijklmnopqrstuvwxyz";

/** A record's key is a number of 64 bits, five to a sign; the last ten are the clock's. */
function microsecondsOf(id: string): bigint {
  let value = 0n;
  for (const sign of id) value = value * 32n + BigInt(DIGITS_OF_IDS.indexOf(sign));
  return value >> 10n;
}

function onYouTube({ pathname, searchParams }: URL): Source | undefined {
  const path = /^\/(?:embed\/|shorts\/|live\/|v\/)?([\w-]{11})$/.exec(pathname)?.[1];
  const id = pathname === "/watch" ? searchParams.get("v") : path;
  if (!id || !/^[\w-]{11}$/.test(id)) return undefined;
  const from = /^(\d{1,6})s?$/.exec(searchParams.get("start") ?? searchParams.get("t") ?? "")?.[1];
  const start = from === undefined || Number(from) === 0 ? "" : `&t=${from}s`;
  return film("YouTube", `https://www.youtube.com/watch?v=${id}${start}`);
}

/** A film that is not listed has a second part, which players take as `h`. */
function onVimeo({ pathname, searchParams }: URL): Source | undefined {
  const [, id, part = searchParams.get("h") ?? ""] =
    /^(?:\/\w+\/[\w-]+)?(?:\/videos?)?\/(\d{5,12})(?:\/(\w+))?\/?$/.exec(pathname) ?? [];
  if (id === undefined) return undefined;
  return film("Vimeo", `https://vimeo.com/${id}${/^\w+$/.test(part) ? `/${part}` : ""}`);
}

/** The first half of an id is the time in seconds. */
function onTikTok({ hostname, pathname }: URL): Source | undefined {
  if (hostname === "vm.tiktok.com") return film("TikTok", `https://${hostname}${pathname}`);
  const [path = "", name, id = ""] =
    /^\/(?:@([\w.-]{1,64})\/(?:video|photo)|embed(?:\/v\d)?|player\/v1)\/(\d{15,20})/.exec(pathname) ?? [];
  if (id === "") return undefined;
  return { ...film("TikTok", `https://www.tiktok.com${path}`, name), ...timeOf((BigInt(id) >> 32n) * 1000n) };
}

function onInstagram({ pathname }: URL): Source | undefined {
  const [, name, kind = "", id = ""] =
    /^(?:\/([\w.]{1,64}))?\/(p|reels?|tv)\/([\w-]{5,64})/.exec(pathname) ?? [];
  if (id === "") return undefined;
  const make = kind === "p" ? post : film;
  return make("Instagram", `https://www.instagram.com/${kind}/${id}/`, name);
}

function onThreads({ hostname, pathname }: URL): Source | undefined {
  const [path = "", name] = /^\/(?:@([\w.]{1,64})\/post|t)\/[\w-]{5,64}/.exec(pathname) ?? [];
  return path === "" ? undefined : post("Threads", `https://${hostname}${path}`, name);
}

function onFacebook(url: URL): Source | undefined {
  const found = readFacebookAddress(url);
  if (found === undefined) return undefined;
  return found.isFilm ? film("Facebook", found.url) : post("Facebook", found.url);
}

function onTelegram({ pathname }: URL): Source | undefined {
  const [, name = "", id = ""] = /^(?:\/s)?\/([a-z]\w{3,63})\/(\d{1,12})\/?$/i.exec(pathname) ?? [];
  return id === "" ? undefined : post("Telegram", `https://t.me/${name}/${id}`, name);
}

function onReddit({ pathname }: URL): Source | undefined {
  const path = /^\/(?:r|user)\/[\w-]{1,64}\/(?:comments|s)\/\w+(?:\/[^/]*)?(?:\/\w+)?\/?/.exec(pathname)?.[0];
  return path === undefined ? undefined : post("Reddit", `https://www.reddit.com${path}`);
}

function onMastodon({ origin, hostname, pathname }: URL): Source | undefined {
  const [, name = "", id = ""] = /^\/@([\w.@-]{1,200})\/(\d{15,20})(?:\/embed)?$/.exec(pathname) ?? [];
  if (name === "") return undefined;
  const handle = name.includes("@") ? name : `${name}@${hostname}`;
  return { ...post("Mastodon", `${origin}/@${name}/${id}`, handle), ...timeOf(BigInt(id) >> 16n) };
}

/** Milliseconds since 1970 as a time, if it is in the years of these platforms. */
function timeOf(milliseconds: bigint): { time?: string } {
  const instant = Number(milliseconds);
  if (instant < Date.UTC(2006, 0) || instant >= Date.UTC(2100, 0)) return {};
  return { time: `${new Date(instant).toISOString().slice(0, 19)}Z` };
}
