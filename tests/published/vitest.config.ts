import { defineConfig } from "vitest/config";

/** The checks of the published archive: they need Chromium, Java, jing and xmllint. */
export default defineConfig({
  test: {
    include: ["tests/published/**/*.check.ts"],
    globalSetup: "tests/published/setup.ts",
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // One browser at a time: two slow each other down, and Lighthouse both.
    fileParallelism: false,
  },
});
