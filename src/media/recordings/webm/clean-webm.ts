/** Films in WebM, which is Matroska (RFC 9559) in EBML (RFC 8794): only elements of an allow list stay. */
import type { ByteSource } from "../../reader.ts";
import { ByteReader } from "../byte-reader.ts";
import { MalformedRecording } from "../malformed.ts";
import { PatchList, type RecordingCleaning } from "../patch-list.ts";
import { cleanCluster } from "./clusters.ts";
import {
  cleanElements,
  type Element,
  type ElementRule,
  type ElementRules,
  elementsIn,
  emptied,
  holdingElements,
  numberIn,
  numeric,
  readElement,
  rulesFor,
  textLike,
  voidElement,
  type WebmCleaner,
} from "./elements.ts";
import { cleanTags } from "./tags.ts";
import { cleanTracks } from "./tracks.ts";

const EBML = 0x1a_45_df_a3;
const SEGMENT = 0x18_53_80_67;
const SEEK_HEAD = 0x11_4d_9b_74;
const INFO = 0x15_49_a9_66;
const TRACKS = 0x16_54_ae_6b;
const CLUSTER = 0x1f_43_b6_75;
const CUES = 0x1c_53_bb_6b;
const TAGS = 0x12_54_c3_67;

/** Versions, the longest id and length, the kind of document. */
const HEADER: ElementRules = new Map([
  ...rulesFor(numeric, [0x42_86, 0x42_f7, 0x42_f2, 0x42_f3, 0x42_87, 0x42_85]),
  [0x42_82, textLike(/^(?:webm|matroska)$/)],
]);

/** The scale of times and the duration; the two programs that every film must name become empty. */
const INFORMATION: ElementRules = new Map([
  ...rulesFor(numeric, [0x2a_d7_b1, 0x44_89]),
  ...rulesFor(emptied, [0x4d_80, 0x57_41]),
]);

const CUE_POINT: ElementRules = new Map<number, ElementRule>([
  [0xb3, numeric],
  [0xb7, holdingElements(new Map(rulesFor(numeric, [0xf7, 0xf1, 0xf0, 0xb2, 0x53_78])))],
]);

const SEEK_ID = 0x53_ab;
/** What the index of the file may point at. */
const SOUGHT: ReadonlySet<number> = new Set([SEEK_HEAD, INFO, TRACKS, CLUSTER, CUES, TAGS]);

const seek: ElementRule = (cleaner, element) => {
  const id = [...elementsIn(cleaner.reader, element)].find((part) => part.id === SEEK_ID);
  if (id && SOUGHT.has(numberIn(cleaner.reader, id) ?? 0))
    cleanElements(cleaner, element, new Map(rulesFor(numeric, [SEEK_ID, 0x53_ac])));
  else voidElement(cleaner, element);
};

/**
 * What is removed from a film: every element that is not on the list, tracks that are neither picture nor sound, with
 * their blocks, and everything behind the film. Elements are made void, so that offsets hold. Throws
 * `MalformedRecording`.
 */
export function cleanWebm(file: ByteSource): RecordingCleaning {
  const cleaner: WebmCleaner = { reader: new ByteReader(file), patches: new PatchList() };
  const header = readElement(cleaner.reader, 0, file.size);
  if (header.id !== EBML) throw new MalformedRecording("no header");
  cleanElements(cleaner, header, HEADER);
  const segment = findSegment(cleaner, header.end);
  cleanSegment(cleaner, segment);
  cleaner.patches.cut(segment.end, file.size);
  return cleaner.patches.finish(file.size);
}

function findSegment(cleaner: WebmCleaner, from: number): Element {
  for (let at = from; at < cleaner.reader.size; ) {
    const element = readElement(cleaner.reader, at, cleaner.reader.size);
    if (element.id === SEGMENT) return element;
    voidElement(cleaner, element);
    at = element.end;
  }
  throw new MalformedRecording("no film in it");
}

function cleanSegment(cleaner: WebmCleaner, segment: Element): void {
  let published: ReadonlySet<number> | undefined;
  const rules: ElementRules = new Map<number, ElementRule>([
    [SEEK_HEAD, holdingElements(new Map([[0x4d_bb, seek]]))],
    [INFO, holdingElements(INFORMATION)],
    [CUES, holdingElements(new Map([[0xbb, holdingElements(CUE_POINT)]]))],
    [TAGS, cleanTags],
  ]);
  for (let at = segment.start; at < segment.end; ) {
    const element = readElement(cleaner.reader, at, segment.end);
    at = element.end;
    if (element.id === TRACKS) {
      if (published) throw new MalformedRecording("two lists of tracks");
      published = cleanTracks(cleaner, element);
    } else if (element.id === CLUSTER) {
      // Blocks can't be read before it is known what they hold.
      if (!published) throw new MalformedRecording("no tracks before its blocks");
      at = cleanCluster(cleaner, element, published);
    } else (rules.get(element.id) ?? voidElement)(cleaner, element);
  }
  if (!published || published.size === 0) throw new MalformedRecording("no picture and no sound in it");
}
