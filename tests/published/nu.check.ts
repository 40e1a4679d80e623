/** Every page, checked by the W3C's Nu HTML checker. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { z } from "zod";
import { archiveNamed } from "./kinds.ts";

const JAR = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      message: z.string(),
      url: z.string().optional(),
      lastLine: z.number().optional(),
      extract: z.string().optional(),
    }),
  ),
});

/** What the checker reports about each page of a folder: errors, warnings and remarks alike. */
function remarks(folder: string, ...options: string[]): string[] {
  const args = ["-jar", JAR, "--format", "json", "--exit-zero-always", "--skip-non-html", ...options, folder];
  const { stderr, error } = spawnSync("java", args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (error) throw error;
  return report
    .parse(JSON.parse(stderr))
    .messages.map(
      ({ type, subType = "", message, url, lastLine, extract }) =>
        `${type} ${subType} ${message} ${url}:${lastLine} ${extract}`,
    );
}

test.each(["sample", "arabic", "every-feature"])(
  "the Nu HTML checker finds no error and nothing to warn of in the archive %s",
  (name) => {
    expect(remarks(archiveNamed(name).folder)).toEqual([]);
  },
);

test("nor in an archive of input that is hard to render, whatever language it detects", () => {
  expect(remarks(archiveNamed("bad-input").folder, "--no-langdetect")).toEqual([]);
});
