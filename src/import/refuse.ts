import { ImportRefused } from "../model/errors.ts";

/** Refuses a source: `place` is a file, and where in it. */
export function refuse(place: string, reason: string): never {
  throw new ImportRefused(`${place}: ${reason}`);
}
