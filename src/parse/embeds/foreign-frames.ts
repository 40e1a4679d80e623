/** Embed code of charts, maps, players and anything else that is no post: what a writer types instead. */
import { providerOf } from "../../web/providers.ts";
import { attributeValue, labelOf, type Replacement } from "./directive-text.ts";
import type { Tag, Token } from "./markup.ts";

/** Where an address is looked for, best first. */
const ADDRESSES = ["src", "data-src", "href", "cite", "data", "data-url"];

const CHARTS =
  /(?:^|\.)(?:dwcdn\.net|datawrapper\.de|flourish\.studio|flo\.uri\.sh|infogram\.com|tableau\.com|everviz\.com|ourworldindata\.org|highcharts\.com|rawgraphs\.io|statista\.com)$/;
const SOUNDS =
  /(?:^|\.)(?:soundcloud\.com|spotify\.com|podcasts\.apple\.com|acast\.com|audioboom\.com|podigee\.io)$/;
const FILMS =
  /(?:^|\.)(?:dailymotion\.com|dai\.ly|twitch\.tv|rumble\.com|brightcove\.net|jwplayer\.com|streamable\.com)$/;

/** What to write instead of code that loads a page of another host; `undefined` for what loads none. */
export function readForeignFrame(tokens: readonly Token[]): Replacement | undefined {
  const tags = tokens.filter((token): token is Tag => token.kind === "tag" && !token.isEnd);
  const loads = tags.some(({ name }) => /^(?:iframe|script|object|embed)$/.test(name));
  // A quotation of a platform that is not known: its words count, not its links.
  if (!loads || tags[0]?.name === "blockquote") return undefined;
  const url = addressOf(tags);
  if (url === undefined) return undefined;
  const title = titleOf(tags);
  const host = new URL(url).hostname;
  const platform = providerOf(url);
  if (SOUNDS.test(host) || FILMS.test(host)) {
    const name = SOUNDS.test(host) ? "audio" : "video";
    const directive = `::${name}${labelOf(title)}{src=${attributeValue(url)}}`;
    return { platform, directive, rest: "and add a credit, if you have one" };
  }
  const directive = `::link${labelOf(title || "Title")}{url=${attributeValue(url)}}`;
  const rest = CHARTS.test(host)
    ? 'and save the chart as a picture beside the entry, since it may vanish there: ::image[caption]{src="…" alt="…" credit="…"}'
    : "and write the title of the page in the square brackets";
  return { platform, directive, rest };
}

/** The address of what is shown. Frames say it, and some scripts only the place that they fill. */
function addressOf(tags: readonly Tag[]): string | undefined {
  const flourish = valueIn(tags, "data-src");
  if (flourish !== undefined && /^\w+\/\d+$/.test(flourish))
    return `https://public.flourish.studio/${flourish}/`;
  const infogram = tags.some(({ attributes }) => /\binfogram-embed\b/.test(attributes.get("class") ?? ""));
  if (infogram) return `https://infogram.com/${encodeURIComponent(valueIn(tags, "data-id") ?? "")}`;
  const frames = tags.filter(({ name }) => name === "iframe");
  const places = frames.length > 0 ? frames : tags.filter(({ name }) => name !== "script");
  const scripts = tags.filter(({ attributes }) => CHARTS.test(hostnameOf(attributes.get("src") ?? "")));
  const found = [...places, ...scripts].flatMap(({ attributes }) =>
    ADDRESSES.flatMap((key) => webAddress(attributes.get(key) ?? "") ?? []),
  );
  return found[0]?.replace(/\/(?:embed\.js|full\.png)$/, "/");
}

function hostnameOf(address: string): string {
  const whole = webAddress(address);
  return whole === undefined ? "" : new URL(whole).hostname;
}

function webAddress(text: string): string | undefined {
  const address = text.trim().replace(/^\/\//, "https://");
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address) ? address : undefined;
}

function titleOf(tags: readonly Tag[]): string {
  return valueIn(tags, "title") ?? valueIn(tags, "data-title") ?? valueIn(tags, "aria-label") ?? "";
}

function valueIn(tags: readonly Tag[], key: string): string | undefined {
  return tags
    .map(({ attributes }) => attributes.get(key)?.trim())
    .find((value) => value !== undefined && value !== "");
}
