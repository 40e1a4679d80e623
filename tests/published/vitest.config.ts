import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest begin first, so that no worker is idle at the end. */
const LONGEST = ["accessibility", "every-page", "recording-metadata"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const index = LONGEST.findIndex((name) => moduleId.includes(`/${name}.check`));
      return index === -1 ? LONGEST.length : index;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

const LIGHTHOUSE = "tests/published/lighthouse.check.ts";
const TIMES = { testTimeout: 300_000, hookTimeout: 120_000 } as const;

/** The checks of the published archive: they need Chromium, Java, jing and xmllint. */
export default defineConfig({
  test: {
    globalSetup: "tests/published/setup.ts",
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...TIMES,
          name: "pages",
          include: ["tests/published/**/*.check.ts"],
          exclude: [LIGHTHOUSE],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Alone, since whatever runs beside it lowers its figures.
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
