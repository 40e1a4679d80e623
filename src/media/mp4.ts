/** Films in the containers of MP4 and QuickTime (ISO/IEC 14496-12): boxes in boxes, each with its length before it. */

import { type Box, findBox, walkBoxes } from "./boxes.ts";
import type { VideoInfo } from "./film.ts";
import { fourCC, MalformedFile, type Reach, ReadBudget, readExactly } from "./reach.ts";

/** Looks at the heads of boxes only, wherever in the file they stand. Throws `Damaged`. */
export function readMp4(reach: Reach, size: number): VideoInfo {
  const steps = new ReadBudget();
  const movie = findBox(reach, { type: "", start: 0, end: size }, "moov", steps);
  if (!movie) throw new MalformedFile("no film in it");
  for (const track of walkBoxes(reach, movie, steps)) {
    const film = track.type === "trak" ? readMp4Track(reach, track, steps) : undefined;
    if (film) return film;
  }
  return {};
}

/** The picture of a track; `undefined` for sound and texts. */
function readMp4Track(reach: Reach, track: Box, steps: ReadBudget): VideoInfo | undefined {
  const media = findBox(reach, track, "mdia", steps);
  const handler = media && findBox(reach, media, "hdlr", steps);
  if (!media || !handler || fourCC(readExactly(reach, handler.start, 12), 8) !== "vide") return undefined;
  const header = findBox(reach, track, "tkhd", steps);
  const size = header && shownSize(readExactly(reach, header.start, header.end - header.start));
  const codec = codecOf(reach, media, steps);
  return { ...(size ?? {}), ...(codec !== undefined && { codec }) };
}

/** The numbers of a track's header: where they stand depends on its version, which makes its times longer. */
function shownSize(header: DataView): Pick<VideoInfo, "width" | "height"> | undefined {
  const matrix = header.getUint8(0) === 1 ? 52 : 40;
  if (header.byteLength < matrix + 44) throw new MalformedFile("a short header");
  // Sixteen bits before the point and sixteen behind it.
  const fixed = (at: number) => Math.round(header.getInt32(at) / 65_536);
  const [width, height] = [fixed(matrix + 36), fixed(matrix + 40)];
  if (width < 1 || height < 1) return undefined;
  // A quarter turn moves the first number of the matrix to its second place.
  const isTurned = fixed(matrix) === 0 && fixed(matrix + 4) !== 0;
  return isTurned ? { width: height, height: width } : { width, height };
}

function codecOf(reach: Reach, media: Box, steps: ReadBudget): string | undefined {
  const information = findBox(reach, media, "minf", steps);
  const table = information && findBox(reach, information, "stbl", steps);
  const description = table && findBox(reach, table, "stsd", steps);
  return description && fourCC(readExactly(reach, description.start, 16), 12);
}
