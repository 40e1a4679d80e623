/** Other versions of the image tools produce other bytes: then the cache is not used. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fontPackageVersions } from "../../src/images/fonts.ts";
import { encodeSettingsKey, PREVIEW_SETTINGS, PUBLISH_SETTINGS } from "../../src/images/sizes-and-formats.ts";

function installed(name: string): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(`node_modules/${name}/package.json`, "utf8"),
  );
  return version;
}

test("the key of copies contains the version of sharp, and differs between preview and publication", () => {
  const sharp = `sharp ${installed("sharp")} `;
  expect(encodeSettingsKey(PUBLISH_SETTINGS)).toContain(sharp);
  expect(encodeSettingsKey(PREVIEW_SETTINGS)).toContain(sharp);
  expect(encodeSettingsKey(PREVIEW_SETTINGS)).not.toBe(encodeSettingsKey(PUBLISH_SETTINGS));
});

test("the key of drawn cards contains the versions of the text shaper and of every font", () => {
  const names = ["noto-sans", "noto-sans-arabic", "noto-sans-hebrew"].map((name) => `@fontsource/${name}`);
  const versions = fontPackageVersions().join(" ");
  for (const name of ["harfbuzzjs", ...names]) expect(versions).toContain(installed(name));
});
