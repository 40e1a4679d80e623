/** The ids of entries in coverages that a build doesn't read: for links that name their files. */
import { posix } from "node:path";
import type { CollectedContent } from "../model/collected.ts";
import { readPageData } from "../parse/page-data.ts";
import { stemId } from "../validate/ids.ts";
import { getOrCreate } from "../web/get-or-create.ts";

/** Returns the id of the entry in a file of the content folder, by its front matter or its name; read once. */
export function entryIds({ readText }: Pick<CollectedContent, "readText">): (path: string) => string {
  const known = new Map<string, string>();
  return (path) =>
    getOrCreate(
      known,
      path,
      () => writtenId(readText(path)) ?? stemId(posix.basename(path, ".md"), undefined),
    );
}

function writtenId(text: string | undefined): string | undefined {
  // Without the key nothing has to be parsed.
  if (text === undefined || !/^[ \t]*["']?id["']?[ \t]*:/m.test(text)) return undefined;
  const id = readPageData(text)?.id;
  return typeof id === "string" && id !== "" ? id : undefined;
}
