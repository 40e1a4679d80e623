/** Every kind of page, small and large, light and dark, as axe sees it. */
import axe from "axe-core";
import { expect, test } from "vitest";
import { browserForAll, scrollThrough, watched } from "./chromium.ts";
import { archiveNamed, richest } from "./kinds.ts";

const browser = browserForAll();

/** In the dark the same document has other colours. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

async function violations(only: readonly string[]): Promise<string[]> {
  const results = await window.axe.run(document, {
    resultTypes: ["violations"],
    ...(only.length > 0 && { runOnly: { type: "rule", values: [...only] } }),
    // Switched off by default: targets of 24 px (WCAG 2.2 AA).
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

const WIDTHS = [320, 1280] as const;
const LIGHT = ["light"] as const;
const LIGHT_AND_DARK = ["light", "dark"] as const;

test.each(["sample", "arabic", "every-feature", "bad-input", "3000-entries"])(
  "axe finds nothing on any kind of page of %s, on a phone and on a desk, light and dark",
  async (name) => {
    const archive = archiveNamed(name);
    const { page } = await watched(browser());
    const found: string[] = [];
    for (const path of richest(archive)) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(archive.url + path);
      await page.evaluate(axe.source);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await scrollThrough(page);
        // The colours of a page are the same at every width.
        for (const colorScheme of width === 320 ? LIGHT : LIGHT_AND_DARK) {
          await page.emulateMedia({ colorScheme });
          const only = colorScheme === "dark" ? OF_COLOURS : [];
          const words = await page.evaluate(violations, only);
          found.push(...words.map((violation) => `${path}, ${width} px, ${colorScheme}: ${violation}`));
        }
      }
    }
    expect(found).toEqual([]);
    await page.context().close();
  },
);
