/** The picture that stands for a coverage in the three proportions that search engines show: 16:9, 4:3 and 1:1. */
import type { Coverage, Entry, Media } from "../model/content.ts";
import type { ImageCache } from "./image-cache.ts";
import type { ImageJobs } from "./image-jobs.ts";
import { type CardPlan, pictureFileOf, planCrop } from "./plan-crop.ts";

/** Width to height. */
const PROPORTIONS = [16 / 9, 4 / 3, 1] as const;

/** Pixels. Google asks for 1200 and takes no less than 696. */
const WIDEST = 1200;
const NARROWEST = 696;

/** The crops of a coverage's picture; none of a drawing, and none that is larger than the picture allows. */
export function planCrops(coverage: Coverage, jobs: ImageJobs, cache: ImageCache): CardPlan[] {
  const cover = coverOf(coverage);
  const { width: fileWidth = 0, height: fileHeight = 0 } = pictureFileOf(cover) ?? {};
  return PROPORTIONS.flatMap((proportion) => {
    const width = Math.floor(Math.min(WIDEST, fileWidth, fileHeight * proportion));
    const size = { width, height: Math.round(width / proportion) };
    if (width < NARROWEST) return [];
    return planCrop(cover, size, ["cover", JSON.stringify(size)], { jobs, cache }) ?? [];
  });
}

/** The lead, else the picture of the first key event that has one, else that of the first entry, as on the pages. */
function coverOf({ masthead, entries }: Coverage): Media | undefined {
  const pictureOf = ({ lead, body }: Entry) =>
    [...(lead ? [lead] : []), ...body.media].find(({ kind }) => kind === "picture");
  const found = entries.find((entry) => entry.key && pictureOf(entry)) ?? entries.find(pictureOf);
  return masthead.lead ?? (found && pictureOf(found));
}
