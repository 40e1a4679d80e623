/** The metadata of a drawing, of which only what says whose it is and what it shows is published. */
import type { Attribute, PublishedAttribute } from "./attributes.ts";
import { XML } from "./names.ts";
import type { XmlWriter } from "./write.ts";

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

interface Vocabulary {
  readonly prefix: string;
  /** Elements that only hold others. */
  readonly containers: readonly string[];
  /** Elements whose text is published. */
  readonly properties: readonly string[];
}

function vocabulary(prefix: string, containers: string, properties: string): Vocabulary {
  return { prefix, containers: containers.split(" "), properties: properties.split(" ") };
}

const CREATIVE_COMMONS = "Agent License Work";
const CREATIVE_COMMONS_PROPERTIES = "attributionName attributionURL license permits prohibits requires";
const DUBLIN_CORE = "contributor creator description license publisher rights rightsHolder title";

const VOCABULARIES: ReadonlyMap<string, Vocabulary> = new Map([
  ["adobe:ns:meta/", vocabulary("x", "xmpmeta", "")],
  [RDF, vocabulary("rdf", "RDF Description Seq Bag Alt li", "")],
  ["http://creativecommons.org/ns#", vocabulary("cc", CREATIVE_COMMONS, CREATIVE_COMMONS_PROPERTIES)],
  ["http://web.resource.org/cc/", vocabulary("cco", CREATIVE_COMMONS, CREATIVE_COMMONS_PROPERTIES)],
  ["http://purl.org/dc/elements/1.1/", vocabulary("dc", "", DUBLIN_CORE)],
  ["http://purl.org/dc/terms/", vocabulary("dcterms", "", DUBLIN_CORE)],
  ["http://ns.adobe.com/photoshop/1.0/", vocabulary("photoshop", "", "Credit")],
  [
    "http://ns.adobe.com/xap/1.0/rights/",
    vocabulary("xmpRights", "", "Marked Owner UsageTerms WebStatement"),
  ],
  [
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    vocabulary("Iptc4xmpCore", "", "AltTextAccessibility ExtDescrAccessibility"),
  ],
  ["http://iptc.org/std/Iptc4xmpExt/2008-02-29/", vocabulary("Iptc4xmpExt", "", "DigitalSourceType")],
  [
    "http://ns.useplus.org/ldf/xmp/1.0/",
    vocabulary("plus", "CopyrightOwner Licensor", "CopyrightOwnerName LicensorName LicensorURL"),
  ],
]);

const NAMESPACES = new Map([...VOCABULARIES].map(([uri, { prefix }]) => [prefix, uri]));

interface Node {
  /** Absent for what is left out, with all that is inside. */
  readonly name?: string;
  readonly isText: boolean;
  readonly attributes: readonly PublishedAttribute[];
  readonly children: (Node | string)[];
}

/** Takes in a `metadata` element, and writes what is published of it. */
export class RightsTree {
  private readonly root: Node = { name: "metadata", isText: false, attributes: [], children: [] };
  private readonly open: Node[] = [this.root];

  start(uri: string, local: string, attributes: readonly Attribute[]): void {
    const parent = this.open.at(-1) ?? this.root;
    const known = VOCABULARIES.get(uri);
    const isProperty = known?.properties.includes(local) ?? false;
    const isKept = parent.name !== undefined && (isProperty || known?.containers.includes(local));
    const node: Node = {
      ...(isKept && known && { name: `${known.prefix}:${local}` }),
      isText: isProperty || parent.isText,
      attributes: isKept ? attributes.flatMap(publishedAttribute) : [],
      children: [],
    };
    parent.children.push(node);
    this.open.push(node);
  }

  text(text: string): void {
    const node = this.open.at(-1);
    if (node?.name !== undefined && node.isText && text.trim() !== "") node.children.push(text);
  }

  end(): void {
    const node = this.open.pop();
    if (node && !saysSomething(node)) this.open.at(-1)?.children.pop();
  }

  /** Writes nothing where nothing is left. */
  write(writer: XmlWriter): void {
    if (!saysSomething(this.root)) return;
    const used = new Set<string>();
    collectPrefixes(this.root, used);
    const declarations = [...used].map((prefix) => ({
      name: `xmlns:${prefix}`,
      value: NAMESPACES.get(prefix) ?? "",
    }));
    writeNode(writer, { ...this.root, attributes: declarations });
  }
}

function publishedAttribute({ uri, local, value }: Attribute): PublishedAttribute[] {
  if (uri === XML) return local === "lang" ? [{ name: "xml:lang", value }] : [];
  if (uri === RDF) {
    const isAddress = (local === "resource" || local === "about") && /^(?:https?:\/\/|$)/.test(value);
    const isForm = local === "parseType" && value === "Resource";
    return isAddress || isForm ? [{ name: `rdf:${local}`, value }] : [];
  }
  const known = VOCABULARIES.get(uri);
  return known?.properties.includes(local) ? [{ name: `${known.prefix}:${local}`, value }] : [];
}

function saysSomething({ name, attributes, children }: Node): boolean {
  return name !== undefined && (children.length > 0 || attributes.some(isStatement));
}

function isStatement({ name, value }: PublishedAttribute): boolean {
  return value !== "" && name !== "xml:lang" && name !== "rdf:parseType" && name !== "rdf:about";
}

function collectPrefixes({ name = "", attributes, children }: Node, into: Set<string>): void {
  for (const one of [name, ...attributes.map((attribute) => attribute.name)]) {
    const [prefix = "", local] = one.split(":");
    if (local !== undefined && prefix !== "xml") into.add(prefix);
  }
  for (const child of children) if (typeof child !== "string") collectPrefixes(child, into);
}

function writeNode(writer: XmlWriter, { name = "", attributes, children }: Node): void {
  writer.start(name, attributes);
  for (const child of children) {
    if (typeof child === "string") writer.text(child);
    else writeNode(writer, child);
  }
  writer.end(name);
}
