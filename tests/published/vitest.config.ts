import { defineConfig } from "vitest/config";
import { longestFirst } from "../longest-first.ts";

const LIGHTHOUSE = "tests/published/lighthouse.check.ts";
const TIMES = { testTimeout: 300_000, hookTimeout: 120_000 } as const;

/** The checks of the published archive: they need Chromium, Java, jing and xmllint. */
export default defineConfig({
  test: {
    globalSetup: "tests/published/setup.ts",
    sequence: {
      sequencer: longestFirst([
        "every-page",
        "accessibility",
        "recording-metadata",
        "layout",
        "nu",
        "search",
      ]),
    },
    projects: [
      {
        test: {
          ...TIMES,
          name: "pages",
          include: ["tests/published/**/*.check.ts"],
          exclude: [LIGHTHOUSE],
          // One more than the number of processors: browsers wait for frames.
          maxWorkers: 3,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Alone, since other load lowers its scores.
        test: {
          ...TIMES,
          name: "lighthouse",
          include: [LIGHTHOUSE],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
