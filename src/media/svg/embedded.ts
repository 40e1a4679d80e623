/** Pictures that an SVG file carries as `data:` addresses. */
import { imageSize } from "image-size";
import { MAX_PIXELS } from "../../model/pictures.ts";
import { MalformedMediaError } from "../malformed.ts";
import type { PictureKind } from "../metadata.ts";
import { cleanRaster, type RasterKind } from "../remove-private.ts";
import { type Fault, FIX } from "./findings.ts";

/** A reference as it is published, or what is wrong with it. */
export type Reference = { readonly to: string } | Fault;

/** Cleans a drawing inside the drawing. */
export type CleanNested = (bytes: Uint8Array) => Uint8Array | Fault;

const KINDS: Readonly<Record<string, PictureKind>> = {
  "image/jpeg": "jpg",
  "image/jpg": "jpg",
  "image/pjpeg": "jpg",
  "image/png": "png",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/avif": "avif",
  "image/svg+xml": "svg",
};

/** The picture of a `data:` address, cleaned, as a `data:` address in Base64. */
export function readDataPicture(address: string, cleanNested: CleanNested): Reference {
  const comma = address.indexOf(",");
  const [type = "", ...parameters] = address.slice("data:".length, comma).toLowerCase().split(";");
  const kind = comma === -1 ? undefined : KINDS[type.trim()];
  const bytes = kind && decodeBody(address.slice(comma + 1), parameters, kind);
  if (!kind || !bytes) return fault("a data: address that is not a picture");
  if (kind === "svg") return nested(cleanNested(bytes));
  const cleaned = isPicture(kind, bytes) ? cleanWhole(kind, bytes) : undefined;
  if (!cleaned) return fault("an embedded picture that is damaged, or not of the type that it names");
  return { to: dataAddress(kind === "jpg" ? "jpeg" : kind, cleaned) };
}

function nested(cleaned: Uint8Array | Fault): Reference {
  return cleaned instanceof Uint8Array ? { to: dataAddress("svg+xml", cleaned) } : cleaned;
}

function fault(found: string): Fault {
  return { found, fix: FIX.picture };
}

/** `undefined` for what is not encoded as it says. */
function decodeBody(body: string, parameters: readonly string[], kind: PictureKind): Uint8Array | undefined {
  const trimmed = parameters.map((parameter) => parameter.trim());
  const isBase64 = trimmed.at(-1) === "base64";
  const others = isBase64 ? trimmed.slice(0, -1) : trimmed;
  if (!others.every((parameter) => kind === "svg" && IS_UTF8.test(parameter))) return undefined;
  const bytes = decodePercents(body);
  return bytes && isBase64 ? decodeBase64(bytes.toString("latin1")) : bytes;
}

const IS_UTF8 = /^(?:charset=)?"?utf-?8"?$/;

function decodePercents(body: string): Buffer | undefined {
  if (!body.includes("%")) return Buffer.from(body, "utf8");
  try {
    return Buffer.from(decodeURIComponent(body), "utf8");
  } catch {
    return undefined;
  }
}

function decodeBase64(text: string): Uint8Array | undefined {
  const packed = text.replace(/[\t\n\f\r ]+/g, "");
  return /^[A-Za-z0-9+/]*={0,2}$/.test(packed) ? Buffer.from(packed, "base64") : undefined;
}

/** The picture without private metadata; `undefined` for one that was cut off. */
function cleanWhole(kind: RasterKind, bytes: Uint8Array): Uint8Array | undefined {
  try {
    return cleanRaster(kind, bytes);
  } catch (error) {
    if (error instanceof MalformedMediaError) return undefined;
    throw error;
  }
}

/** Whether the bytes begin as a picture of this kind that readers can decode. */
function isPicture(kind: RasterKind, bytes: Uint8Array): boolean {
  try {
    const { type, width, height } = imageSize(bytes);
    return type === kind && width >= 1 && height >= 1 && width * height <= MAX_PIXELS;
  } catch {
    return false;
  }
}

function dataAddress(subtype: string, bytes: Uint8Array): string {
  return `data:image/${subtype};base64,${Buffer.from(bytes).toString("base64")}`;
}
