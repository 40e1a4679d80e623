/** Archives with real difficult input of live desks: valid content that is hard to render. */
import { entry, type Files, SITE, SVG } from "./live.ts";

/** A word that is longer than any line. */
export const LONG_WORD = "Rindfleischetikettierungsüberwachungs".repeat(6).slice(0, 200);

/** Text that would end a script, a CDATA section or an attribute, or change the direction of surrounding text. */
export const HOSTILE = `</script><script>alert(1)</script>]]><!--"'&amp;<b> \u202eevil\u2066`;

export const EMOJI = "👩‍🚀 🏳️‍🌈 👨‍👩‍👧‍👦 🇺🇦 👍🏽";

export const HEADLINE_OF_400 = `${"The ministers go on talking about what they have agreed ".repeat(8)}`
  .slice(0, 399)
  .concat("!");

/** The part of a text that can be a name: names become addresses, which have at most 200 bytes. */
export function nameOf(words: string): string {
  return words.slice(0, 190);
}

/** Every field that shows a text, filled with the same text. */
export function everyField(words: string, time: string): string {
  return JSON.stringify({
    time,
    headline: `headline ${words}`,
    kicker: `kicker ${words}`,
    author: [
      { name: `name ${nameOf(words)}`, role: `role ${words}` },
      { name: `second ${nameOf(words)}`, role: `role ${words}` },
    ],
    place: `place ${words}`,
    topics: [`topic ${nameOf(words)}`],
    image: "a.svg",
    alt: `alt ${words}`,
    caption: `caption ${words}`,
    credit: `credit ${words}`,
    corrections: [{ time: "2025-03-21T10:05", note: `note ${words}` }],
    key: true,
    pinned: true,
  });
}

/** Text as Markdown without any effect. */
function typed(words: string): string {
  return words.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

function body(words: string): string {
  const escaped = typed(words);
  return `${escaped}

## ${escaped}

- ${escaped}

| ${escaped} | B |
|---|--:|
| 1 | ${escaped} |

:::quote{by=${attribute(words)} role=${attribute(words)} handle=${attribute(words)} source=${attribute(words)} url="https://e.example/${LONG_WORD}" archived="https://e.example/${LONG_WORD}"}
${escaped}
:::

::image[${escaped}]{src="a.svg" alt=${attribute(words)} credit=${attribute(words)}}

::video[${escaped}]{src="https://e.example/${LONG_WORD}" poster="a.svg" transcript="said.txt" alt=${attribute(words)} credit=${attribute(words)}}

:::aside
${escaped}
:::

A note.[^1] And \`${"code".repeat(50)}\` and [${escaped}](https://e.example/${LONG_WORD}).

~~~
${"a_line_of_code_".repeat(20)}
~~~

[^1]: ${escaped}
`;
}

function attribute(words: string): string {
  return `"${words.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"`;
}

function masthead(words: string): string {
  return `---\n${JSON.stringify({
    title: `title ${words}`,
    standfirst: `standfirst ${words}`,
    editors: [`editor ${nameOf(words)}`],
    topics: [`theme ${nameOf(words)}`],
    related: [{ title: `related ${words}`, url: "https://e.example/" }],
    image: "a.svg",
    alt: `alt ${words}`,
    caption: `caption ${words}`,
    credit: `credit ${words}`,
  })}\n---\n- ${typed(words)}\n`;
}

/** The difficult texts, by the coverage in which every field contains one of them. */
export const HARD_TEXTS: Readonly<Record<string, string>> = {
  "long-word": LONG_WORD,
  hostile: HOSTILE,
  emoji: EMOJI,
};

function hardCoverage([slug, words]: [string, string]): [string, string][] {
  return [
    [`${slug}/index.md`, masthead(words)],
    [`${slug}/a.svg`, SVG],
    [`${slug}/said.txt`, `${words}\n\n${words}\n`],
    [`${slug}/1005-first.md`, entry(everyField(words, "2025-03-20T10:05"), body(words))],
    [`${slug}/1105-wordless.md`, entry("time: 2025-03-20T11:05", body(words))],
  ];
}

function minutes(index: number): string {
  return new Date(Date.UTC(2025, 2, 20) + index * 60_000).toISOString().slice(0, 16);
}

/** `count` short entries, one per minute. */
export function manyEntries(slug: string, count: number, keys = ""): Files {
  const entries = Array.from({ length: count }, (_, index) => [
    `${slug}/e-${index}.md`,
    entry(`time: ${minutes(index)}Z\nheadline: Update ${index + 1}\n${keys}`),
  ]);
  return { [`${slug}/index.md`]: `---\ntitle: ${count} entries\n---\n`, ...Object.fromEntries(entries) };
}

/** One archive of all difficult input, except 3,000 entries. */
export const BAD_INPUT: Files = {
  "site.yml": `${SITE}footer: [{title: ${JSON.stringify(HOSTILE)}, url: /live/}]\npublisher: {name: ${JSON.stringify(HOSTILE)}}\n`,
  ...Object.fromEntries(Object.entries(HARD_TEXTS).flatMap(hardCoverage)),
  "long/index.md": "---\ntitle: Long things\n---\n",
  "long/words.md": entry(
    "time: 2025-03-20T10:05\nheadline: Ten thousand words",
    `${"word ".repeat(49).concat("end.\n\n").repeat(200)}`,
  ),
  "long/headline.md": entry(`time: 2025-03-20T10:06\nkey: true\nheadline: ${HEADLINE_OF_400}`),
  "long/no-headline.md": entry("time: 2025-03-20T10:07", `${LONG_WORD}\n`),
  "long/nothing.md": entry("time: 2025-03-20T10:08", ""),
  ...manyEntries("key-events", 120, "key: true"),
  ...manyEntries("alone", 1),
};
