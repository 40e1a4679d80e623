/** What shortcodes of Hugo and tags of Liquid become: an embed, a picture, or nothing. */
import { findSpans, replaceSpans } from "../words/spans.ts";
import { findShortcodes } from "./find-shortcodes.ts";

type Ranges = readonly (readonly [number, number])[];

const HIGHLIGHT = /\{%-?\s*highlight\s+(\w+)(?:[^\w%][^%]*)?%\}\n?/g;
const END_OF_HIGHLIGHT = /\n?\{%-?\s*endhighlight\s*-?%\}/g;
const ATTRIBUTE = /(?<![\w-])([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))/g;

/** A text with each shortcode outside of code as an element: an embed, a picture, or nothing. */
export function replaceShortcodes(
  source: string,
  findCode: (text: string) => Ranges,
): { text: string; losses: ReadonlyMap<string, string> } {
  const text = replaceSpans(
    source,
    findSpans(source, HIGHLIGHT, END_OF_HIGHLIGHT),
    ({ name: language, inside }) => `\`\`\`${language}\n${inside[0] ?? ""}\n\`\`\``,
  );
  const code = findCode(text);
  const losses = new Map<string, string>();
  const replaced = replaceSpans(text, findShortcodes(text), ({ start, end, kind, words }) => {
    const whole = text.slice(start, end);
    if (code.some(([from, to]) => start >= from && start < to)) return whole;
    const made = kind === "output" ? pathIn(words) : elementFor(words);
    if (made !== undefined) return made;
    losses.set(String(losses.size), whole);
    return `<asrun-lost data-n="${losses.size - 1}"></asrun-lost>`;
  });
  return { text: replaced, losses };
}

/** `{{ "/assets/x.jpg" | relative_url }}` is an address. */
function pathIn(output: string): string | undefined {
  return /^["']([^"']+)["']\s*(?:\|\s*\w+\s*)*$/.exec(output)?.[1];
}

function elementFor(inside: string): string | undefined {
  const [tag = ""] = inside.split(/\s+/);
  if (/^(?:\/|end)|^(?:raw|comment|assign|capture|if|else|elsif|unless|for|when|case)$/.test(tag)) return "";
  const words = inside.slice(tag.length).trim();
  const named = new Map(
    [...words.matchAll(ATTRIBUTE)].map(([, key = "", double, single, bare]) => [
      key,
      double ?? single ?? bare ?? "",
    ]),
  );
  const plain = words
    .replace(ATTRIBUTE, "")
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "");
  const isInclude = tag === "include" || tag === "render";
  const name = isInclude ? (plain[0] ?? "").replace(/^.*\/|\.\w+$/g, "") : tag;
  const [first, second] = (isInclude ? plain.slice(1) : plain).map((word) =>
    word.replace(/^["']|["']$/g, ""),
  );
  if (name === "figure") return figure(named);
  const id = named.get("id") ?? first;
  const address =
    addressFor(
      name.toLowerCase(),
      id,
      named.get("user") ?? (second === undefined ? undefined : first),
      second,
    ) ?? webAddress(named, first);
  if (address === undefined) return undefined;
  return `<iframe src="${quoteValue(address)}" title="${quoteValue(named.get("title") ?? "")}"></iframe>`;
}

function addressFor(
  name: string,
  id: string | undefined,
  user: string | undefined,
  second: string | undefined,
): string | undefined {
  if (id === undefined) return undefined;
  const isPlain = /^[\w-]+$/.test(id);
  if (/youtube/.test(name) && isPlain) return `https://www.youtube.com/watch?v=${id}`;
  if (/vimeo/.test(name) && isPlain) return `https://vimeo.com/${id}`;
  if (/instagram/.test(name) && isPlain) return `https://www.instagram.com/p/${id}/`;
  const post = second ?? id;
  if (/^(?:tweet|twitter|x)/.test(name) && user !== undefined && /^\w+$/.test(user) && /^\d+$/.test(post))
    return `https://twitter.com/${user}/status/${post}`;
  return name === "gist"
    ? `https://gist.github.com/${second === undefined ? id : `${id}/${second}`}`
    : undefined;
}

function webAddress(named: ReadonlyMap<string, string>, first: string | undefined): string | undefined {
  const all = [named.get("url"), named.get("src"), named.get("link"), named.get("href"), first];
  return all.find((address) => address !== undefined && /^https?:\/\/\S+$/.test(address));
}

function figure(named: ReadonlyMap<string, string>): string | undefined {
  const source = named.get("src");
  if (source === undefined) return undefined;
  const caption = [named.get("title"), named.get("caption")]
    .filter((words) => words !== undefined && words !== "")
    .join(" ");
  const credit = named.get("attr") ?? "";
  const under =
    caption === "" && credit === ""
      ? ""
      : `<figcaption>${quoteValue(caption)}${credit === "" ? "" : ` <cite>${quoteValue(credit)}</cite>`}</figcaption>`;
  return `<figure><img src="${quoteValue(source)}" alt="${quoteValue(named.get("alt") ?? "")}">${under}</figure>`;
}

function quoteValue(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
