import type { ByteSource } from "../../reader.ts";
import { MalformedRecording } from "../malformed.ts";
import {
  type Box,
  type BoxRules,
  boxesBetween,
  boxesIn,
  type Cleaner,
  cleanBoxes,
  fixed,
  freeBox,
  holding,
  onlyBox,
  requiredBox,
  versionOf,
} from "./boxes.ts";
import { editList, handler, mediaHeader, trackHeader } from "./headers.ts";
import type { RangeList } from "./ranges.ts";
import { isPublishedCoding } from "./sample-entries.ts";
import { addSampleRanges } from "./sample-ranges.ts";
import { MEDIA_INFORMATION } from "./sample-tables.ts";

/** A track: whether it is published, and the samples that `moov` itself describes. */
export interface Track {
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
export function readTrack({ reader }: Cleaner, box: Box): Track {
  const boxes = boxesIn(reader, box);
  const header = requiredBox(boxes, "tkhd");
  const id = reader.view(header.start + (versionOf(reader, header) === 1 ? 20 : 12), 4).getUint32(0);
  const media = boxesIn(reader, requiredBox(boxes, "mdia"));
  const type = reader.latin(requiredBox(media, "hdlr").start + 8, 4);
  const samples = requiredBox(boxesIn(reader, requiredBox(media, "minf")), "stbl");
  const isMedium = type === "vide" || type === "soun";
  return {
    box,
    id,
    handler: type,
    samples,
    isPublished:
      isMedium && codingsIn({ reader }, samples).every((coding) => isPublishedCoding(type, coding)),
  };
}

function codingsIn({ reader }: Pick<Cleaner, "reader">, samples: Box): string[] {
  const description = onlyBox(boxesIn(reader, samples), "stsd");
  if (!description) throw new MalformedRecording("no description of its samples");
  return Array.from(boxesBetween(reader, description.start + 8, description.end), ({ type }) => type);
}

/** Cleans a track that is published and adds where its samples are; makes another one free space. */
export function cleanTrack(cleaner: Cleaner, file: ByteSource, track: Track, kept: RangeList): void {
  if (!track.isPublished) {
    freeBox(cleaner, track.box);
    return;
  }
  cleanBoxes(cleaner, track.box.start, track.box.end, TRACK);
  addSampleRanges(file, track.samples, kept);
}

/** A film must not lose its picture without a word because its coding is unknown, nor its sound. */
export function requirePublished({ reader }: Cleaner, tracks: readonly Track[]): void {
  for (const type of ["vide", "soun"]) {
    const all = tracks.filter((track) => track.handler === type);
    if (all.length > 0 && !all.some((track) => track.isPublished))
      throw new MalformedRecording(
        `samples of coding "${all.flatMap(({ samples }) => codingsIn({ reader }, samples)).join()}"`,
      );
  }
  if (!tracks.some(({ isPublished }) => isPublished))
    throw new MalformedRecording("no picture and no sound in it");
}
