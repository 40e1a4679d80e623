/** Whole archives with every feature, for rules that must hold on each of their pages. */
import { readdirSync } from "node:fs";
import { diskFolder } from "../src/collect/index.ts";
import { type Live, liveFrom } from "./live.ts";

const FOLDERS = ["content", ...readdirSync("tests/archives").map((name) => `tests/archives/${name}`)];

/** The sample archive of this repository and the good archives of the tests, by their folders. */
export const samples: readonly (readonly [folder: string, archive: Live])[] = FOLDERS.map((folder) => [
  folder,
  liveFrom(diskFolder(folder)),
]);
