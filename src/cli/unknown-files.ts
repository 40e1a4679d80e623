import { join } from "node:path";
import { toLogText } from "../model/log-text.ts";
import { plural } from "./summary.ts";

/** More paths are not listed: `asrun verify` lists all of them. */
const MAX_LISTED = 200;

/** What to do about files in the output that may be of an earlier archive; `""` when there are none. */
export function unknownFilesAdvice(out: string, paths: readonly string[]): string {
  if (paths.length === 0) return "";
  const listed = paths.slice(0, MAX_LISTED).map((path) => `  ${toLogText(join(out, path))}\n`);
  const others = paths.length - listed.length;
  const more = others > 0 ? `  and ${others} more: asrun verify lists all of them\n` : "";
  return `asrun: the archive is published, but ${out} holds ${plural(paths.length, "file", "files")} that this build did not make, and what earlier builds published there is not known, since .asrun was lost:
${listed.join("")}${more}Delete what must not be public. From now on asrun leaves these files alone; where .asrun is lost before every build, --keep-unknown accepts them.
`;
}
