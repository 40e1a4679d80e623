/** Atom feeds and sitemaps, validated by jing against their schemas. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { archiveNamed } from "./kinds.ts";

const SCHEMAS = join(import.meta.dirname, "schemas");

/** The errors that jing reports for files: empty if they are valid. */
function complaints(schema: string, files: readonly string[]): string {
  const { stdout, status, error } = spawnSync("jing", ["-c", join(SCHEMAS, schema), ...files], {
    encoding: "utf8",
  });
  if (error) throw error;
  return status === 0 ? "" : `exit ${status}: ${stdout}`;
}

function filesNamed(name: RegExp, folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => name.test(file)).map((file) => join(folder, file));
}

describe.each(["sample", "arabic", "every-feature", "bad-input", "1000-entries"])(
  "in the archive %s",
  (name) => {
    test("every Atom feed is valid by the RELAX NG schema of RFC 4287", () => {
      const feeds = filesNamed(/(^|\/)atom\.xml$/, archiveNamed(name).folder);
      expect(feeds.length).toBeGreaterThan(1);
      expect(complaints("atom.rnc", feeds)).toBe("");
    });

    test("every sitemap is valid by the protocol", () => {
      const maps = filesNamed(/(^|\/)sitemap[^/]*\.xml$/, archiveNamed(name).folder);
      expect(maps.length).toBeGreaterThan(1);
      expect(complaints("sitemap.rnc", maps)).toBe("");
    });
  },
);
