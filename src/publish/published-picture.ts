import { readFileSync } from "node:fs";
import { cleanPicture } from "../media/clean-picture.ts";
import { pictureKind } from "../media/metadata.ts";

/**
 * Whether a published file is a picture file as an archive publishes it: without private metadata. Files that are no
 * pictures are not compared.
 */
export function isPublishedPicture(source: string, published: string): boolean {
  const kind = pictureKind(published);
  if (kind === undefined) return true;
  const [given, shown] = [readFileSync(source), readFileSync(published)];
  return given.equals(shown) || Buffer.compare(cleanPicture(kind, given), shown) === 0;
}
