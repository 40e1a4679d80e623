/** Where an SVG file refers to: places of its own, and pictures that it carries. */
import { type CleanNested, type Reference, readDataPicture } from "./embedded.ts";
import { type Fault, FIX } from "./findings.ts";

/** Reads the address of a reference. */
export type ReadReference = (address: string) => Reference;

/** `#id`, a place in the file itself. */
export function readFragment(address: string): Reference {
  const trimmed = trimAddress(address);
  return trimmed.startsWith("#") ? { to: trimmed } : elsewhere(trimmed);
}

/** `data:`, a picture that the file carries. */
export function readPicture(address: string, cleanNested: CleanNested): Reference {
  const trimmed = trimAddress(address);
  return /^data:/i.test(trimmed) ? readDataPicture(trimmed, cleanNested) : elsewhere(trimmed);
}

/** Either of both. */
export function readAny(address: string, cleanNested: CleanNested): Reference {
  return trimAddress(address).startsWith("#") ? readFragment(address) : readPicture(address, cleanNested);
}

const SPACE = 0x20;

// Browsers take these away from both ends of an address.
function trimAddress(address: string): string {
  let [start, end] = [0, address.length];
  while (start < end && address.charCodeAt(start) <= SPACE) start += 1;
  while (end > start && address.charCodeAt(end - 1) <= SPACE) end -= 1;
  return address.slice(start, end);
}

function elsewhere(address: string): Fault {
  // Browsers drop these inside of an address too.
  const plain = address.replace(/[\t\n\r]/g, "").toLowerCase();
  if (/^(?:javascript|vbscript|livescript):/.test(plain))
    return { found: "a script address", fix: FIX.export };
  if (/^data:/.test(plain))
    return { found: "a data: address where a place in the drawing is needed", fix: FIX.export };
  if (/^(?:[a-z][a-z0-9+.-]*:)?[/\\]{2}/.test(plain))
    return { found: "a reference to another site", fix: FIX.embed };
  return { found: "a reference to another file", fix: FIX.embed };
}
