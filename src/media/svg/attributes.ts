/** The attributes of an element of SVG: which of them are published, and with which value. */
import { cleanCss } from "./css.ts";
import type { CleanNested } from "./embedded.ts";
import { type Fault, FIX, printableName } from "./findings.ts";
import {
  ACTIVE_ATTRIBUTES,
  ACTIVE_NAMESPACES,
  ANIMATION_VALUES,
  ANIMATIONS,
  GEOMETRY,
  PLAIN,
  PRESENTATION,
  XLINK,
  XML,
  XMLNS,
} from "./names.ts";
import { readAny, readFragment, readPicture } from "./references.ts";

/** An attribute as it was read. */
export interface Attribute {
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}

/** An attribute as it is published. */
export interface PublishedAttribute {
  readonly name: string;
  readonly value: string;
}

/** The attribute as it is published; `undefined` when it is left out, and for a fault, which is reported. */
export function cleanAttribute(
  element: string,
  attribute: Attribute,
  cleanNested: CleanNested,
  onFault: (fault: Fault) => void,
): PublishedAttribute | undefined {
  const { uri, local, value } = attribute;
  if (uri === XLINK && local === "href")
    return cleanReference("xlink:href", element, value, cleanNested, onFault);
  if (uri === XML) return cleanXmlAttribute(local, value, onFault);
  if (uri === XMLNS) return undefined;
  if (uri === "") return cleanOwnAttribute(element, local, value, cleanNested, onFault);
  const active = ACTIVE_NAMESPACES.get(uri);
  if (active) onFault({ found: `an attribute of ${active} (${printableName(local)})`, fix: FIX.export });
  return undefined;
}

function cleanXmlAttribute(
  local: string,
  value: string,
  onFault: (fault: Fault) => void,
): PublishedAttribute | undefined {
  if (local === "space" || local === "lang" || local === "id") return { name: `xml:${local}`, value };
  if (local === "base") onFault({ found: "an address for all references (xml:base)", fix: FIX.export });
  return undefined;
}

function cleanOwnAttribute(
  element: string,
  local: string,
  value: string,
  cleanNested: CleanNested,
  onFault: (fault: Fault) => void,
): PublishedAttribute | undefined {
  if (/^on/i.test(local)) {
    onFault({ found: `an event handler (${printableName(local)})`, fix: FIX.export });
    return undefined;
  }
  if (local === "href") return cleanReference("href", element, value, cleanNested, onFault);
  if (local === "attributeName") return cleanAnimated(element, value, onFault);
  if (local === "style" || PRESENTATION.has(local) || ANIMATION_VALUES.has(local)) {
    const css = cleanCss(value, (address) => readAny(address, cleanNested), onFault);
    return { name: local, value: css };
  }
  if (GEOMETRY.has(local) || PLAIN.has(local) || /^(?:aria|data)-[\w.-]+$/.test(local))
    return { name: local, value };
  if (ACTIVE_ATTRIBUTES.has(local.toLowerCase()))
    onFault({ found: `an attribute of HTML (${printableName(local)})`, fix: FIX.export });
  return undefined;
}

function cleanReference(
  name: string,
  element: string,
  value: string,
  cleanNested: CleanNested,
  onFault: (fault: Fault) => void,
): PublishedAttribute | undefined {
  if (value.trim() === "") return undefined;
  const reference = readReferenceOf(element, value, cleanNested);
  if ("to" in reference) return { name, value: reference.to };
  onFault(reference);
  return undefined;
}

function readReferenceOf(element: string, value: string, cleanNested: CleanNested) {
  if (element === "image") return readPicture(value, cleanNested);
  if (element === "feImage") return readAny(value, cleanNested);
  const reference = readFragment(value);
  const isLink = element === "a" && !("to" in reference) && reference.found !== "a script address";
  return isLink ? { found: "a link", fix: FIX.link } : reference;
}

/** Only what is seen is animated, so that no animation puts an address or a handler in place. */
function cleanAnimated(
  element: string,
  value: string,
  onFault: (fault: Fault) => void,
): PublishedAttribute | undefined {
  const name = value.trim();
  if (!ANIMATIONS.has(element)) return undefined;
  if (PRESENTATION.has(name) || GEOMETRY.has(name)) return { name: "attributeName", value: name };
  onFault({ found: `an animation of the attribute ${printableName(name)}`, fix: FIX.export });
  return undefined;
}
