import { defineConfig } from "vitest/config";
import { longestFirst } from "./tests/longest-first.ts";

const LONGEST = [
  "patterns",
  "batches",
  "configured",
  "host",
  "kill",
  "same-bytes",
  "publishing",
  "copies",
  "blocks",
  "cache",
  "against-branch",
  "package",
  "shared-batch",
];

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ".build/page-scripts.mjs",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Loading the program takes longer than most tests: files that one worker runs share it.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: longestFirst(LONGEST) },
    restoreMocks: true,
    unstubEnvs: true,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["lib/**", "**/*.d.ts"],
      reporter: ["text-summary", "text"],
      thresholds: { lines: 95 },
    },
  },
});
