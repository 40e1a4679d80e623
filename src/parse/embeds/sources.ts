/** Addresses of posts and films on platforms, and what the addresses alone say: who, and when. */

export interface Source {
  readonly platform: "X" | "Mastodon" | "Bluesky" | "YouTube";
  /** Without what platforms add to follow their readers. */
  readonly url: string;
  readonly handle?: string;
  /** `2025-03-20T10:04:12Z`: ids on most platforms are made of the time. */
  readonly time?: string;
}

/** `undefined` for any other address. */
export function platformOf(address: string): Source | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return onX(url) ?? onBluesky(url) ?? onYouTube(url) ?? onMastodon(url);
}

function onX({ hostname, pathname }: URL): Source | undefined {
  if (!/^(www\.|mobile\.)?(twitter|x)\.com$/.test(hostname)) return undefined;
  const [, name = "", id = ""] = /^\/(\w{1,20})\/status(?:es)?\/(\d{1,20})/.exec(pathname) ?? [];
  if (name === "" || id === "") return undefined;
  // Before November 2010 ids were simply counted.
  const time = id.length > 11 ? timeOf((BigInt(id) >> 22n) + 1_288_834_974_657n) : {};
  return { platform: "X", url: `https://x.com/${name}/status/${id}`, handle: `@${name}`, ...time };
}

function onBluesky({ hostname, pathname }: URL): Source | undefined {
  if (hostname !== "bsky.app") return undefined;
  const [, name = "", id = ""] = /^\/profile\/([\w.:-]{1,253})\/post\/([2-7a-z]{13})/.exec(pathname) ?? [];
  if (name === "") return undefined;
  const handle = name.startsWith("did:") ? {} : { handle: `@${name}` };
  const url = `https://bsky.app/profile/${name}/post/${id}`;
  return { platform: "Bluesky", url, ...handle, ...timeOf(microsecondsOf(id) / 1000n) };
}

const DIGITS_OF_IDS = "234567abcdefghijklmnopqrstuvwxyz";

/** A record's key is a number of 64 bits, five to a sign; the last ten are the clock's. */
function microsecondsOf(id: string): bigint {
  let value = 0n;
  for (const sign of id) value = value * 32n + BigInt(DIGITS_OF_IDS.indexOf(sign));
  return value >> 10n;
}

function onYouTube({ hostname, pathname, searchParams }: URL): Source | undefined {
  const host = hostname.replace(/^(www|m|music)\./, "");
  const path = /^\/(?:embed\/|shorts\/|live\/|v\/)?([\w-]{11})$/.exec(pathname)?.[1];
  const id = pathname === "/watch" ? searchParams.get("v") : path;
  if (!/^(youtube(-nocookie)?\.com|youtu\.be)$/.test(host) || !id || !/^[\w-]{11}$/.test(id))
    return undefined;
  const from = /^(\d{1,6})s?$/.exec(searchParams.get("start") ?? searchParams.get("t") ?? "")?.[1];
  const start = from === undefined || Number(from) === 0 ? "" : `&t=${from}s`;
  return { platform: "YouTube", url: `https://www.youtube.com/watch?v=${id}${start}` };
}

/** Servers of Mastodon have any host; their addresses have a form of their own. */
function onMastodon({ origin, hostname, pathname }: URL): Source | undefined {
  const [, name = "", id = ""] = /^\/@([\w.@-]{1,200})\/(\d{15,20})(?:\/embed)?$/.exec(pathname) ?? [];
  if (name === "") return undefined;
  const handle = name.includes("@") ? `@${name}` : `@${name}@${hostname}`;
  return {
    platform: "Mastodon",
    url: `${origin}/@${name}/${id}`,
    handle,
    ...timeOf(BigInt(id) >> 16n),
  };
}

/** Milliseconds since 1970 as a time, if it lies in the years of these platforms. */
function timeOf(milliseconds: bigint): { time?: string } {
  const instant = Number(milliseconds);
  if (instant < Date.UTC(2006, 0) || instant >= Date.UTC(2100, 0)) return {};
  return { time: `${new Date(instant).toISOString().slice(0, 19)}Z` };
}
