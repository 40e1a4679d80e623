/** What the command prints about removed entries and embargoes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { BuildOptions } from "../../src/cli/build.ts";
import { check } from "../../src/cli/check/index.ts";
import { COVERAGE, entry, SITE, SVG } from "../live.ts";
import { buildHere, listen, siteWith, write } from "./sandbox.ts";

const CONTENT = {
  ...COVERAGE,
  "site.yml": SITE,
  "summit/claim.svg": SVG,
  "summit/shared.svg": SVG,
  "summit/1100-claim.md": entry(
    "time: 2025-03-20T11:00\nimage: claim.svg\nalt: A\ncredit: C",
    '::image[]{src="shared.svg" alt="A" credit="C"}\n',
  ),
  "summit/1200-other.md": entry("time: 2025-03-20T12:00\nimage: shared.svg\nalt: A\ncredit: C"),
};
const REMOVED = entry(
  "time: 2025-03-20T11:00\nimage: claim.svg\nalt: A\ncredit: C\nremoved: {time: 2025-03-21T09:00, reason: R}",
  '::image[]{src="shared.svg" alt="A" credit="C"}\n',
);

async function buildIn(folder: string, more: Partial<BuildOptions> = {}) {
  const { code, stdout, stderr } = await buildHere(folder, more);
  expect(code).toBe(0);
  return { stdout, stderr };
}

test("the build that removes an entry lists what to purge elsewhere and what git keeps; the next build doesn't", async () => {
  const folder = siteWith(CONTENT);
  expect((await buildIn(folder)).stderr).toBe("");
  write(folder, { "content/summit/1100-claim.md": REMOVED });
  const printed = `Taken down: 1 entry. Purge it from the caches and search engines that still have it:
  https://example.org/live/summit/claim/
  https://example.org/live/summit/media/claim.svg
The pages, feeds and data that showed it have changed too: purge all of https://example.org/live/ where you can.
Its words and pictures are still in the history of git, and in its file until you empty it.
`;
  expect((await buildIn(folder)).stderr).toBe(printed);
  expect((await buildIn(folder)).stderr).toBe("");
  expect(readFileSync(join(folder, "dist/summit/claim/index.html"), "utf8")).toContain("Taken down");
  // In a new folder, as in a workflow, it is unknown which is new.
  expect((await buildIn(folder, { out: join(folder, "elsewhere") })).stderr).toBe(printed);
});

const HELD = {
  ...CONTENT,
  "summit/1300-a.md": entry("time: 2025-03-20T13:00\nembargo: 2026-06-01T12:00"),
  "summit/1301-b.md": entry("time: 2025-03-20T13:00\nembargo: 2026-03-01T12:00"),
  "summit/1302-c.md": entry("time: 2025-03-20T13:00\nembargo: 2026-02-01T12:00\ndraft: true"),
};

test("a build that holds something back says when to build next", async () => {
  const { stdout } = await buildIn(siteWith(HELD));
  expect(stdout).toMatch(
    /^1 coverage, 3 entries, .*\nAn embargo ends at 2026-03-01T12:00:00Z: build again then\n$/,
  );
  expect((await buildIn(siteWith(CONTENT))).stdout.split("\n")).toHaveLength(2);
});

test("with --next-due, only that instant is printed", async () => {
  const folder = siteWith(HELD);
  const { stdout, stderr } = await buildIn(folder, { nextDue: true });
  expect(stdout).toBe("2026-03-01T12:00:00Z\n");
  expect(stderr).toMatch(/^1 coverage, 3 entries, /);
  const later = await buildIn(folder, { nextDue: true, now: Date.parse("2026-03-01T12:00Z") });
  expect(later.stdout).toBe("2026-06-01T11:00:00Z\n");
  const none = await buildIn(folder, { nextDue: true, now: Date.parse("2026-06-01T11:00Z") });
  expect(none.stdout).toBe("");
});

test("asrun check prints the same", async () => {
  const [stdout, stderr] = [listen(), listen()];
  const content = join(siteWith(HELD), "content");
  const options = {
    content,
    drafts: false,
    now: Date.parse("2026-01-01T00:00Z"),
    format: "text" as const,
    nextDue: true,
  };
  expect(await check(options, { stdout, stderr })).toBe(0);
  expect([stdout.text(), stderr.text()]).toEqual(["2026-03-01T12:00:00Z\n", ""]);
});
