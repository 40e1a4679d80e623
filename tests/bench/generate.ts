import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Coverage, corpusOf, type Entry, PICTURE, type Size } from "./corpus.ts";

const SITE =
  "title: Bench\nurl: https://bench.example/live/\nlanguage: en\ntimezone: Europe/London\ntag-base: bench.example,2025\n";

/** Writes a corpus as the content folder of asrun. */
export function generate(folder: string, size: Size): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "site.yml"), SITE);
  for (const coverage of corpusOf(size)) writeCoverage(join(folder, coverage.slug), coverage);
}

function writeCoverage(folder: string, { title, standfirst, summary, entries }: Coverage): void {
  mkdirSync(folder, { recursive: true });
  const points = summary.map((point) => `- ${point}\n`).join("");
  writeFileSync(
    join(folder, "index.md"),
    `---\ntitle: ${title}\nstandfirst: ${standfirst}\n---\n\n${points}`,
  );
  writeFileSync(join(folder, "picture.svg"), PICTURE);
  for (const entry of entries) writeFileSync(join(folder, nameOf(entry)), textOf(entry));
}

/** `2025-01-01-0604-entry-2.md` */
export function nameOf({ time, id }: Pick<Entry, "time" | "id">): string {
  return `${time.slice(0, 10)}-${time.slice(11, 16).replace(":", "")}-${id}.md`;
}

function textOf({ time, headline, author, kicker, isKey, picture, body }: Entry): string {
  const keys = [
    `time: ${time}`,
    `headline: ${headline}`,
    `author: ${author}`,
    ...(kicker === undefined ? [] : [`kicker: ${kicker}`]),
    ...(isKey ? ["key: true"] : []),
    ...(picture
      ? ["image: picture.svg", `alt: ${picture.alt}`, "credit: Bench", `caption: ${picture.caption}`]
      : []),
  ];
  return `---\n${keys.join("\n")}\n---\n\n${body}\n`;
}
