/** Films in WebM, which is Matroska (RFC 9559) in EBML (RFC 8794): elements, each with its name and its length. */
import type { VideoInfo } from "./film.ts";
import { MalformedFile, type Reach, ReadBudget, readExactly } from "./reach.ts";

const SEGMENT = 0x18_53_80_67;
const CLUSTER = 0x1f_43_b6_75;
const TRACKS = 0x16_54_ae_6b;
const TRACK = 0xae;
const TRACK_TYPE = 0x83;
const CODEC = 0x86;
const VIDEO = 0xe0;
const PIXEL_WIDTH = 0xb0;
const PIXEL_HEIGHT = 0xba;
const DISPLAY_WIDTH = 0x54_b0;
const DISPLAY_HEIGHT = 0x54_ba;
const DISPLAY_UNIT = 0x54_b2;

interface Element {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** Looks at the heads of elements only, and of clusters at no more. Throws `Damaged`. */
export function readWebm(reach: Reach, size: number): VideoInfo {
  const steps = new ReadBudget();
  const whole = { id: 0, start: 0, end: size };
  const segment = find(reach, whole, SEGMENT, steps);
  if (!segment) throw new MalformedFile("no film in it");
  const tracks = find(reach, segment, TRACKS, steps);
  if (!tracks) throw new MalformedFile("no film in it");
  for (const track of elements(reach, tracks, steps)) {
    const film = track.id === TRACK ? readWebmTrack(reach, track, steps) : undefined;
    if (film) return film;
  }
  return {};
}

/** The picture of a track; `undefined` for sound and texts. */
function readWebmTrack(reach: Reach, track: Element, steps: ReadBudget): VideoInfo | undefined {
  const parts = new Map([...elements(reach, track, steps)].map((part) => [part.id, part]));
  const video = parts.get(VIDEO);
  if (!video || numberIn(reach, parts.get(TRACK_TYPE)) !== 1) return undefined;
  const numbers = new Map(
    [...elements(reach, video, steps)].map((part) => [part.id, numberIn(reach, part)] as const),
  );
  const width = displaySize(numbers, PIXEL_WIDTH, DISPLAY_WIDTH);
  const height = displaySize(numbers, PIXEL_HEIGHT, DISPLAY_HEIGHT);
  const codec = textIn(reach, parts.get(CODEC));
  return { ...(width && height && { width, height }), ...(codec !== undefined && { codec }) };
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

function numberIn(reach: Reach, element: Element | undefined): number | undefined {
  const length = element ? element.end - element.start : 0;
  if (!element || length < 1 || length > 6) return undefined;
  const bytes = readExactly(reach, element.start, length);
  let value = 0;
  for (let at = 0; at < length; at++) value = value * 256 + bytes.getUint8(at);
  return value;
}

function textIn(reach: Reach, element: Element | undefined): string | undefined {
  const length = element ? element.end - element.start : 0;
  if (!element || length < 1 || length > 64) return undefined;
  return new TextDecoder().decode(readExactly(reach, element.start, length));
}

function find(reach: Reach, inside: Element, id: number, steps: ReadBudget): Element | undefined {
  for (const element of elements(reach, inside, steps)) if (element.id === id) return element;
  return undefined;
}

function* elements(reach: Reach, inside: Element, steps: ReadBudget): Iterable<Element> {
  for (let position = inside.start; position < inside.end; ) {
    steps.take();
    const element = elementAt(reach(position, 12), position, inside.end);
    yield element;
    // Of a film that was sent while it was made nobody knew how long a cluster would be; what is wanted stands before.
    if (element.id === CLUSTER && element.end === inside.end) return;
    position = element.end;
  }
}

function elementAt(head: DataView, position: number, limit: number): Element {
  const id = variable(head, 0, true);
  const length = variable(head, id.bytes, false);
  const start = position + id.bytes + length.bytes;
  const end = length.isUnknown ? limit : start + length.value;
  // The last part of a film that is cut off reaches beyond the end, and can still be played.
  if (start > limit) throw new MalformedFile("a wrong length");
  return { id: id.value, start, end: Math.min(end, limit) };
}

/** A number of one to eight bytes: the zeros before its first bit say how many more there are. */
function variable(head: DataView, at: number, keepsMark: boolean) {
  if (at >= head.byteLength) throw new MalformedFile("ends too early");
  const first = head.getUint8(at);
  const bytes = Math.clz32(first) - 23;
  if (bytes > 8 || at + bytes > head.byteLength) throw new MalformedFile("no length");
  const mark = 1 << (8 - bytes);
  let value = keepsMark ? first : first & (mark - 1);
  let isUnknown = (first & (mark - 1)) === mark - 1;
  for (let index = 1; index < bytes; index++) {
    const byte = head.getUint8(at + index);
    value = value * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return { value, bytes, isUnknown };
}
