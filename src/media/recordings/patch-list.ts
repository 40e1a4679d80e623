import type { FilePatch } from "../../model/output.ts";
import { MalformedMediaError } from "../malformed.ts";

/** How a recording becomes one without private metadata. */
export interface RecordingCleaning {
  /** In ascending order, without overlaps. */
  readonly patches: readonly FilePatch[];
  /** Of the cleaned file, in bytes. */
  readonly size: number;
}

/** More patches than this no real recording needs; a file can be made to need any number. */
const MAX_PATCHES = 500_000;

/** Collects the patches of one file, in any order. */
export class PatchList {
  private readonly patches: FilePatch[] = [];

  zero(start: number, end: number): void {
    if (end > start) this.add({ start, length: end - start });
  }

  /** Replaces `length` bytes, as many as come when it is left out. */
  replace(start: number, bytes: Uint8Array, length = bytes.length): void {
    if (length > 0 || bytes.length > 0) this.add({ start, length, bytes });
  }

  cut(start: number, end: number): void {
    if (end > start) this.add({ start, length: end - start, bytes: new Uint8Array() });
  }

  /** All patches, for a file of `size` bytes. Throws `MalformedMediaError` when parts of the file overlap. */
  finish(size: number): RecordingCleaning {
    const patches: FilePatch[] = [];
    let cleaned = size;
    for (const patch of this.patches.toSorted((a, b) => a.start - b.start)) {
      const last = patches.at(-1);
      const end = last ? last.start + last.length : 0;
      if (patch.start < end || patch.start + patch.length > size)
        throw new MalformedMediaError("parts overlap");
      cleaned += (patch.bytes?.length ?? patch.length) - patch.length;
      if (last && !last.bytes && !patch.bytes && patch.start === end)
        patches.splice(-1, 1, { start: last.start, length: last.length + patch.length });
      else patches.push(patch);
    }
    return { patches, size: cleaned };
  }

  private add(patch: FilePatch): void {
    if (this.patches.length === MAX_PATCHES) throw new MalformedMediaError("too many parts");
    this.patches.push(patch);
  }
}
