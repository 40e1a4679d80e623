import type { PhrasingContent } from "mdast";
import type { ContainerDirective, LeafDirective, TextDirective } from "mdast-util-directive";
import { toString as textOf } from "mdast-util-to-string";
import type { VFile } from "vfile";
import type { SourcePosition } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { LinkCardRequest, MediaRequest, QuoteRequest } from "../model/source.ts";
import { closestMatch } from "../web/spelling.ts";
import { cleanAddress } from "../web/urls.ts";

type Directive = ContainerDirective | LeafDirective | TextDirective;

/** The directives there are: their form, as shown to writers, and their attributes. */
export const DIRECTIVES = {
  image: {
    type: "leafDirective",
    form: '::image[caption]{src="…" alt="…" credit="…"}',
    attributes: ["src", "alt", "credit"],
  },
  video: {
    type: "leafDirective",
    form: '::video[caption]{src="…" poster="…" credit="…"}',
    attributes: ["src", "poster", "subtitles", "transcript", "alt", "credit"],
  },
  audio: {
    type: "leafDirective",
    form: '::audio[caption]{src="…" credit="…"}',
    attributes: ["src", "poster", "transcript", "alt", "credit"],
  },
  link: {
    type: "leafDirective",
    form: '::link[Title]{url="https://…"}',
    attributes: ["url", "description", "image", "alt", "credit"],
  },
  gallery: {
    type: "containerDirective",
    form: ":::gallery, ::image lines, then :::",
    attributes: [],
  },
  quote: {
    type: "containerDirective",
    form: ':::quote{by="…" source="…"}, the words on lines of their own, then :::',
    attributes: ["by", "role", "handle", "source", "url", "time", "archived", "language"],
  },
  aside: {
    type: "containerDirective",
    form: ":::aside, the words on lines of their own, then :::",
    attributes: [],
  },
} as const;

type DirectiveName = keyof typeof DIRECTIVES;

/** What a directive asks for; `undefined` after a problem. */
export type DirectiveRequest =
  | { readonly kind: "media"; readonly request: MediaRequest }
  | { readonly kind: "quote"; readonly request: QuoteRequest }
  | { readonly kind: "card"; readonly request: LinkCardRequest; readonly picture: MediaRequest | undefined }
  | { readonly kind: "gallery" }
  | { readonly kind: "aside" };

/** Reads one directive, noting on the file what is wrong with its name, form or attributes. */
export function readDirective(
  file: VFile,
  node: Directive,
  place: SourcePosition,
): DirectiveRequest | undefined {
  const { name } = node;
  if (!isDirectiveName(name)) {
    const suggest = () => closestMatch(name, Object.keys(DIRECTIVES));
    report(file, "unknown-directive", () => ({ name, suggestion: suggest() }), place);
    return undefined;
  }
  const { type, form } = DIRECTIVES[name];
  if (node.type !== type) {
    report(file, "directive-form", { name, form }, place);
    return undefined;
  }
  const attributes = readAttributes(file, name, node, place);
  if (name === "aside") return { kind: "aside" };
  if (name === "gallery") return readGallery(file, node, place);
  if (name === "link") return readLinkCard(file, node, attributes, place);
  if (name === "quote") {
    if (node.children.length === 0) report(file, "quote-empty", {}, place);
    return { kind: "quote", request: { attributes, place } };
  }
  return readMedia(file, name, node, attributes, place);
}

/** Whether there is a directive of this name. */
export function isDirectiveName(name: string): name is DirectiveName {
  return Object.hasOwn(DIRECTIVES, name);
}

function readAttributes(
  file: VFile,
  name: DirectiveName,
  node: Directive,
  place: SourcePosition,
): Record<string, string> {
  const known: readonly string[] = DIRECTIVES[name].attributes;
  const attributes: Record<string, string> = {};
  if (node.type !== "textDirective" && node.data?.twice !== undefined)
    report(file, "directive-attribute-twice", { directive: name, key: node.data.twice }, place);
  for (const [key, value] of Object.entries(node.attributes ?? {})) {
    if (known.includes(key)) attributes[key] = isWebAddress(value) ? cleanAddress(value) : (value ?? "");
    else {
      const suggest = () => (value === "" ? undefined : closestMatch(key, known));
      const details = () => ({ directive: name, key, suggestion: suggest(), known: hint(known, value) });
      report(file, "directive-attribute", details, place);
    }
  }
  return attributes;
}

function isWebAddress(value: string | null | undefined): value is string {
  return typeof value === "string" && /^https?:/i.test(value.trim());
}

// A word without a value is mostly one of several that stand outside quotes.
function hint(known: readonly string[], value: string | null | undefined): string {
  if (known.length === 0) return "it takes none";
  return value ? `known are ${known.join(", ")}` : 'put several words in quotes, alt="two words"';
}

/** A gallery holds pictures, each on a line of its own. */
function readGallery(file: VFile, node: Directive, place: SourcePosition): DirectiveRequest {
  const isPicture = (child: Directive["children"][number]) =>
    (child.type === "leafDirective" && child.name === "image") ||
    (child.type === "paragraph" && child.children.length === 1 && child.children[0]?.type === "image");
  const other = node.children.find((child) => !isPicture(child));
  if (other || node.children.length === 0)
    report(file, "gallery-form", {}, other?.position ? other.position.start : place);
  return { kind: "gallery" };
}

function readLinkCard(
  file: VFile,
  node: Directive,
  { url = "", description, image: src, alt, credit }: Readonly<Record<string, string>>,
  place: SourcePosition,
): DirectiveRequest | undefined {
  const title = readLabel(file, node);
  if (title === "" || url === "") {
    report(file, "link-card", { missing: title === "" ? "title" : "url", form: DIRECTIVES.link.form }, place);
    return undefined;
  }
  const key = alt === undefined ? "credit" : "alt";
  if (src === undefined && (alt ?? credit) !== undefined)
    report(file, "media-key-alone", { key, owner: "an image" }, place);
  const picture: MediaRequest | undefined =
    src === undefined
      ? undefined
      : {
          kind: "image",
          src,
          // A card shows no caption, not even that of the file.
          caption: "none",
          form: "directive",
          place,
          ...(alt !== undefined && { alt }),
          ...(credit !== undefined && { credit }),
        };
  return { kind: "card", request: { title, url, ...(description && { description }) }, picture };
}

function readMedia(
  file: VFile,
  kind: "image" | "video" | "audio",
  node: Directive,
  attributes: Readonly<Record<string, string>>,
  place: SourcePosition,
): DirectiveRequest | undefined {
  const { src = "", ...others } = attributes;
  if (src === "") {
    report(file, "directive-src", { name: kind, form: DIRECTIVES[kind].form }, place);
    return undefined;
  }
  const caption = readLabel(file, node);
  return {
    kind: "media",
    request: { kind, src, ...others, ...(caption && { caption }), form: "directive", place },
  };
}

/** The plain text in the square brackets of a directive. */
function readLabel(file: VFile, node: Directive): string {
  if (node.type === "containerDirective") return "";
  // An address in it has become a link, and is published as the words that it is.
  const isPlain = (child: PhrasingContent) =>
    child.type === "text" ||
    (child.type === "link" && textOf(child) !== "" && child.url.endsWith(textOf(child)));
  const markup = node.children.find((child: PhrasingContent) => !isPlain(child));
  if (markup?.position) report(file, "caption-markup", {}, markup.position.start);
  return textOf(node).trim();
}
