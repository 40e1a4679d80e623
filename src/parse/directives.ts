import type { PhrasingContent } from "mdast";
import type { ContainerDirective, LeafDirective, TextDirective } from "mdast-util-directive";
import { toString as textOf } from "mdast-util-to-string";
import type { VFile } from "vfile";
import type { SourcePosition } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { MediaRequest, QuoteRequest } from "../model/source.ts";
import { closestMatch } from "../web/spelling.ts";

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
  quote: {
    type: "containerDirective",
    form: ':::quote{by="…" source="…"}, the words on lines of their own, then :::',
    attributes: ["by", "role", "handle", "source", "url", "time", "archived"],
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
    if (known.includes(key)) attributes[key] = value ?? "";
    else {
      const suggest = () => (value === "" ? undefined : closestMatch(key, known));
      const details = () => ({ directive: name, key, suggestion: suggest(), known: hint(known, value) });
      report(file, "directive-attribute", details, place);
    }
  }
  return attributes;
}

// A word without a value is mostly one of several that stand outside quotes.
function hint(known: readonly string[], value: string | null | undefined): string {
  if (known.length === 0) return "it takes none";
  return value ? `known are ${known.join(", ")}` : 'put several words in quotes, alt="two words"';
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
  const caption = readCaption(file, node);
  return {
    kind: "media",
    request: { kind, src, ...others, ...(caption && { caption }), form: "directive", place },
  };
}

function readCaption(file: VFile, node: Directive): string {
  if (node.type === "containerDirective") return "";
  const markup = node.children.find((child: PhrasingContent) => child.type !== "text");
  if (markup?.position) report(file, "caption-markup", {}, markup.position.start);
  return textOf(node).trim();
}
