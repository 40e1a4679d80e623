import { expect, test } from "vitest";
import { COVERAGE, live, SITE } from "./live.ts";

const headers = (site: string) => live({ ...COVERAGE, "site.yml": site }).page("_headers");

test("hosts that read headers get the policy of the pages, and who may frame them", () => {
  expect(headers(SITE)).toMatch(
    /^\/live\/\*\n {2}Content-Security-Policy: default-src 'none';.* frame-ancestors 'none'\n/,
  );
  expect(headers(SITE)).toContain("X-Content-Type-Options: nosniff");
  expect(headers(SITE)).toContain("Referrer-Policy: strict-origin-when-cross-origin");
});

test("index files that are named by their contents are cached for a year, and the root of the index is revalidated each time", () => {
  const rule = (path: string, caching: string) =>
    `/live/search/${path}\n  ! Cache-Control\n  Cache-Control: ${caching}\n`;
  expect(headers(SITE)).toContain(rule("words/*", "public, max-age=31536000, immutable"));
  expect(headers(SITE)).toContain(rule("texts/*", "public, max-age=86400"));
  expect(headers(SITE)).toContain(rule("root.json", "no-cache"));
  expect(headers(`${SITE}search: false\n`)).not.toContain("/search/");
});

test("the host is bound to https only if the site asks for it", () => {
  expect(headers(SITE)).not.toContain("Strict-Transport-Security");
  expect(headers(`${SITE}hsts: true\n`)).toContain("\n  Strict-Transport-Security: max-age=31536000\n");
});
