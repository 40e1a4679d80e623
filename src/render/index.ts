import type { Collected } from "../model/collected.ts";
import type { Archive } from "../model/content.ts";
import type { Output } from "../model/output.ts";
import { linksOf } from "../web/urls.ts";
import { coverageJson } from "./coverage-data.ts";
import { coveragePages } from "./coverage-pages.ts";
import { feeds } from "./feeds.ts";
import { mediaFiles, themeFiles } from "./files.ts";
import { hostFiles } from "./for-hosts.ts";
import { sitemaps } from "./for-machines.ts";
import { movedPages } from "./moved-pages.ts";
import { permalinks } from "./permalinks.ts";
import { pressOf } from "./print.ts";
import { sitePages } from "./site-pages.ts";
import type { Theme } from "./theme.ts";
import type { ArchiveView } from "./views.ts";

/** Every file of the finished archive, made one after the other as they are asked for. */
export function* render(
  archive: Archive,
  view: ArchiveView,
  theme: Theme,
  collected: Collected,
): Iterable<Output> {
  const press = pressOf(view, theme, linksOf(archive.site));
  yield* coveragePages(press);
  yield* permalinks(press);
  yield* sitePages(press);
  yield* movedPages(press);
  yield* feeds(press);
  yield* coverageJson(press);
  yield* sitemaps(press);
  yield* hostFiles(press);
  yield* themeFiles(theme);
  yield* mediaFiles(archive, collected);
}
