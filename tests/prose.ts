/** Real prose for tests that measure: the text of the sample archive, without repetitions. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** All plain paragraphs of the sample archive, in the order of its files; links are replaced by their text. */
export function prose(folder = "content"): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  );
  return files
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8").replace(/^---[\s\S]*?^---$/m, ""))
    .flatMap((body) => body.split(/\n{2,}/))
    .map((part) => part.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[*_]|\[\^\d\]/g, ""))
    .filter((part) => /^[^:|>#!\d`-]/.test(part.trim()) && !/[[\]~`<|{}\\]|:::/.test(part))
    .map((part) => part.replace(/\s+/g, " ").trim());
}

/** The same, split into pieces of this number of words. */
export function pieces(words: number): string[] {
  const all = prose().join(" ").split(" ");
  const whole = Math.floor(all.length / words);
  return Array.from({ length: whole }, (_, index) => all.slice(index * words, (index + 1) * words).join(" "));
}
