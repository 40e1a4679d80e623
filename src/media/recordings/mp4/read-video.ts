/** The picture of a film in MP4 or QuickTime (ISO/IEC 14496-12), by the headers of its boxes, wherever they are. */
import { type Box, boxesIn, findBox } from "../../boxes.ts";
import type { ByteView } from "../../byte-view.ts";
import { MalformedMediaError } from "../../malformed.ts";
import type { VideoInfo } from "../video-info.ts";
import { boxVersion } from "./box-rules.ts";

/** Empty for a film without a picture. Throws `MalformedMediaError`. */
export function readMp4Video(file: ByteView): VideoInfo {
  const movie = findBox(file, "moov");
  if (!movie) throw new MalformedMediaError("no film in it");
  for (const track of boxesIn(movie.body)) {
    const video = track.type === "trak" ? readMp4Picture(track) : undefined;
    if (video) return video;
  }
  return {};
}

/** The picture of a track; `undefined` for sound and texts. */
function readMp4Picture({ body }: Box): VideoInfo | undefined {
  if (findPath(body, "mdia", "hdlr")?.latin(8, 4) !== "vide") return undefined;
  const header = findPath(body, "tkhd");
  const codec = findPath(body, "mdia", "minf", "stbl", "stsd")?.latin(12, 4);
  return { ...(header && readShownSize(header)), ...(codec !== undefined && { codec }) };
}

/** The content of the first box of a type, in the first one of another type, and so on. */
function findPath(around: ByteView, ...types: readonly string[]): ByteView | undefined {
  return types.reduce<ByteView | undefined>((body, type) => body && findBox(body, type)?.body, around);
}

/** The numbers of a track's header: where they are depends on its version, which makes its times longer. */
function readShownSize(header: ByteView): Pick<VideoInfo, "width" | "height"> | undefined {
  const matrix = boxVersion(header) === 1 ? 52 : 40;
  // Signed, with sixteen bits before the point and sixteen behind it.
  const fixedPoint = (at: number) => Math.round((header.uint(at, 4) | 0) / 65_536);
  const [width, height] = [fixedPoint(matrix + 36), fixedPoint(matrix + 40)];
  if (width < 1 || height < 1) return undefined;
  // A quarter turn moves the first number of the matrix to its second place.
  const isTurned = fixedPoint(matrix) === 0 && fixedPoint(matrix + 4) !== 0;
  return isTurned ? { width: height, height: width } : { width, height };
}
