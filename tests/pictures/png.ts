/** The smallest PNG of any size, written by hand, so that tests without a disk have pictures with metadata. */
import { crc32, deflateSync } from "node:zlib";

export interface Said {
  readonly width?: number;
  readonly height?: number;
  /** XMP properties as elements: `<dc:rights>…`. */
  readonly xmp?: string;
  /** A C2PA manifest, as far as its location matters. */
  readonly manifest?: string;
  /** Sets the frame count of an animation (fewer than 256); the file itself contains the first frame only. */
  readonly frames?: number;
}

const SPACES = Object.entries({
  dc: "http://purl.org/dc/elements/1.1/",
  exif: "http://ns.adobe.com/exif/1.0/",
  photoshop: "http://ns.adobe.com/photoshop/1.0/",
  xmpRights: "http://ns.adobe.com/xap/1.0/rights/",
  plus: "http://ns.useplus.org/ldf/xmp/1.0/",
  Iptc4xmpCore: "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
  Iptc4xmpExt: "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

export function png({ width = 4, height = 3, xmp, manifest, frames }: Said = {}): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Grey, 8 bits.
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((Math.min(width, 100) + 1) * Math.min(height, 100));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    ...(frames === undefined ? [] : [chunk("acTL", Buffer.from([0, 0, 0, frames, 0, 0, 0, 0]))]),
    ...(manifest === undefined ? [] : [chunk("caBX", Buffer.from(manifest))]),
    ...(xmp === undefined ? [] : [chunk("iTXt", Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${packet(xmp)}`))]),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function packet(properties: string): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${SPACES}>${properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

function chunk(type: string, bytes: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), bytes]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

/** A property in the default language. */
export function said(name: string, words: string): string {
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${words}</rdf:li></rdf:Alt></${name}>`;
}

/** As an agency sends a picture. */
export const FROM_AGENCY = [
  "<dc:creator><rdf:Seq><rdf:li>Anna Bérg</rdf:li></rdf:Seq></dc:creator>",
  said("dc:rights", "© 2025 Reuters"),
  said("dc:description", "Kallas arrives"),
  said("Iptc4xmpCore:AltTextAccessibility", "A woman in a blue coat"),
  "<photoshop:Credit>Anna Bérg/Reuters</photoshop:Credit>",
  "<xmpRights:WebStatement>https://example.org/terms</xmpRights:WebStatement>",
  '<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>https://example.org/licences</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>',
].join("");
