import { type Box, boxesIn } from "../../boxes.ts";
import { MalformedMediaError } from "../../malformed.ts";
import type { PatchList } from "../patch-list.ts";
import {
  type BoxRules,
  boxVersion,
  cleanBoxes,
  fixed,
  freeBox,
  holding,
  onlyBox,
  requiredBox,
} from "./box-rules.ts";
import { editList, handler, mediaHeader, trackHeader } from "./headers.ts";
import type { RangeList } from "./ranges.ts";
import { isPublishedCoding } from "./sample-entries.ts";
import { addSampleRanges } from "./sample-ranges.ts";
import { MEDIA_INFORMATION } from "./sample-tables.ts";

/** A track: whether it is published, and the samples that `moov` itself describes. */
export interface Mp4Track {
  readonly box: Box;
  readonly id: number;
  /** `vide`, `soun`, `meta` … */
  readonly handler: string;
  readonly isPublished: boolean;
  readonly samples: Box;
}

const TRACK: BoxRules = {
  tkhd: trackHeader,
  edts: holding({ elst: editList }),
  tapt: holding({ clef: fixed(12), prof: fixed(12), enof: fixed(12) }),
  mdia: holding({ mdhd: mediaHeader, hdlr: handler, minf: holding(MEDIA_INFORMATION) }),
};

/** Reads what a track is. Pictures and sound are published, in codings that are known to hold nothing else. */
export function readMp4Track(box: Box): Mp4Track {
  const boxes = [...boxesIn(box.body)];
  const header = requiredBox(boxes, "tkhd").body;
  const id = header.uint(boxVersion(header) === 1 ? 20 : 12, 4);
  const media = [...boxesIn(requiredBox(boxes, "mdia").body)];
  const type = requiredBox(media, "hdlr").body.latin(8, 4);
  const samples = requiredBox([...boxesIn(requiredBox(media, "minf").body)], "stbl");
  const isMedium = type === "vide" || type === "soun";
  return {
    box,
    id,
    handler: type,
    samples,
    isPublished: isMedium && codingsIn(samples).every((coding) => isPublishedCoding(type, coding)),
  };
}

function codingsIn(samples: Box): string[] {
  const description = onlyBox([...boxesIn(samples.body)], "stsd");
  if (!description) throw new MalformedMediaError("no description of its samples");
  return Array.from(boxesIn(description.body.part(8)), ({ type }) => type);
}

/** Cleans a track that is published and adds where its samples are; makes another one free space. */
export function cleanTrack(patches: PatchList, track: Mp4Track, kept: RangeList): void {
  if (!track.isPublished) {
    freeBox(patches, track.box);
    return;
  }
  cleanBoxes(patches, track.box.body, TRACK);
  addSampleRanges(track.samples, kept);
}

/** A film must not lose its picture without a word because its coding is unknown, nor its sound. */
export function requirePublished(tracks: readonly Mp4Track[]): void {
  for (const type of ["vide", "soun"]) {
    const all = tracks.filter((track) => track.handler === type);
    if (all.length > 0 && !all.some((track) => track.isPublished))
      throw new MalformedMediaError(
        `samples of coding "${all.flatMap(({ samples }) => codingsIn(samples)).join()}"`,
      );
  }
  if (!tracks.some(({ isPublished }) => isPublished))
    throw new MalformedMediaError("no picture and no sound in it");
}
