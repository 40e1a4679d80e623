/** The boxes of a track that describe its samples. */
import { type BoxRule, type BoxRules, fixed, freeBox, holding, leaf, table, versioned } from "./boxes.ts";
import { dataReferences, handler } from "./headers.ts";
import { sampleEntries } from "./sample-entries.ts";

/** Groups of samples that say where decoding can begin, and the bytes of each description. */
const GROUPS: Readonly<Record<string, number>> = { roll: 2, prol: 2, "rap ": 1 };

/** Which samples belong to which group. Groups of other kinds may hold anything. */
const sampleToGroup: BoxRule = (cleaner, box) => {
  const { reader } = cleaner;
  if (!Object.hasOwn(GROUPS, reader.latin(box.start + 4, 4))) freeBox(cleaner, box);
  else table(reader.bytes(box.start, 1)[0] === 1 ? 16 : 12, 8)(cleaner, box);
};

const groupDescriptions: BoxRule = (cleaner, box) => {
  const { reader } = cleaner;
  const type = reader.latin(box.start + 4, 4);
  const length = Object.hasOwn(GROUPS, type) ? GROUPS[type] : undefined;
  const head = box.end - box.start >= 16 ? reader.view(box.start, 16) : undefined;
  // Of version 0 the length of a description cannot be known, nor of version 2 which of them is the default.
  const isKnown = length !== undefined && head?.getUint8(0) === 1 && head.getUint32(8) === length;
  if (isKnown) table(16, length)(cleaner, box);
  else freeBox(cleaner, box);
};

/** One byte for each sample, whatever is in it: two bits for each of four properties. */
const sampleDependencies: BoxRule = () => {};

export const GROUPINGS: BoxRules = {
  sbgp: sampleToGroup,
  sgpd: groupDescriptions,
  sdtp: sampleDependencies,
};

const sampleSizes = leaf((reader, { start }) => {
  const head = reader.view(start + 4, 8);
  return 12 + (head.getUint32(0) === 0 ? 4 * head.getUint32(4) : 0);
});

const compactSizes = leaf((reader, { start }) => {
  const head = reader.view(start + 4, 8);
  return 12 + Math.ceil((head.getUint8(3) * head.getUint32(4)) / 8);
});

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
