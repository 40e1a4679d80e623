/** The picture that stands for a coverage in the three proportions that search engines show: 16:9, 4:3 and 1:1. */
import { rightsPacket } from "../media/rights.ts";
import type { Coverage, Entry, Media } from "../model/content.ts";
import { cropPicture, verifyCrop } from "./crop-picture.ts";
import type { CachedImage, ImageCache } from "./image-cache.ts";
import { creditedRights, hashParts, type ImageJob, type ImageJobs, readSource } from "./image-jobs.ts";
import { versionOf } from "./package-version.ts";

/** Width to height. */
const PROPORTIONS = [16 / 9, 4 / 3, 1] as const;

/** Pixels. Google asks for 1200 and takes no less than 696. */
const WIDEST = 1200;
const NARROWEST = 696;

/** The job of a crop. */
export interface CropPlan extends ImageJob {
  readonly type: string;
  readonly alt: string;
}

/** The crops of a coverage's picture; none of a drawing, and none that is larger than the picture allows. */
export function planCrops(coverage: Coverage, jobs: ImageJobs, cache: ImageCache): CropPlan[] {
  const cover = coverOf(coverage);
  const file = cover?.kind === "picture" ? cover.file : cover?.poster;
  const original = file?.width && file.height ? jobs.original(file) : undefined;
  if (!file?.width || !file.height || !original || original.kind === "svg") return [];
  const packet = rightsPacket(creditedRights(file, cover?.credit));
  const [fileWidth, fileHeight] = [file.width, file.height];
  return PROPORTIONS.flatMap((proportion) => {
    const width = Math.floor(Math.min(WIDEST, fileWidth, fileHeight * proportion));
    const size = { width, height: Math.round(width / proportion) };
    if (width < NARROWEST) return [];
    return [
      {
        key: hashParts("cover", JSON.stringify(size), original.digest, packet ?? "", versionOf("sharp")),
        path: file.path,
        type: "image/jpeg",
        alt: cover?.alt ?? "",
        make: async (): Promise<CachedImage> => {
          const bytes = await cropPicture(readSource(original), size, packet);
          return { card: { ...cache.write(bytes, "jpg", width), ...size } };
        },
        verify: () => verifyCrop(readSource(original), size),
      },
    ];
  });
}

/** The lead, else the picture of the first key event that has one, else that of the first entry, as on the pages. */
function coverOf({ masthead, entries }: Coverage): Media | undefined {
  const pictureOf = ({ lead, body }: Entry) =>
    [...(lead ? [lead] : []), ...body.media].find(({ kind }) => kind === "picture");
  const found = entries.find((entry) => entry.key && pictureOf(entry)) ?? entries.find(pictureOf);
  return masthead.lead ?? (found && pictureOf(found));
}
