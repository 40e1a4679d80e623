/** Jobs that crop the picture of a card, or of a coverage for search engines, from a photograph or a poster. */
import { rightsPacket } from "../media/rights.ts";
import type { Media, MediaFile } from "../model/content.ts";
import { cropPicture, verifyCrop } from "./crop-picture.ts";
import type { DrawingSize } from "./drawing.ts";
import type { ImageCache } from "./image-cache.ts";
import { creditedRights, hashParts, type ImageJob, type ImageJobs, readSource } from "./image-jobs.ts";
import { versionOf } from "./package-version.ts";

/** The job of a card. */
export interface CardPlan extends ImageJob {
  readonly type: string;
  readonly alt: string;
}

/** The picture that shows a medium; a recording has one if it has a poster. */
export function pictureFileOf(media: Media | undefined): MediaFile | undefined {
  return media?.kind === "picture" ? media.file : media?.poster;
}

/** The job of a crop of this size; `undefined` for a drawing. `recipe` is what it depends on beside the picture. */
export function planCrop(
  media: Media | undefined,
  size: DrawingSize,
  recipe: readonly (string | number)[],
  { jobs, cache }: { readonly jobs: ImageJobs; readonly cache: ImageCache },
): CardPlan | undefined {
  const file = pictureFileOf(media);
  const original = file && jobs.original(file);
  if (!file || !original || original.kind === "svg") return undefined;
  const packet = rightsPacket(creditedRights(file, media?.credit));
  return {
    key: hashParts(...recipe, original.digest, packet ?? "", versionOf("sharp")),
    path: file.path,
    type: "image/jpeg",
    alt: media?.alt ?? "",
    make: async () => {
      const bytes = await cropPicture(readSource(original), size, packet);
      return { card: { ...cache.write(bytes, "jpg", size.width), ...size } };
    },
    verify: () => verifyCrop(readSource(original), size),
  };
}
