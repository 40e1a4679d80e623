import type { Collected } from "../model/collected.ts";
import type { Archive } from "../model/content.ts";
import type { Output } from "../model/output.ts";
import { correctionFeeds } from "./correction-feeds.ts";
import { coverageJson } from "./coverage-data.ts";
import { coveragePages } from "./coverage-pages.ts";
import { feeds } from "./feeds.ts";
import { mediaFiles, themeFiles } from "./files.ts";
import { hostFiles } from "./for-hosts.ts";
import { sitemaps } from "./for-machines.ts";
import { movedPages } from "./moved-pages.ts";
import { permalinks } from "./permalinks.ts";
import type { Press } from "./print.ts";
import { sitePages } from "./site-pages.ts";
import { tombstones } from "./tombstones.ts";

/** Every file of the finished archive, made one after the other as they are asked for. */
export function* render(archive: Archive, press: Press, collected: Collected): Iterable<Output> {
  yield* coveragePages(press);
  yield* permalinks(press);
  yield* tombstones(press);
  yield* sitePages(press);
  yield* movedPages(press);
  yield* feeds(press);
  yield* correctionFeeds(press);
  yield* coverageJson(press);
  yield* sitemaps(press);
  yield* hostFiles(press);
  yield* themeFiles(press.theme);
  yield* mediaFiles(archive, collected);
}
