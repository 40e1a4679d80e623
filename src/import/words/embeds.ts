import type { Element, ElementContent } from "hast";
import { platformOf } from "../../parse/embeds/sources.ts";
import { cleanLine } from "./clean-text.ts";
import type { WordsContext } from "./context.ts";
import {
  attribute,
  type EmbedData,
  elementContent,
  findElements,
  findFirst,
  htmlChildren,
  makeElement,
  mediaElement,
  textNode,
} from "./elements.ts";
import { filmPage, recordingKind } from "./films.ts";
import { flattenWords } from "./plain.ts";
import { postOf } from "./posts.ts";
import { withoutTrackers } from "./trackers.ts";

/** What an embed becomes: a quotation, a film, or a link in a paragraph of its own. */
export function convertEmbed(embed: EmbedData, context: WordsContext): ElementContent[] {
  const nodes = embed.html === undefined ? [] : htmlChildren(embed.html);
  const quoted = findFirst(nodes, ({ tagName }) => tagName === "blockquote");
  const post = quoted && postOf(quoted, embed);
  if (post) return quotation(post, context);
  const address = addressOf(embed, nodes);
  const url = address === undefined ? undefined : context.resolve(address);
  const title = embedTitle(embed, nodes);
  if (url !== undefined) return linkOrFilm(url, title, embed.isVideo === true, context);
  context.note(
    "lost",
    "embed",
    title ?? cleanLine(embed.html ?? embed.provider ?? "an embed without an address").slice(0, 200),
  );
  return [];
}

/** A post whose words are there, as `:::quote`. */
export function quotation(post: Element, context: WordsContext): ElementContent[] {
  const url = attribute(post, "url") ?? "";
  context.note("notInSource", "archived", `an archived copy of ${url}`);
  const picture = attribute(post, "lostPicture");
  if (picture !== undefined) context.note("lost", "image", `${picture} in ${url}`);
  return [post];
}

/** An address as a film, where it is one, else as a link of its own paragraph. */
export function linkOrFilm(
  address: string,
  title: string | undefined,
  isVideo: boolean,
  context: WordsContext,
): ElementContent[] {
  const film = filmPage(address) ?? (isVideo || recordingKind(address) === "video" ? address : undefined);
  if (film?.startsWith("https://")) {
    const caption = title === undefined ? {} : { caption: title };
    return [mediaElement({ kind: "video", addresses: [film], ...caption })];
  }
  const written = withoutTrackers(unwrapped(address));
  const target = context.link(written);
  context.note("differently", "embed", title === undefined ? written : `${written} (${title})`);
  if (target === undefined) return title === undefined ? [] : [makeElement("p", [textNode(title)])];
  const href = target.kind === "entry" ? `#${target.id}` : target.url;
  return [makeElement("p", [makeElement("a", [textNode(title ?? href)], { href })])];
}

/** The address of a post that a frame of its platform shows. */
function unwrapped(address: string): string {
  const inner = /^https:\/\/www\.facebook\.com\/plugins\/post\.php\?/.test(address)
    ? new URL(address).searchParams.get("href")
    : null;
  return inner ?? platformOf(address)?.url ?? address;
}

function addressOf(embed: EmbedData, nodes: readonly ElementContent[]): string | undefined {
  const post = findFirst(nodes, (node) => POST_ADDRESS.some((name) => attribute(node, name) !== undefined));
  const named = post && POST_ADDRESS.flatMap((name) => attribute(post, name) ?? [])[0];
  const frame = findFirst(nodes, ({ tagName }) => /^(?:iframe|embed|video|audio)$/.test(tagName));
  const object = findFirst(nodes, ({ tagName }) => tagName === "object");
  const links = findElements(nodes, ({ tagName }) => tagName === "a").flatMap(
    (link) => attribute(link, "href") ?? [],
  );
  const source = frame && (attribute(frame, "src") ?? attribute(frame, "dataSrc"));
  return embed.url ?? named ?? source ?? (object && attribute(object, "data")) ?? links.at(-1);
}

const POST_ADDRESS = ["dataInstgrmPermalink", "dataEmbedUrl", "dataCanonicalUrl", "dataHref", "cite"];

function embedTitle(embed: EmbedData, nodes: readonly ElementContent[]): string | undefined {
  const frame = findFirst(nodes, (node) => /^(?:iframe|embed|object)$/.test(node.tagName));
  const title = cleanLine(embed.title ?? (frame && attribute(frame, "title")) ?? "");
  return title === "" || /^YouTube(?: video player)?$/i.test(title) ? undefined : title;
}

/** An embed of a page: a frame, or a blockquote that a script of its platform would replace. */
export function embedOfElement(node: Element, title?: string): EmbedData | undefined {
  const { tagName } = node;
  const name = title ?? attribute(node, "title");
  if (/^(?:iframe|embed|object)$/.test(tagName)) {
    const url = attribute(node, "src") ?? attribute(node, "dataSrc") ?? attribute(node, "data");
    return {
      ...(url !== undefined && !/^(?:about|javascript|data):/i.test(url) && { url }),
      ...(name !== undefined && { title: name }),
    };
  }
  const address = POST_ADDRESS.flatMap((each) => attribute(node, each) ?? [])[0];
  const link = findElements(elementContent(node.children), (inner) => inner.tagName === "a").flatMap(
    (inner) => attribute(inner, "href") ?? [],
  );
  const url = address ?? link.at(-1);
  return {
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(url === undefined && { html: flattenWords([node]) }),
  };
}
