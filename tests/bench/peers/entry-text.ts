import type { Coverage, Entry } from "../corpus.ts";

/** The file of an entry, with the keys that other generators use. */
export function textOf({ slug }: Coverage, entry: Entry): string {
  const { time, headline, author, kicker, isKey, picture, body } = entry;
  const keys = [
    `date: ${time.replace("Z", ":00Z")}`,
    `title: ${headline}`,
    `author: ${author}`,
    ...(kicker === undefined ? [] : [`kicker: ${kicker}`]),
    ...(isKey ? ["key: true"] : []),
    ...(picture
      ? [`image: ${slug}/picture.svg`, `alt: ${picture.alt}`, "credit: Bench", `caption: ${picture.caption}`]
      : []),
  ];
  return `---\n${keys.join("\n")}\n---\n\n${body}\n`;
}
