import { SaxesParser } from "saxes";

const NAMESPACES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  dc: "http://purl.org/dc/elements/1.1/",
  photoshop: "http://ns.adobe.com/photoshop/1.0/",
  xmpRights: "http://ns.adobe.com/xap/1.0/rights/",
  Iptc4xmpCore: "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
  Iptc4xmpExt: "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
  plus: "http://ns.useplus.org/ldf/xmp/1.0/",
} as const;

type Property =
  | "creators"
  | "copyright"
  | "description"
  | "title"
  | "headline"
  | "creditLine"
  | "webStatement"
  | "usageTerms"
  | "alt"
  | "sourceType"
  | "licensor"
  | "dataMining";

/** The properties that are read, each with its name. */
const PROPERTIES: readonly (readonly [Property, keyof typeof NAMESPACES, string])[] = [
  ["creators", "dc", "creator"],
  ["copyright", "dc", "rights"],
  ["description", "dc", "description"],
  ["title", "dc", "title"],
  ["headline", "photoshop", "Headline"],
  ["creditLine", "photoshop", "Credit"],
  ["webStatement", "xmpRights", "WebStatement"],
  ["usageTerms", "xmpRights", "UsageTerms"],
  ["alt", "Iptc4xmpCore", "AltTextAccessibility"],
  ["sourceType", "Iptc4xmpExt", "DigitalSourceType"],
  ["licensor", "plus", "LicensorURL"],
  ["dataMining", "plus", "DataMining"],
];

/** Elements in each other; a packet of rights needs eight. */
const MAX_DEPTH = 64;
/** Values of one property. */
const MAX_VALUES = 100;

/** The values of a property; where it says the same in several languages, the default one is first. */
export type XmpValues = Partial<Readonly<Record<Property, readonly string[]>>>;

const NAMES: ReadonlyMap<string, Property> = new Map(
  PROPERTIES.map(([property, prefix, local]) => [NAMESPACES[prefix] + local, property]),
);

interface Open {
  readonly name: string;
  /** What the element is a value of: itself, or one around it. */
  readonly property: Property | undefined;
  readonly isOwn: boolean;
  readonly isDefault: boolean;
  words: string;
}

/** What a packet of XMP says of rights; nothing where it is no XML that can be read. */
export function xmpOf(packet: string): XmpValues {
  const reading = new XmpReader();
  const start = packet.search(/<(?:\w+:)?(?:xmpmeta|RDF)\b/);
  if (start === -1) return {};
  const end = packet.lastIndexOf("<?xpacket");
  const body = end > start ? packet.slice(start, end) : packet.slice(start, packet.lastIndexOf(">") + 1);
  try {
    reading.read(body);
  } catch {
    return {};
  }
  return reading.values;
}

class XmpReader {
  readonly values: Partial<Record<Property, string[]>> = {};
  private readonly open: Open[] = [];

  read(xml: string): void {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", ({ uri, local, attributes }) => {
      const all = Object.values(attributes);
      const isDefault = all.some(
        ({ name, value }) => name === "xml:lang" && value.toLowerCase() === "x-default",
      );
      const name = uri + local;
      const property = this.wanted(name);
      const around = this.open.at(-1)?.property;
      if (this.open.length >= MAX_DEPTH) throw new Error("too many elements in each other");
      this.open.push({
        name,
        property: property ?? around,
        isOwn: property !== undefined,
        isDefault,
        words: "",
      });
      for (const attribute of all) this.attribute(attribute, property);
    });
    parser.on("text", (text) => {
      const last = this.open.at(-1);
      if (last) last.words += text;
    });
    parser.on("closetag", () => {
      const closed = this.open.pop();
      if (closed?.property && (closed.isOwn || closed.name === `${NAMESPACES.rdf}li`))
        this.take(closed.property, closed.words, closed.isDefault);
    });
    parser.write(xml).close();
  }

  /** Simple properties may be attributes; and an address is that of a resource. */
  private attribute(
    { uri, local, value }: { uri: string; local: string; value: string },
    around: Property | undefined,
  ): void {
    const own = this.wanted(uri + local);
    if (own) this.take(own, value, false);
    else if (around && uri === NAMESPACES.rdf && local === "resource") this.take(around, value, false);
  }

  /** What a name means here: only on the picture itself, not in what describes its parts or what it was made from. */
  private wanted(name: string): Property | undefined {
    const property = NAMES.get(name);
    if (property !== "licensor") return this.isPicture(this.open.length - 1) ? property : undefined;
    const licensor = this.open.findIndex(({ name }) => name === `${NAMESPACES.plus}Licensor`);
    return this.isPicture(licensor - 1) ? property : undefined;
  }

  /** Whether an element that is open describes the picture as a whole. */
  private isPicture(index: number): boolean {
    const isCalled = (at: number, local: string) => this.open[at]?.name === NAMESPACES.rdf + local;
    return isCalled(index, "Description") && isCalled(index - 1, "RDF");
  }

  private take(property: Property, words: string, isDefault: boolean): void {
    const value = words.trim();
    if (value === "") return;
    const values = this.values[property] ?? [];
    this.values[property] = values;
    if (isDefault) values.unshift(value);
    else values.push(value);
    if (values.length > MAX_VALUES) values.pop();
  }
}

/** A packet that holds these properties and nothing else, as small as it can be. */
export function xmpPacket(values: XmpValues): string {
  const used = PROPERTIES.filter(([property]) => values[property] !== undefined);
  const prefixes = [...new Set(used.map(([, prefix]) => prefix))];
  const spaces = prefixes.map((prefix) => ` xmlns:${prefix}="${NAMESPACES[prefix]}"`).join("");
  const body = used
    .map(([property, prefix, local]) => element(property, `${prefix}:${local}`, values[property] ?? []))
    .join("");
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${NAMESPACES.rdf}"><rdf:Description rdf:about=""${spaces}>${body}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

function element(property: Property, name: string, values: readonly string[]): string {
  const items = (attributes: string) =>
    values.map((one) => `<rdf:li${attributes}>${escaped(one)}</rdf:li>`).join("");
  const [first = ""] = values;
  switch (property) {
    case "creators":
      return `<${name}><rdf:Seq>${items("")}</rdf:Seq></${name}>`;
    case "copyright":
    case "description":
    case "title":
    case "usageTerms":
    case "alt":
      return `<${name}><rdf:Alt>${items(' xml:lang="x-default"')}</rdf:Alt></${name}>`;
    case "licensor":
      return `<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><${name}>${escaped(first)}</${name}></rdf:li></rdf:Seq></plus:Licensor>`;
    default:
      return `<${name}>${escaped(first)}</${name}>`;
  }
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
