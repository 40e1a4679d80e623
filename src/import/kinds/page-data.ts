/** What a saved page says of itself besides its words: JSON-LD, its address, its language. */
import type { Element, Root } from "hast";
import { parseJson } from "../files/parse-json.ts";
import type { SourceFile } from "../files/source-file.ts";
import { refuse } from "../refuse.ts";
import { attribute, findElements, findFirst } from "../words/elements.ts";
import { parsePage, TooDeep } from "../words/parse-html.ts";

/** A script with JSON: its value, or why it can't be read. */
export interface JsonScript {
  readonly text: string;
  readonly value?: unknown;
  readonly error?: string;
}

export interface PageData {
  readonly tree: Root;
  readonly jsonLd: readonly JsonScript[];
  readonly url?: string;
  readonly language?: string;
}

const known = new WeakMap<SourceFile, PageData>();

/** The page that a file holds. Refuses one that is nested too deeply. */
export function pageData(file: SourceFile): PageData {
  const found = known.get(file) ?? parsePageData(file);
  known.set(file, found);
  return found;
}

function parsePageData(file: SourceFile): PageData {
  const tree = parseOrRefuse(file);
  const scripts = findElements(tree.children, ({ tagName }) => tagName === "script");
  const url = addressOf(tree);
  const html = findFirst(tree.children, ({ tagName }) => tagName === "html");
  const language = html && attribute(html, "lang");
  return {
    tree,
    jsonLd: scripts
      .filter((script) => /^application\/ld\+json\b/i.test(attribute(script, "type") ?? ""))
      .map((script) => readScript(scriptText(script), file.name)),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
  };
}

function parseOrRefuse(file: SourceFile): Root {
  try {
    return parsePage(file.text);
  } catch (error) {
    if (error instanceof TooDeep) return refuse(file.name, error.message);
    throw error;
  }
}

/** What a script holds, as it is. */
export function scriptText(script: Element): string {
  return script.children.map((child) => (child.type === "text" ? child.value : "")).join("");
}

/** JSON in a script, without the marks of old editors around it. */
function readScript(text: string, file: string): JsonScript {
  const json = withoutEndMark(text.replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)/, "")).replace(
    /^\s*\/\*.*?\*\//s,
    "",
  );
  try {
    return { text, value: parseJson(json, file) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(file.length + 2) : String(error);
    return { text, error: `in a script with JSON-LD: ${reason}` };
  }
}

/** Without `]]>` or `-->` at the end, and the `//` before it. */
function withoutEndMark(text: string): string {
  const end = text.trimEnd();
  if (!/(?:\]\]>|-->)$/.test(end)) return text;
  return end.slice(0, -3).trimEnd().replace(/\/\/$/, "");
}

function addressOf(tree: Root): string | undefined {
  const canonical = findFirst(
    tree.children,
    (node) => node.tagName === "link" && /\bcanonical\b/.test(attribute(node, "rel") ?? ""),
  );
  const og = findFirst(
    tree.children,
    (node) => node.tagName === "meta" && attribute(node, "property") === "og:url",
  );
  const address = (canonical && attribute(canonical, "href")) ?? (og && attribute(og, "content"));
  return address !== undefined && /^https?:\/\//.test(address) && URL.canParse(address) ? address : undefined;
}
