/** Films in WebM, which is Matroska (RFC 9559) in EBML (RFC 8794): only elements of an allow list stay. */
import { type ByteSource, ByteView } from "../../byte-view.ts";
import { MalformedMediaError } from "../../malformed.ts";
import { PatchList, type RecordingCleaning } from "../patch-list.ts";
import { cleanCluster } from "./clusters.ts";
import {
  cleanElements,
  type ElementRule,
  type ElementRules,
  emptied,
  holdingElements,
  numeric,
  rulesFor,
  textLike,
  voidElement,
} from "./element-rules.ts";
import { type Element, elementsIn, findElement, IDS, numberIn, readElement } from "./elements.ts";
import { cleanTags } from "./tags.ts";
import { cleanTracks } from "./tracks.ts";

const EBML = 0x1a_45_df_a3;
const SEEK_HEAD = 0x11_4d_9b_74;
const INFO = 0x15_49_a9_66;
const CUES = 0x1c_53_bb_6b;
const TAGS = 0x12_54_c3_67;

/** Versions, the longest id and length, the kind of document. */
const HEADER_RULES: ElementRules = new Map([
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
const SOUGHT: ReadonlySet<number> = new Set([SEEK_HEAD, INFO, IDS.tracks, IDS.cluster, CUES, TAGS]);

const seek: ElementRule = (patches, element) => {
  const id = findElement(element.body, SEEK_ID);
  if (id && SOUGHT.has(numberIn(id) ?? 0))
    cleanElements(patches, element, new Map(rulesFor(numeric, [SEEK_ID, 0x53_ac])));
  else voidElement(patches, element);
};

/**
 * What is removed from a film: every element that is not on the list, tracks that are neither picture nor sound, with
 * their blocks, and everything behind the film. Elements are made void, so that offsets hold. Throws
 * `MalformedMediaError`.
 */
export function cleanWebm(file: ByteSource): RecordingCleaning {
  const patches = new PatchList();
  const all = new ByteView(file);
  const header = readElement(all, 0);
  if (header.id !== EBML) throw new MalformedMediaError("no header");
  cleanElements(patches, header, HEADER_RULES);
  const segment = findSegment(patches, all.part(header.end));
  cleanSegment(patches, segment);
  patches.cut(segment.end, file.size);
  return patches.finish(file.size);
}

function findSegment(patches: PatchList, behind: ByteView): Element {
  for (const element of elementsIn(behind)) {
    if (element.id === IDS.segment) return element;
    voidElement(patches, element);
  }
  throw new MalformedMediaError("no film in it");
}

function cleanSegment(patches: PatchList, { body }: Element): void {
  let published: ReadonlySet<number> | undefined;
  const rules: ElementRules = new Map<number, ElementRule>([
    [SEEK_HEAD, holdingElements(new Map([[0x4d_bb, seek]]))],
    [INFO, holdingElements(INFORMATION)],
    [CUES, holdingElements(new Map([[0xbb, holdingElements(CUE_POINT)]]))],
    [TAGS, cleanTags],
  ]);
  for (let from = 0; from < body.size; ) {
    const element = readElement(body, from);
    from = element.end - body.origin;
    if (element.id === IDS.tracks) {
      if (published) throw new MalformedMediaError("two lists of tracks");
      published = cleanTracks(patches, element);
    } else if (element.id === IDS.cluster) {
      // Blocks can't be read before it is known what they hold.
      if (!published) throw new MalformedMediaError("no tracks before its blocks");
      from = cleanCluster(patches, element, published) - body.origin;
    } else (rules.get(element.id) ?? voidElement)(patches, element);
  }
  if (!published || published.size === 0) throw new MalformedMediaError("no picture and no sound in it");
}
