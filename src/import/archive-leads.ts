import { readFileSync } from "node:fs";
import { wordsInPicture } from "../validate/picture-words.ts";
import type { MediaLibrary } from "./files/media-library.ts";
import type { PlacedMedia } from "./words/context.ts";

/** The lead of an archive's entry: a caption or credit that its page doesn't show is not taken from its file either. */
export function withoutWordsOfFile(lead: PlacedMedia, library: MediaLibrary): PlacedMedia {
  const { kind, src, caption, credit } = lead;
  const file = kind === "image" ? library.pathOf(src) : undefined;
  if (file === undefined || (caption !== undefined && credit !== undefined)) return lead;
  const said = wordsInPicture(readFileSync(file), src);
  return {
    ...lead,
    ...(caption === undefined && said.caption !== undefined && { caption: "none" }),
    ...(credit === undefined && said.credit !== undefined && { credit: "none" }),
  };
}
