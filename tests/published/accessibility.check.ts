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

const LOOKS = [320, 1280].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);
const ARCHIVES = ["sample", "arabic", "every-feature", "bad-input", "3000-entries"].flatMap((name) =>
  // What is hard to print is looked at in the two looks that are most unlike.
  LOOKS.filter(
    ({ width, colorScheme }) => /^[^b3]/.test(name) || (width === 320) === (colorScheme === "light"),
  ).map((look) => ({ name, ...look })),
);

test.each(ARCHIVES)(
  "axe finds nothing on any kind of page of $name at $width px, $colorScheme",
  async (look) => {
    const { name, width, colorScheme } = look;
    const archive = archiveNamed(name);
    const { page } = await watched(browser(), { viewport: { width, height: 800 }, colorScheme });
    const found: string[] = [];
    for (const path of richest(archive)) {
      await page.goto(archive.url + path);
      await scrollThrough(page);
      await page.evaluate(axe.source);
      const only = colorScheme === "dark" ? OF_COLOURS : [];
      found.push(...(await page.evaluate(violations, only)).map((words) => `${path}: ${words}`));
    }
    expect(found).toEqual([]);
    await page.context().close();
  },
);
