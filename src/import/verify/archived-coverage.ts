/** What a built archive says of a coverage: its coverage.json, and the pages of its entries. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { OperatorError } from "../../model/errors.ts";
import { addresses } from "../../web/urls.ts";
import { parseJson } from "../files/parse-json.ts";
import { asList, asText, type JsonObject, objectOf, objectsOf } from "../json.ts";
import { isPublishedCoverage } from "../kinds/published-coverage.ts";

/** A picture or recording of a coverage.json. */
export interface ArchivedMedia {
  readonly kind: string;
  readonly url: string;
  readonly alt: string | undefined;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
}

export interface ArchivedEntry {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly data: JsonObject;
  readonly media: readonly ArchivedMedia[];
}

export interface ArchivedCoverage {
  /** The path of its coverage.json in the archive. */
  readonly path: string;
  /** What addresses of the archive begin with. */
  readonly base: string;
  readonly data: JsonObject;
  readonly media: readonly ArchivedMedia[];
  readonly entries: readonly ArchivedEntry[];
  /** The ids of entries that were removed. */
  readonly removed: ReadonlySet<string>;
}

/** A coverage of a built archive. Throws an OperatorError for a folder that doesn't hold it. */
export function readArchivedCoverage(folder: string, slug: string): ArchivedCoverage {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new OperatorError(
      `there is no folder "${folder}": give the folder of the built archive with --verify`,
    );
  const path = addresses.data(slug);
  const file = join(folder, path);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new OperatorError(
      `there is no ${path} in "${folder}": build the archive first, and give the folder that holds "${slug}/"`,
    );
  const data = parseJson(readFileSync(file, "utf8"), file);
  if (!isPublishedCoverage(data))
    throw new OperatorError(`${file} is not the coverage.json of an archive: build the archive again`);
  return {
    path,
    base: String(data.url).slice(0, -addresses.coverage(slug).length),
    data,
    media: archivedMedia(data),
    entries: objectsOf(data.entries).map((entry) => ({
      id: asText(entry.id) ?? "",
      aliases: asList(entry.aliases).map(String),
      data: entry,
      media: archivedMedia(entry),
    })),
    removed: new Set(objectsOf(data.removed).flatMap(({ id }) => asText(id) ?? [])),
  };
}

function archivedMedia({ lead, media }: JsonObject): ArchivedMedia[] {
  return [objectOf(lead), ...objectsOf(media)].flatMap((each) => {
    const url = asText(each.url);
    const [alt, caption, credit] = [each.alt, each.caption, each.credit].map(asText);
    return url === undefined ? [] : [{ kind: asText(each.kind) ?? "", url, alt, caption, credit }];
  });
}
