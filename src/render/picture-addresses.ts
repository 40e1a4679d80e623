import { addresses } from "../web/urls.ts";

/**
 * The address of a picture's own page. It is made from the oldest name of the picture's entry, which stays when the entry
 * gets another name, and from the picture's place among the entry's media (0 for the first). Without an entry, the
 * picture is one of the coverage's own.
 */
export function pictureAddress(
  coverage: string,
  entry: { readonly id: string; readonly aliasFolders: readonly string[] } | undefined,
  index: number,
): string {
  const prefix = entry === undefined ? "" : `${entry.aliasFolders[0] ?? entry.id}-`;
  return addresses.picture(coverage, `${prefix}${index + 1}`);
}
