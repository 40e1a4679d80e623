/** Makes archives of any size from a seed, alike to what live desks write: the same seed gives the same bytes. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Random } from "./random.ts";

export interface Corpus {
  readonly entries: number;
  readonly coverages: number;
  readonly seed: number;
}

const WORDS = (
  "the minister said talks would go on through the night as leaders waited for an answer from the capital while police " +
  "closed roads around the square and crowds gathered in front of parliament to hear what had been agreed a spokesman " +
  "for the ministry declined to comment on reports that the vote could be delayed until next week officials in both " +
  "countries have warned that time is running out markets fell slightly after the announcement before recovering later"
).split(" ");

const KICKERS = ["Analysis", "Breaking", "Explainer", "In pictures"];
const PEOPLE = ["Ana Prieto", "Jonas Lund", "Mei Tanaka", "Samuel Adeyemi", "Ruth Keller", "Oleh Bondar"];
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540"><rect width="960" height="540"/></svg>\n';

/** Writes the content folder of a corpus. Bodies have about 165 words; 30 % of the entries a picture. */
export function generate(folder: string, { entries, coverages, seed }: Corpus): void {
  const random = new Random(seed);
  mkdirSync(folder, { recursive: true });
  const site =
    "title: Bench\nurl: https://bench.example/live/\nlanguage: en\ntimezone: Europe/London\ntag-base: bench.example,2025\n";
  writeFileSync(join(folder, "site.yml"), site);
  for (let number = 0; number < coverages; number++) {
    const count =
      Math.floor((entries * (number + 1)) / coverages) - Math.floor((entries * number) / coverages);
    writeCoverage(join(folder, `coverage-${number + 1}`), number, count, random);
  }
}

function writeCoverage(folder: string, number: number, count: number, random: Random): void {
  mkdirSync(folder, { recursive: true });
  const title = `---\ntitle: ${headline(random)}\nstandfirst: ${sentence(random, 20)}\n---\n`;
  writeFileSync(join(folder, "index.md"), `${title}\n- ${sentence(random, 15)}\n- ${sentence(random, 15)}\n`);
  writeFileSync(join(folder, "picture.svg"), PICTURE);
  const start = Date.UTC(2025, 0, 1 + number, 6);
  for (let index = 0; index < count; index++) {
    const time = new Date(start + index * 4 * 60_000).toISOString();
    const name = `${time.slice(0, 10)}-${time.slice(11, 16).replace(":", "")}-entry-${index + 1}.md`;
    writeFileSync(join(folder, name), entryText(time, random));
  }
}

function entryText(time: string, random: Random): string {
  const keys = [
    `time: ${time.slice(0, 16)}Z`,
    `headline: ${headline(random)}`,
    `author: ${random.pick(PEOPLE)}`,
  ];
  if (random.chance(0.2)) keys.push(`kicker: ${random.pick(KICKERS)}`);
  if (random.chance(0.05)) keys.push("key: true");
  if (random.chance(0.3)) {
    keys.push(
      "image: picture.svg",
      `alt: ${sentence(random, 10)}`,
      "credit: Bench",
      `caption: ${sentence(random, 12)}`,
    );
  }
  const paragraphs = Array.from({ length: 4 }, () => paragraph(random));
  return `---\n${keys.join("\n")}\n---\n\n${paragraphs.join("\n\n")}\n`;
}

/** About 41 words; 15 % of them with a link or an emphasis. */
function paragraph(random: Random): string {
  const sentences = Array.from({ length: 3 }, () => sentence(random, 13 + random.below(3)));
  if (random.chance(0.15)) {
    sentences.push(
      random.chance(0.5)
        ? "He called it *unacceptable*."
        : "The [statement](https://example.org/statement) is public.",
    );
  }
  return sentences.join(" ");
}

function sentence(random: Random, words: number): string {
  const text = Array.from({ length: words }, () => random.pick(WORDS)).join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function headline(random: Random): string {
  return sentence(random, 7).slice(0, -1);
}
