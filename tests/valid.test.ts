/** Pages, checked by html-validate: the standard, the document structure, and accessibility. */
import { expect, test } from "vitest";
import { faults } from "./faults.ts";
import { samples } from "./samples.ts";

const PERMALINK = /^[^/]+\/[^/]+\/index\.html$/;

test.each(samples)("html-validate finds nothing on the pages of %s", (folder, archive) => {
  // Of the many similar permalinks of the sample archive, every fourth.
  const permalinks = [...archive.outputs.keys()].filter((path) => PERMALINK.test(path));
  const isSpared = new Set(folder === "content" ? permalinks.filter((_, index) => index % 4 > 0) : []);
  expect(faults(archive, (path) => !isSpared.has(path))).toEqual([]);
});
