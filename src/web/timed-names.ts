import { latinSlugOf } from "./urls.ts";

/**
 * The stem of a file whose name begins with a clock time in some other form than asrun reads: `1005-kallas-arrives` for
 * `10.05 Kallas Arrives`. `undefined` where there is no such time.
 */
export function timedStem(stem: string): string | undefined {
  const [, hour = "", minute = "", words = ""] =
    /^([01]?\d|2[0-3])[.:h_-]([0-5]\d)(?!\d)[\s._-]*(.*)$/is.exec(stem) ?? [];
  if (minute === "") return undefined;
  const slug = latinSlugOf(words);
  const id = /^[a-z]/.test(slug) ? slug : `entry${slug === "" ? "" : `-${slug}`}`;
  return `${hour.padStart(2, "0")}${minute}-${id}`;
}
