/** A held entry leaves no trace: the archive equals that of content without the entry and without links to it. */
import { expect, test } from "vitest";
import { entry, type Files, live, SVG } from "../live.ts";

const HELD: Files = {
  "summit/1006-secret.md": entry(
    "time: 2025-03-20T10:06\nheadline: Secret\ndraft: true\nkey: true\npinned: true\ntopics: [Canary]\nauthor: Canary\naliases: [secret-before]\nimage: secret.svg\nalt: x\ncredit: x",
  ),
  "summit/1900-later.md": entry("time: 2019-03-20T19:00\nembargo: 2030-01-01T00:00Z\ntopics: [Canary]"),
  "summit/secret.svg": SVG,
};

/** Text in which a link to an entry is written as `<words|target>`. */
const WORDS = `See <d|1006-secret.md>, <*e* & <|1900-later.md>
and <f|#secret>. <G|#secret-before>

< h |1006-secret.md>and<\`i\`|#later> "<j|1900-later.md>" <k|1006-secret.md> <l|1006-secret.md>

- <m|1006-secret.md>
- **<n|#secret>** [web](https://example.org/) <o|#shown>

> <p|#secret>

## <q|#secret>

| <r|#secret> | s |
|---|---|
| t | <u|#later> |

Note[^1] < v|1006-secret.md>

[^1]: <w|#secret> < x |#secret>
`;

/** Links in other forms, and what remains of each. */
const FORMS: readonly (readonly [linked: string, plain: string])[] = [
  ["[a][held] and [held]\n\n[held]: 1006-secret.md 'A title'\n\nMore.\n", "a and held\n\nMore.\n"],
  ["[1. A list](#secret)\n\n[# b](#secret)\n", "1\\. A list\n\n\\# b\n"],
  [
    "See [https://example.org/](#secret) [y!](#secret)[z](#shown)\n",
    "See https\\://example.org/ y\\![z](#shown)\n",
  ],
  [
    '::link[Secret]{url="#secret" image="secret.svg" alt="x" credit="x"}\n\n::image{src="map.svg" alt="x" credit="x"}\n\n::link[B]{url="#shown" image="map.svg" alt="x" credit="x"}\n',
    '::image{src="map.svg" alt="x" credit="x"}\n\n::link[B]{url="#shown" image="map.svg" alt="x" credit="x"}\n',
  ],
];

/** The text with Markdown links; links to `plain` entries lose their markup. */
function withLinks(words: string, plain: RegExp | undefined): string {
  return words.replace(/<([^|\n]+?)\|([^>\n]+)>/g, (_, label: string, target: string) =>
    plain?.test(target) ? label : `[${label}](${target})`,
  );
}

function filesWith(plain: RegExp | undefined): Files {
  const words = withLinks(WORDS, plain);
  return {
    "summit/index.md": entry("title: The summit", words),
    "summit/1005-shown.md": entry("time: 2025-03-20T10:05\nheadline: Shown", words),
    "summit/map.svg": SVG,
    ...Object.fromEntries(
      FORMS.map(([linked, words], n) => [
        `summit/110${n}-form.md`,
        entry(`time: 2025-03-20T11:0${n}\nid: form-${n}`, plain ? words : linked),
      ]),
    ),
    "summit/1007-other.md": entry(
      "time: 2025-03-20T10:07",
      "Short <k|#shown>.\n".replace(/<.*>/, "[k](#shown)"),
    ),
  };
}

test("an archive with held entries equals the one without their files and the links to them", () => {
  const held = live({ ...filesWith(undefined), ...HELD });
  const never = live(filesWith(/secret|later/));
  expect(held.problems).toEqual([]);
  expect(never.problems).toEqual([]);
  expect([...held.outputs.keys()]).toEqual([...never.outputs.keys()]);
  for (const [path, contents] of held.outputs)
    expect([path, contents]).toEqual([path, never.outputs.get(path)]);
  expect(held.page("summit/coverage.json")).not.toMatch(/secret|later/);
});

test("links to visible entries stay links", () => {
  const page = live({ ...filesWith(undefined), ...HELD }).page("summit/shown/index.html");
  expect(page.match(/href="\/live\/summit\/shown\/">o</g)).toHaveLength(1);
});

test("with drafts, the same words are links", () => {
  const drafts = live({ ...filesWith(undefined), ...HELD }, { drafts: true, now: "2031-01-01T00:00:00Z" });
  expect(drafts.page("summit/shown/index.html")).toContain('href="/live/summit/secret/">d<');
});

test("a link alone in its paragraph leaves only its words", () => {
  const files = (body: string): Files => ({
    "summit/index.md": entry("title: The summit"),
    "summit/1005-shown.md": entry("time: 2025-03-20T10:05", body),
  });
  const held = live({ ...files("[C](#secret)\n\nA\n\n[D](#secret)\n\n> B\n>\n> [E](#secret)\n"), ...HELD });
  const never = live(files("C\n\nA\n\nD\n\n> B\n>\n> E\n"));
  expect(held.page("summit/shown/index.html")).toBe(never.page("summit/shown/index.html"));
});
