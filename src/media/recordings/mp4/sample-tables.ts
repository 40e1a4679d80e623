/** The boxes of a track that describe its samples. */
import {
  type BoxRule,
  type BoxRules,
  boxVersion,
  fixed,
  freeBox,
  holding,
  keepBox,
  leaf,
  table,
  versioned,
} from "./box-rules.ts";
import { dataReferences, handler } from "./headers.ts";
import { sampleEntries } from "./sample-entries.ts";

/** Groups of samples that say where decoding can begin, and the bytes of each description. */
const GROUPS: Readonly<Record<string, number>> = { roll: 2, prol: 2, "rap ": 1 };

/** Which samples belong to which group. Groups of other kinds may hold anything. */
const sampleToGroup: BoxRule = (patches, box) => {
  if (!Object.hasOwn(GROUPS, box.body.latin(4, 4))) freeBox(patches, box);
  else table(boxVersion(box.body) === 1 ? 16 : 12, 8)(patches, box);
};

const groupDescriptions: BoxRule = (patches, box) => {
  const type = box.body.latin(4, 4);
  const length = Object.hasOwn(GROUPS, type) ? GROUPS[type] : undefined;
  // Of version 0 the length of a description cannot be known, nor of version 2 which of them is the default.
  const isKnown = length !== undefined && boxVersion(box.body) === 1 && box.body.number(8, 4) === length;
  if (isKnown) table(16, length)(patches, box);
  else freeBox(patches, box);
};

export const GROUPINGS: BoxRules = {
  sbgp: sampleToGroup,
  sgpd: groupDescriptions,
  // One byte for each sample, whatever is in it: two bits for each of four properties.
  sdtp: keepBox,
};

const sampleSizes = leaf((body) => 12 + (body.uint(4, 4) === 0 ? 4 * body.uint(8, 4) : 0));

const compactSizes = leaf((body) => 12 + Math.ceil((body.uint(7, 1) * body.uint(8, 4)) / 8));

const SAMPLE_TABLE: BoxRules = {
  stsd: sampleEntries,
  stts: table(8, 8),
  ctts: table(8, 8),
  cslg: versioned(24, 44),
  stss: table(8, 4),
  stps: table(8, 4),
  stsc: table(8, 12),
  stsz: sampleSizes,
  stz2: compactSizes,
  stco: table(8, 4),
  co64: table(8, 8),
  ...GROUPINGS,
};

export const MEDIA_INFORMATION: BoxRules = {
  vmhd: fixed(12),
  smhd: fixed(8),
  hdlr: handler,
  dinf: holding({ dref: dataReferences }),
  stbl: holding(SAMPLE_TABLE),
};
