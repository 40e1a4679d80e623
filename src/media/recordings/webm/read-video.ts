/** The picture of a film in WebM, by the headers of its elements; clusters are not looked into. */
import type { ByteView } from "../../byte-view.ts";
import { MalformedMediaError } from "../../malformed.ts";
import type { VideoInfo } from "../video-info.ts";
import { type Element, elementsIn, findElement, IDS, numberIn, textIn } from "./elements.ts";

const PIXEL_WIDTH = 0xb0;
const PIXEL_HEIGHT = 0xba;
const DISPLAY_WIDTH = 0x54_b0;
const DISPLAY_HEIGHT = 0x54_ba;
const DISPLAY_UNIT = 0x54_b2;

/** Empty for a film without a picture. Throws `MalformedMediaError`. */
export function readWebmVideo(file: ByteView): VideoInfo {
  const segment = findElement(file, IDS.segment);
  const tracks = segment && findElement(segment.body, IDS.tracks);
  if (!tracks) throw new MalformedMediaError("no film in it");
  for (const track of elementsIn(tracks.body)) {
    const video = track.id === IDS.track ? readWebmPicture(track) : undefined;
    if (video) return video;
  }
  return {};
}

/** The picture of a track; `undefined` for sound and texts. */
function readWebmPicture({ body }: Element): VideoInfo | undefined {
  const parts = new Map(Array.from(elementsIn(body), (part) => [part.id, part]));
  const [type, video, codec] = [IDS.trackType, IDS.video, IDS.codec].map((id) => parts.get(id));
  if (!type || !video || numberIn(type) !== 1) return undefined;
  const numbers = new Map(Array.from(elementsIn(video.body), (part) => [part.id, numberIn(part)]));
  const width = displaySize(numbers, PIXEL_WIDTH, DISPLAY_WIDTH);
  const height = displaySize(numbers, PIXEL_HEIGHT, DISPLAY_HEIGHT);
  return { ...(width && height && { width, height }), ...(codec && { codec: textIn(codec) }) };
}

/** The size of the display where it is given in pixels, and else that of the picture. */
function displaySize(
  numbers: ReadonlyMap<number, number | undefined>,
  pixel: number,
  display: number,
): number | undefined {
  const isPixels = (numbers.get(DISPLAY_UNIT) ?? 0) === 0;
  return (isPixels ? numbers.get(display) : undefined) ?? numbers.get(pixel);
}
