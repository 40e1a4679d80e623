/** Every kind of page, small and large, light and dark, checked by axe. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import { expect, test } from "vitest";
import { browserForAll, scrollThrough, watched } from "./chromium.ts";
import { archiveNamed, isContinuation, richest } from "./kinds.ts";

const browser = browserForAll();

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violations(): Promise<string[]> {
  const results = await window.axe.run(document, {
    resultTypes: ["violations"],
    // Disabled by default: targets of 24 px (WCAG 2.2 AA).
    rules: { "target-size": { enabled: true } },
  });
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, failureSummary }) => `${id}: ${help}\n${html.slice(0, 200)}\n${failureSummary}`),
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** The colours of a page are the same at every width, and its elements are the same in light and dark. */
const PHONE = { width: 320, colorScheme: "light" } as const;
const DESK_AT_NIGHT = { width: 1280, colorScheme: "dark" } as const;
const BOTH = [PHONE, DESK_AT_NIGHT] as const;

test.each([
  ["sample", BOTH],
  ["arabic", BOTH],
  ["every-feature", BOTH],
  // Long texts and many entries, in the colours of the others.
  ["bad-input", [PHONE]],
  ["1000-entries", [PHONE]],
])(
  "axe finds nothing on any kind of page of %s, on a phone in light mode and on a wide screen in dark mode",
  async (name, looks) => {
    const archive = archiveNamed(name);
    const { page } = await watched(browser());
    const found: string[] = [];
    for (const path of richest(archive)) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(archive.url + path);
      await page.evaluate(AXE);
      for (const { width, colorScheme } of isContinuation(path) ? [PHONE] : looks) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await scrollThrough(page);
        const words = await page.evaluate(violations);
        found.push(...words.map((violation) => `${path}, ${width} px, ${colorScheme}: ${violation}`));
      }
    }
    expect(found).toEqual([]);
    await page.context().close();
  },
);
