/** An archive's own coverage.json with its media folder is a source without losses: its pages are the same afterwards. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { importCoverage } from "../../src/cli/import.ts";
import { buildHere, filesIn, lastingFolderWith, listen, write } from "../cli/sandbox.ts";
import { entry, SITE } from "../live.ts";
import { FROM_AGENCY, png } from "../pictures/png.ts";
import { OTHER_PICTURE, PICTURE } from "./sources.ts";

const MASTHEAD = `title: The summit
date: 2025-03-20
standfirst: "Leaders: all of them"
timezone: Europe/Brussels
language: fr
status: closed
editors: [ada, {name: Bo Berg, role: Desk}]
topics: [Ukraine, Le budget]
related: [{title: Agenda, url: "https://example.com/agenda"}]
aliases: [summit, old-summit]
image: pictures/hall.gif
alt: The hall
credit: Cy Dee`;

const BODY = `**[Soon](held.md)**, what [was taken down](1030-gone.md "Wrong words"), and first words with *marks*, a [link to another](1010-second.md "Later") and [by id](#third)[^n].
The same paragraph\\
goes on: H~2~O is 14:30.

| a | b |
|---|--:|
| 1 | 2<br>3 |

3. three
4. four
   - inner

::image[A caption]{src=pictures/hall.gif alt="The hall" credit="Cy Dee"}

:::gallery
::image{src=a.gif alt="Left" credit="none"}
::image{src=b.gif alt="Right" credit="Eve"}
:::

::link[Background]{url="https://example.com/b" description="What {it} is about" image="b.gif" alt="B" credit="Eve"}

::link[The second]{url="1010-second.md"}

:::quote{by="Ada" role="Chair" url="https://x.com/a/status/1" time="09:00" archived="https://web.archive.org/web/1/https://x.com/a/status/1" language=en}
We *agree*.
:::

:::aside
Beside **it**.
:::

::video[A film]{src="https://www.youtube.com/watch?v=abcdefghijk"}

\`\`\`js
let a = "b";
\`\`\`

[^n]: A note with [words](https://example.com/?a=1&b=2).`;

const CONTENT = {
  "site.yml": SITE,
  "people.yml": "ada:\n  name: Ada Lovelace\n  role: Reporter\n",
  "summit/index.md": entry(MASTHEAD, "In **short**:\n\n- one\n- two\n"),
  "summit/1005-first.md": entry(
    `time: 2025-03-20T10:05:00.250\nupdated: 2025-03-20T11:00\nheadline: "First: words"\nauthor: [ada, {name: The Agency, kind: organization}]\nkicker: Analysis\nlabel: 90'+4"\nkey: true\npinned: true\nplace: Brussels\nlanguage: en\ntopics: [Ukraine]\nimage: a.gif\nalt: ""\ncaption: On the way\ncredit: Eve\naliases: [urn:x:1, Old_Name]\ncorrections: [{time: 2025-03-20T12:00, note: Not so., kind: clarification}]`,
    BODY,
  ),
  "summit/1010-second.md": entry("time: 2025-03-20T10:10\norder: 2\naliases: [second, x-1]", "Second."),
  "summit/1010-zero.md": entry("time: 2025-03-20T10:10\norder: 1", "See [what was taken down](#gone)."),
  "summit/third.md": entry("id: third-one\naliases: [third]\ntime: 2025-03-20T10:20", "Not [yet](held.md)."),
  "summit/1030-gone.md": entry(
    "time: 2025-03-20T10:30\nremoved: {time: 2025-03-21T10:00, reason: It was wrong.}",
    "Wrong words.",
  ),
  "summit/21/1040-inner.md": entry(
    "time: 2025-03-20T10:40\nimage: a.gif\nalt: Inner\ncredit: none",
    'See [the third](../third.md).\n\n::image{src="b.gif" alt="Inner B" credit="Eve"}',
  ),
  "summit/1050-heard.md": entry(
    "time: 2025-03-20T10:50\naudio: https://media.example/listen\ncaption: Heard",
    '::audio{src="https://media.example/again" credit="Radio"}',
  ),
  "summit/1055-agency.md": entry(
    "time: 2025-03-20T10:55\nimage: agency.png\nalt: A coat\ncaption: none\ncredit: none",
  ),
  "summit/held.md": entry("time: 2025-03-20T11:00\nembargo: 2099-01-01T00:00Z", "Secret words."),
};
const MEDIA = {
  ...Object.fromEntries(["pictures/hall.gif", "a.gif", "b.gif"].map((name) => [`summit/${name}`, PICTURE])),
  // Files with the same names are in separate folders.
  ...Object.fromEntries(["21/a.gif", "21/b.gif"].map((name) => [`summit/${name}`, OTHER_PICTURE])),
  "summit/agency.png": png({ xmp: FROM_AGENCY }),
};
const below = (files: Readonly<Record<string, string | Uint8Array>>) =>
  Object.fromEntries(Object.entries(files).map(([path, contents]) => [`content/${path}`, contents]));

const home = lastingFolderWith(below({ ...CONTENT, ...MEDIA }));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function importAgain(again: string) {
  const [stdout, stderr] = [listen(), listen()];
  const options = {
    coverage: "summit",
    content: join(again, "content"),
    media: [join(home, "dist/summit/media")],
    dryRun: false,
    leaveOutMissing: false,
    strict: true,
  };
  const code = importCoverage([join(home, "dist/summit/coverage.json")], options, { stdout, stderr });
  return { code, stderr: stderr.text(), stdout: stdout.text() };
}

test("an archive that is imported from its own data has the same pages, feeds and media", async () => {
  const { stderr, code } = await buildHere(home);
  expect([code, stderr]).toEqual([0, expect.not.stringContaining("error")]);
  const again = join(home, "again");
  mkdirSync(again);
  write(again, below({ "site.yml": CONTENT["site.yml"], "people.yml": CONTENT["people.yml"] }));
  expect(importAgain(again)).toMatchObject({ code: 0, stderr: "" });
  expect((await buildHere(again)).code).toBe(0);
  const [before, after] = [filesIn(join(home, "dist")), filesIn(join(again, "dist"))];
  expect([...after.keys()]).toEqual([...before.keys()]);
  const differing = [...before.keys()].filter((path) => before.get(path) !== after.get(path));
  // Files of deeper folders are beside the others now, and links to them use their ids.
  expect(differing).toEqual(["old-summit/coverage.json", "summit/coverage.json"]);
  const [given, made] = [before, after].map((files) => JSON.parse(files.get("summit/coverage.json") ?? ""));
  const others = ({ entries }: { entries: { file: string }[] }) =>
    entries.filter(({ file }) => !file.endsWith("inner.md"));
  expect({ ...made, entries: others(made) }).toEqual({ ...given, entries: others(given) });
  expect(importAgain(again).stdout).toContain("wrote 0 new files, 0 changed files");
});

test("the data contains no held entry, and no link to a removed one", async () => {
  const data = readFileSync(join(home, "dist/summit/coverage.json"), "utf8");
  expect(data).toContain("**Soon**, what [was taken down](#gone), and first words");
  expect(data).not.toMatch(/held|Secret|Wrong words|1030-gone/);
});
