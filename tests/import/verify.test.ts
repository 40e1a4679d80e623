/** `asrun import --verify` reports the differences between a source and the archive that was built from it. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type ImportOptions, importCoverage } from "../../src/cli/import.ts";
import type { SourceDifference } from "../../src/import/verify/differences.ts";
import { buildHere, lastingFolderWith, listen } from "../cli/sandbox.ts";
import { SITE } from "../live.ts";
import { PICTURE } from "./sources.ts";

const POST =
  "<blockquote><p>All well.</p><cite>Ada</cite></blockquote><p>She <a href='https://a.example/x?y=1'>left</a>.<br>At <b>no</b>on.</p>";
const SOURCE = {
  coverage: { title: "The gates", source: "https://old.example/gates" },
  entries: [
    {
      id: "Post_1",
      time: "2024-05-05T09:00:00.250Z",
      headline: "Gates open",
      author: ["Ada", "Bo"],
      bodyHtml: POST,
    },
    {
      id: "Post_2",
      time: "2024-05-05T09:30:00Z",
      headline: "As said",
      image: "a.gif",
      alt: "A gate",
      credit: "Cy",
      body: "As [said](#Post_1)[^1].\n\n[^1]: Twice.",
    },
    { id: "Post_3", time: "2024-05-05T09:31:00Z", bodyHtml: "<ul><li>one<li>two</ul>", aliases: ["77.cms"] },
  ],
};

const home = lastingFolderWith({
  "content/site.yml": SITE,
  "source.json": JSON.stringify(SOURCE),
  "a.gif": PICTURE,
});
const other = join(home, "other.json");

beforeAll(async () => {
  expect(run({}).code).toBe(0);
  expect((await buildHere(home)).code).toBe(0);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function run(options: Partial<ImportOptions>, source = join(home, "source.json")) {
  const [stdout, stderr] = [listen(), listen()];
  const given = {
    coverage: "gates",
    content: join(home, "content"),
    dryRun: false,
    leaveOutMissing: false,
    strict: false,
  };
  const code = importCoverage([source], { ...given, ...options }, { stdout, stderr });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** The differences after a change to one file of the archive. */
function differencesAfter(path: string, change: (text: string) => string): unknown {
  const archive = join(home, "changed");
  const report = join(home, "report.json");
  cpSync(join(home, "dist"), archive, { recursive: true });
  onTestFinished(() => rmSync(archive, { recursive: true, force: true }));
  const file = join(archive, path);
  const before = readFileSync(file, "latin1");
  expect(change(before)).not.toBe(before);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, change(before), "latin1");
  const { code } = run({ verify: archive, report });
  const { differences } = JSON.parse(readFileSync(report, "utf8")) as { differences: SourceDifference[] };
  expect(code).toBe(differences.length === 0 ? 0 : 1);
  return differences.map(({ entry, field, source, archive }) => [entry, field, source, archive]);
}

test("an archive that contains the source has no difference, and nothing is written", () => {
  const before = readFileSync(join(home, "content/gates/.import.json"), "utf8");
  const { code, stdout } = run({ verify: join(home, "dist") });
  expect([code, stdout]).toEqual([0, "gates: 3 entries with 11 words compared, no difference\n"]);
  expect(readFileSync(join(home, "content/gates/.import.json"), "utf8")).toBe(before);
});

