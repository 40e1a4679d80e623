import { imageSize } from "image-size";
import type { VFile } from "vfile";
import { isAnimatedPng } from "../media/animated-png.ts";
import { type FileFormat, FORMAT_HEAD, formatOf } from "../media/file-format.ts";
import { type PictureKind, pictureKind } from "../media/metadata.ts";
import { metadataOf } from "../media/rights.ts";
import { readSvg, type SvgReading } from "../media/svg/index.ts";
import type { MediaEntry } from "../model/collected.ts";
import type { SourcePosition } from "../model/content.ts";
import { errorCode, readErrorReason } from "../model/file-errors.ts";
import { MAX_PIXELS, type Rights } from "../model/pictures.ts";
import { report } from "../model/report.ts";

/** Pixels; empty where the file does not say. */
interface Size {
  readonly width?: number;
  readonly height?: number;
  readonly rights?: Rights;
}

// Enough for the metadata that most cameras, and that agencies write before the dimensions.
const HEADS = [64 * 1024, 512 * 1024] as const;

/** The dimensions of a picture as it is shown, and what it says of its rights. `undefined`, and a problem, for what is damaged or could run. */
export function measurePicture(
  file: VFile,
  found: MediaEntry,
  src: string,
  place: SourcePosition,
): Size | undefined {
  try {
    const kind = pictureKind(found.path);
    const format = formatOf(found.read(FORMAT_HEAD));
    if (format && kind !== undefined && pictureKind(`.${format.ending}`) !== kind)
      return reportFormat(file, src, kind, format, place);
    return kind === "svg" ? measureSvg(file, found, src, place) : measureRaster(file, found, src, place);
  } catch (error) {
    if (errorCode(error) === undefined) report(file, "media-damaged", { src }, place);
    else report(file, "media-unreadable", { src, reason: readErrorReason(error) }, place);
    return undefined;
  }
}

function reportFormat(
  file: VFile,
  src: string,
  kind: PictureKind,
  { called, ending, isPicture }: FileFormat,
  place: SourcePosition,
): undefined {
  const name = isPicture ? `${src.slice(0, src.lastIndexOf(".") + 1)}${ending}` : undefined;
  report(file, "picture-format", { src, found: called, should: CALLED[kind], name }, place);
}

/** What kinds of pictures are called in messages. */
const CALLED: Readonly<Record<PictureKind, string>> = {
  jpg: "JPEG",
  png: "PNG",
  gif: "GIF",
  webp: "WebP",
  avif: "AVIF",
  tiff: "TIFF",
  svg: "SVG",
};

function measureRaster(file: VFile, found: MediaEntry, src: string, place: SourcePosition): Size | undefined {
  const { width, height, orientation = 1, type } = headOf(found);
  const kind = pictureKind(found.path);
  if (type !== typeOf(found.path) || width < 1 || height < 1) throw new TypeError("not what its name says");
  if (width * height > MAX_PIXELS) {
    report(file, "media-too-large", { src, width, height, limit: MAX_PIXELS / 1_000_000 }, place);
    return undefined;
  }
  if (kind === undefined) throw new TypeError("no picture");
  const { rights, isSigned } = metadataOf(kind, found);
  if (isSigned) report(file, "media-credentials", { src }, place);
  if (kind === "png" && isAnimatedPng(found.read(HEADS[1]))) report(file, "media-animated", { src }, place);
  const ownRights = Object.keys(rights).length > 0 && { rights };
  // EXIF orientations from 5 on lie on their side.
  return orientation >= 5 ? { width: height, height: width, ...ownRights } : { width, height, ...ownRights };
}

/** What the beginning of a file says; as much of it is read as is needed. */
function headOf(found: MediaEntry): ReturnType<typeof imageSize> {
  for (const length of HEADS) {
    try {
      return imageSize(found.read(length));
    } catch (error) {
      if (found.size <= length) throw error;
    }
  }
  return imageSize(found.read());
}

function typeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return { jpeg: "jpg", tif: "tiff" }[ending] ?? ending;
}

/** What was read of a file that several texts show. */
const readings = new WeakMap<MediaEntry, SvgReading>();

function measureSvg(file: VFile, found: MediaEntry, src: string, place: SourcePosition): Size | undefined {
  const reading = readings.get(found) ?? withoutBytes(readSvg(found.size, () => found.read()));
  readings.set(found, reading);
  switch (reading.kind) {
    case "clean":
      return reading.size;
    case "unsafe":
      for (const construct of reading.constructs) report(file, "media-unsafe", { src, ...construct }, place);
      return undefined;
    case "broken":
      report(file, "svg-broken", { src, ...reading }, place);
      return undefined;
    case "too-large":
      report(file, "svg-too-large", { src, ...reading }, place);
      return undefined;
  }
}

function withoutBytes(reading: SvgReading): SvgReading {
  return reading.kind === "clean" ? { ...reading, bytes: new Uint8Array() } : reading;
}
