/** Every page as html-validate reads it: the standard, what makes a document, and accessibility. */
import { expect, test } from "vitest";
import { faults } from "./faults.ts";
import { samples } from "./samples.ts";

test.each(samples)("html-validate finds nothing on any page of %s", (_, archive) => {
  expect(faults(archive)).toEqual([]);
});
