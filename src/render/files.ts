import type { Collected } from "../model/collected.ts";
import type { Archive } from "../model/content.ts";
import type { Output } from "../model/output.ts";
import { originalsOf } from "../web/originals.ts";
import { addresses } from "../web/urls.ts";
import type { Theme } from "./theme.ts";

/** The originals of all media that are shown. */
export function* mediaFiles(archive: Archive, collected: Pick<Collected, "media">): Iterable<Output> {
  const files = new Map(originalsOf(archive).map(({ address, path }) => [address, path]));
  for (const [address, path] of files) {
    const found = collected.media.get(path);
    if (found) yield { path: address, contents: { file: found.from } };
  }
}

/** The style sheet and whatever else the look needs. */
export function* themeFiles(theme: Theme): Iterable<Output> {
  for (const [name, contents] of Object.entries(theme.assets))
    yield { path: addresses.asset(name), contents };
}
