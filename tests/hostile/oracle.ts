/** What must hold for every output of an archive, with any hostile content. */
import { invalidNameReason } from "../../src/model/addresses.ts";
import { isSafeLink } from "../../src/web/urls.ts";
import type { Live } from "../live.ts";
import { all, type Read, readPage, readXml, textOf } from "../page.ts";

const ELEMENTS = new Set(
  (
    "a abbr article aside audio b blockquote body br button cite bdo code dd del details div dl dt em figcaption figure " +
    "footer form i h1 h2 h3 h4 h5 h6 head header hr html i img input label legend li link main meta nav noscript ol option p path " +
    "pre rect script section select small span strong sub summary sup svg:svg svg:path svg:rect table tbody td th thead time title tr ul video bdi fieldset"
  ).split(" "),
);

const ADDRESSES = ["href", "src", "poster", "action", "formaction", "data", "cite", "xlink:href"];
const LOADING = new Set(["img", "video", "audio", "source", "script"]);

/** The faults in an archive's outputs, as text; empty if they are safe. */
export function dangersIn(archive: Live): string[] {
  return [...archive.outputs].flatMap(([path, text]) => [
    ...dangersOfPath(path),
    ...dangersOfText(path, text).map((danger) => `${path}: ${danger}`),
  ]);
}

function dangersOfPath(path: string): string[] {
  const parts = path.split("/");
  const wrong = parts.filter(
    (part) =>
      part === "" ||
      part === "." ||
      part === ".." ||
      invalidNameReason(part) ||
      /[\\:*?"<>|\p{Cc}]/u.test(part),
  );
  return wrong.length === 0 ? [] : [`the path ${JSON.stringify(path)}`];
}

function dangersOfText(path: string, text: string): string[] {
  // A picture of the theme is a file of the program.
  if (path === "assets/touch-icon.png") return [];
  if (text.startsWith("file:")) return text.startsWith("file:content/") && !text.includes("..") ? [] : [text];
  if (path.endsWith(".html")) return dangersOfPage(text);
  if (path.endsWith(".json")) return faultOf(() => void JSON.parse(text));
  if (path.endsWith(".xml")) return faultOf(() => readXml(text));
  return [];
}

function faultOf(read: () => void): string[] {
  try {
    read();
    return [];
  } catch (error) {
    return [String(error)];
  }
}

function dangersOfPage(text: string): string[] {
  const { root, errors } = readPage(text);
  return [...errors, ...all(root).flatMap(dangersOfElement)];
}

function dangersOfElement(element: Read): string[] {
  const { name, attributes } = element;
  const found = Object.entries(attributes).flatMap(([key, value]) => dangersOfAttribute(name, key, value));
  if (!ELEMENTS.has(name)) found.push(`an element <${name}>`);
  if (
    name === "meta" &&
    attributes["http-equiv"] === "refresh" &&
    !/^0; ?url=\/live\//.test(attributes.content ?? "")
  )
    found.push(`a refresh to ${attributes.content}`);
  if (name === "script") found.push(...dangersOfScript(attributes, textOf(element)));
  return found;
}

function dangersOfScript(attributes: Readonly<Record<string, string>>, text: string): string[] {
  if (attributes.type === "application/ld+json") return faultOf(() => void JSON.parse(text));
  return /^\/live\/assets\/(asrun|search)\.js$/.test(attributes.src ?? "") && text === ""
    ? []
    : [`a script: ${text.slice(0, 80)}`];
}

function dangersOfAttribute(name: string, key: string, value: string): string[] {
  if (/^on/.test(key) || key === "style" || key === "srcdoc") return [`${key} of <${name}>`];
  if (!ADDRESSES.includes(key)) return [];
  const isOwn = value.startsWith("/live/") || value.startsWith("#");
  if (LOADING.has(name) && !isOwn) return [`<${name}> loads ${value}`];
  return isSafeLink(value) ? [] : [`${key} of <${name}> is ${value}`];
}
