/** Pictures for tests, made by sharp: small, with visible content, and with metadata on request. */
import sharp, { type Sharp } from "sharp";

export interface Wanted {
  readonly width?: number;
  readonly height?: number;
  readonly as?: "jpeg" | "png" | "webp" | "avif" | "tiff" | "gif";
  /** Blocks of EXIF, by directory: IFD0, IFD2 (camera), IFD3 (place). */
  readonly exif?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly xmp?: string;
  /** In the numbers of EXIF: 6 is on its side. */
  readonly orientation?: number;
  /** Changes the picture before it is encoded. */
  readonly change?: (picture: Sharp) => Sharp;
}

/** Colour gradients with noise from a constant seed: they compress like a photograph. */
export function pixels(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(width * height * 3);
  let seed = 1;
  for (let at = 0; at < bytes.length; at++) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    const across = (at / 3) % width;
    const down = at / 3 / width;
    const wave = Math.sin(across / 37 + (at % 3)) * 60 + Math.cos(down / 23) * 50;
    bytes[at] = 120 + wave + ((seed >> 16) % 24);
  }
  return bytes;
}

export async function photo(wanted: Wanted = {}): Promise<Uint8Array> {
  const { width = 640, height = 400, as = "jpeg", exif, xmp, orientation, change } = wanted;
  const raw = sharp(pixels(width, height), { raw: { width, height, channels: 3 } });
  // EXIF is added first: libvips stores an orientation in it.
  let picture = (change ? change(raw) : raw).toFormat(as);
  if (exif) picture = picture.withExif(copyOf(exif));
  if (orientation !== undefined) picture = picture.withMetadata({ orientation });
  if (xmp !== undefined) picture = picture.withXmp(xmp);
  return picture.toBuffer();
}

function copyOf(exif: NonNullable<Wanted["exif"]>): Record<string, Record<string, string>> {
  return Object.fromEntries(Object.entries(exif).map(([name, tags]) => [name, { ...tags }]));
}

/** An animation with this number of frames. */
export async function moving(
  as: "gif" | "webp",
  frames: number,
  width = 320,
  height = 200,
): Promise<Uint8Array> {
  const all = await Promise.all(
    Array.from({ length: frames }, (_, frame) =>
      sharp(pixels(width, height), { raw: { width, height, channels: 3 } })
        .modulate({ hue: frame * 40 })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(all, { join: { animated: true } })
    .toFormat(as)
    .toBuffer();
}

/** All private data of a photograph, as cameras and programs write it. */
export const SECRETS = {
  exif: {
    IFD0: { Make: "Canon", Model: "EOS R5", Artist: "Anna Berg", Copyright: "Anna Berg 2025" },
    IFD2: {
      ExposureTime: "1/250",
      BodySerialNumber: "SN-BODY-0815",
      LensSerialNumber: "SN-LENS-0816",
      CameraOwnerName: "Erika Mustermann",
      MakerNote: "SN-MAKER-0817",
    },
    IFD3: {
      GPSLatitudeRef: "N",
      GPSLatitude: "50/1 50/1 45/1",
      GPSLongitudeRef: "E",
      GPSLongitude: "4/1 21/1 9/1",
    },
  },
  xmp: `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 exif:GPSLatitude="50,50.75N" aux:SerialNumber='SN-AUX-0818' photoshop:Credit="Anna Berg/Reuters">
<exif:GPSLongitude>4,21.15E</exif:GPSLongitude><aux:OwnerName>Erika Mustermann</aux:OwnerName>
<dc:creator><rdf:Seq><rdf:li>Anna Bérg</rdf:li><rdf:li>Олена К.</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2025 Reuters &amp; Co</rdf:li></rdf:Alt></dc:rights>
<dc:description><rdf:Alt><rdf:li xml:lang="de">Die Tür</rdf:li><rdf:li xml:lang="x-default">The door</rdf:li></rdf:Alt></dc:description>
<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">A door, half open</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
<xmpRights:WebStatement>https://example.org/terms</xmpRights:WebStatement>
<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>https://example.org/licences</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>
<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture</Iptc4xmpExt:DigitalSourceType>
<Iptc4xmpExt:LocationCreated><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:City>Brussels</Iptc4xmpExt:City><exif:GPSLatitude>50,50.75N</exif:GPSLatitude></rdf:li></rdf:Bag></Iptc4xmpExt:LocationCreated>
</rdf:Description></rdf:RDF></x:xmpmeta>`,
} as const;

/** The places where any of the secrets is readable in these bytes. */
export function secretsIn(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString("latin1");
  return ["SN-BODY", "SN-LENS", "SN-MAKER", "SN-AUX", "Mustermann", "50,50.75N", "4,21.15E"].filter(
    (secret) => text.includes(secret),
  );
}
