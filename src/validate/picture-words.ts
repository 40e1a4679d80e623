/** The texts for readers that a picture's own file has: they are shown where the entry has none. */
import { inMemory } from "../media/byte-view.ts";
import { pictureKind } from "../media/metadata.ts";
import { metadataOf } from "../media/rights.ts";
import type { MetadataField } from "../model/content.ts";
import type { Rights } from "../model/pictures.ts";

/** The credit is as its supplier wants it, or who made the picture, or whose it is. */
export function wordsInRights(rights: Rights): Partial<Record<MetadataField, string>> {
  const { alt, description, creditLine, creators, copyright } = rights;
  const credit = creditLine ?? creators?.join(", ") ?? copyright;
  return {
    ...(alt !== undefined && { alt }),
    ...(description !== undefined && { caption: description }),
    ...(credit !== undefined && { credit }),
  };
}

/** The words in the file of a picture; none for a file that is damaged or no picture. `name`: with its ending. */
export function wordsInPicture(bytes: Uint8Array, name: string): Partial<Record<MetadataField, string>> {
  const kind = pictureKind(name);
  if (kind === undefined || kind === "svg") return {};
  try {
    return wordsInRights(metadataOf(kind, inMemory(bytes)).rights);
  } catch {
    return {};
  }
}