const DATA = "gates/coverage.json";
const PAGE = "gates/gates-open/index.html";
test.each<[string, string, (text: string) => string, unknown[]]>([
  [
    "a word of a page",
    PAGE,
    (text) => text.replaceAll("She <a", "He <a"),
    ["Post_1", "words", "All well. She left. At noon.", "All well. He left. At noon."],
  ],
  [
    "an additional word",
    PAGE,
    (text) => text.replace("on.</p>", "on. Then</p>"),
    ["Post_1", "words", "left. At noon. (the end)", "left. At noon. Then"],
  ],
  [
    "the speaker of a quotation",
    PAGE,
    (text) => text.replace('class="by">Ada', 'class="by">Eve'),
    ["Post_1", "quote", "Ada", "Eve"],
  ],
  [
    "the time of a page by a millisecond",
    PAGE,
    (text) => text.replaceAll(".250+01", ".251+01"),
    ["Post_1", "time", "2024-05-05T09:00:00.250Z", "2024-05-05T09:00:00.251Z"],
  ],
  [
    "a time in the data",
    DATA,
    (text) => text.replace("T10:30:00", "T10:30:01"),
    ["Post_2", "time", "2024-05-05T09:30:00.000Z", "2024-05-05T09:30:01.000Z"],
  ],
  ["an author", DATA, (text) => text.replace('"Bo"', '"Bob"'), ["Post_1", "author", "ada, bo", "ada, bob"]],
  [
    "a headline",
    PAGE,
    (text) => text.replace(/(<h1[^>]*>)Gates/, "$1Doors"),
    ["Post_1", "headline", "Gates open", "Doors open"],
  ],
  ["a credit", DATA, (text) => text.replace('"Cy"', '"Di"'), ["Post_2", "credit", "Cy", "Di"]],
  [
    "an anchor of an older id",
    "gates/one-two/index.html",
    (text) => text.replace('<span id="77.cms">', "<span>"),
    ["Post_3", "alias", "77.cms", null],
  ],
  [
    "the target of a link",
    PAGE,
    (text) => text.replace("y=1", "y=2"),
    ["Post_1", "link", "https://a.example/x?y=1", "https://a.example/x?y=2"],
  ],
  [
    "a link to another entry",
    "gates/as-said/index.html",
    (text) => text.replace(/<a href="[^"]*gates-open\/">said<\/a>/, "said"),
    ["Post_2", "link", "https://example.org/live/gates/gates-open/", null],
  ],
  [
    "the page at an older address",
    "gates/77.cms/index.html",
    (text) => text.replaceAll("gates/one-two", "gates/as-said"),
    ["Post_3", "alias", "77.cms", null],
  ],
  [
    "the figure of a picture",
    "gates/as-said/index.html",
    (text) => text.replace(/<figure class="picture.*?<\/figure>/s, ""),
    ["Post_2", "image", "1 picture or recording", "0 pictures and recordings"],
  ],
  [
    "the file of a picture on a page",
    "gates/as-said/index.html",
    (text) => text.replace(/(<img [^>]*src="[^"]*)a\.gif/, "$1b.gif"),
    ["Post_2", "image", "https://example.org/live/gates/media/b.gif", null],
  ],
  [
    "a picture",
    "gates/media/a.gif",
    (text) => text.replace("\x02D\x01", "\x02L\x01"),
    ["Post_2", "image", join(home, "a.gif"), expect.stringContaining("/gates/media/a.gif")],
  ],
])("%s that was changed is reported", (_, path, change, difference) => {
  expect(differencesAfter(path, change)).toEqual([difference]);
});

test("an entry that is missing in the archive is named, and one that is missing in the source", () => {
  const without = differencesAfter(DATA, (text) => {
    const data = JSON.parse(text);
    return JSON.stringify({ ...data, entries: data.entries.slice(0, 2) });
  });
  expect(without).toEqual([["Post_3", "entry", "2024-05-05T09:31:00.000Z one-two", null]]);
  writeFileSync(other, JSON.stringify({ ...SOURCE, entries: SOURCE.entries.slice(0, 2) }));
  const { code, stdout } = run({ verify: join(home, "dist") }, other);
  expect(code).toBe(1);
  expect(stdout).toContain(
    'gates/one-two/index.html: entry: the archive has "2024-05-05T10:31:00+01:00 one-two", the source nothing\n',
  );
});

test("an unreadable source is rejected, and a folder without the coverage is a usage error", () => {
  writeFileSync(other, '{"entries":[{"time":1,');
  expect(run({ verify: join(home, "dist") }, other)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("cut off"),
  });
  expect(() => run({ verify: join(home, "content") })).toThrow("there is no gates/coverage.json in");
  expect(() => run({ verify: join(home, "nowhere") })).toThrow("there is no folder");
});
