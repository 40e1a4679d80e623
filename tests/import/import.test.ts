/** An import writes all or nothing, changes nothing the second time, and never changes edits of a person. */
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sampleOf } from "./samples.ts";
import { entries, importing, PICTURE } from "./sources.ts";

const TWO = entries(
  { id: "Post_1", time: "2024-05-05T09:00:00Z", headline: "Gates open", bodyHtml: "<p>Slowly.</p>" },
  { id: "Post_2", time: 1714899600500, bodyHtml: '<p>As we <a href="#Post_1">said</a>.</p>' },
);

test("entries keep their times, their ids as older ids, and their links to each other", () => {
  const source = importing(TWO);
  expect(source.run().reasons).toEqual([]);
  expect(source.entry("gates-open.md")).toBe(
    "---\ntime: 2024-05-05T09:00\nheadline: Gates open\naliases: [Post_1]\n---\n\nSlowly.\n",
  );
  expect(source.entry("as-we-said.md")).toContain(
    "time: 2024-05-05T09:00:00.500\naliases: [Post_2]\n---\n\nAs we [said](#gates-open).",
  );
});

test("repeating the same import changes no file", () => {
  const source = importing(TWO);
  source.run();
  const before = source.names().map((name) => readFileSync(source.path(name), "utf8"));
  const again = source.run();
  expect([again.created, again.changed]).toEqual([0, 0]);
  expect(source.names().map((name) => readFileSync(source.path(name), "utf8"))).toEqual(before);
});

test("a newer source updates what changed in it, and keeps what a person has changed", () => {
  const source = importing(TWO);
  source.run();
  const edited = source.names().find((name) => name.endsWith("gates-open.md")) ?? "";
  writeFileSync(source.path(edited), `${readFileSync(source.path(edited), "utf8")}By hand.\n`);
  source.write(
    "source.json",
    (TWO["source.json"] ?? "").replace("Slowly", "Fast").replace("As we", "Just as we"),
  );
  const { report } = source.run();
  expect(source.entry("gates-open.md")).toContain("By hand.");
  expect(source.entry("as-we-said.md")).toContain("Just as we");
  expect(report.untouched.map(({ entry }) => entry)).toEqual(["Post_1"]);
});

test("a missing picture stops the whole import, unless an option allows to leave it out", () => {
  const source = importing(entries({ id: "x", time: 0, image: "gone.jpg", bodyHtml: "<p>a</p>" }));
  const refused = source.run();
  expect(refused.reasons.join()).toContain("gone.jpg is not there");
  expect(source.names()).toEqual([]);
  const { report, reasons } = source.run({ leaveOutMissing: true });
  expect(reasons).toEqual([]);
  expect(report.leftOut).toMatchObject([{ entry: "x", field: "image", what: "gone.jpg" }]);
});

test.each(["../outside.gif", "file:///etc/outside.gif", "a/../../outside.gif", "..%2foutside.gif"])(
  "no picture is read from outside the source's folder: %s",
  (image) => {
    const source = importing({
      "inside/source.json": entries({ time: 0, image })["source.json"] ?? "",
      "outside.gif": PICTURE,
    });
    expect(source.run().reasons.join()).toContain("is not there");
  },
);

test("entries of the same instant keep the order of the source", () => {
  const list = ["c", "a", "b"].map((headline) => ({ time: 60, headline, body: "x" }));
  const source = importing(entries(...list));
  source.run();
  expect(["c", "a", "b"].map((id) => /order: (\d)/.exec(source.entry(`-${id}.md`))?.[1])).toEqual([
    "1",
    "2",
    "3",
  ]);
});

test.each([
  ["a truncated file", '{"entries":[{"time":1', "cut off"],
  ["a file without entries", '{"coverage":{"title":"x"},"entries":[]}', "not a single entry"],
  ["an entry without a time", '{"entries":[{"id":"x2","body":"a"}]}', "x2"],
  ["a time with a zone abbreviation", '{"entries":[{"time":"2024-03-31T02:30 BST","body":"a"}]}', "BST"],
  ["an unknown key", '{"entries":[{"time":1,"heading":"a"}]}', "heading"],
])("%s is rejected, with the file and the error", (_, text, words) => {
  const source = importing({ "source.json": text });
  const { reasons } = source.run({ kind: "entries" });
  expect(reasons.join()).toContain("source.json");
  expect(reasons.join()).toContain(words);
  expect(source.names()).toEqual([]);
});

const DEEP = `${"<div>".repeat(10_000)}x`;

test.each([
  ["entries", "deep.json", entries({ time: 0, bodyHtml: DEEP })["source.json"] ?? ""],
  ["markdown", "deep.md", `# Event\n\n## 2024-05-05 09:00\n\n${DEEP}\n`],
  ["html", "deep.html", `<!doctype html><title>Event</title>${DEEP}`],
] as const)("too deep nesting is rejected in a source of the kind %s", (kind, name, text) => {
  const source = importing({ [name]: text });
  const { reasons } = source.run({ kind });
  expect(reasons.join()).toContain(name);
  expect(reasons.join()).toMatch(/levels deep|too deeply/);
  expect(source.names()).toEqual([]);
});

test("with --strict any loss rejects the source", () => {
  const source = importing({ "x.csv": "time,text,mood\n2024-01-01 10:00,a,glad\n" });
  expect(source.run({ strict: true }).reasons.join()).toContain("--strict");
  expect(source.run().report.lost).toMatchObject([{ field: "other", what: 'the column "mood"' }]);
});

test("a number orders entries of the same instant, whatever the order of the source", () => {
  const at = { time: "2024-05-05T09:00:00Z" };
  const source = importing(
    entries({ ...at, order: 2, body: "Second." }, { ...at, order: -1, body: "First." }),
  );
  expect(source.run().reasons).toEqual([]);
  expect(source.entry("first.md")).toContain("order: 1\n");
  expect(source.entry("second.md")).toContain("order: 2\n");
});

describe("of several live blogs", () => {
  const blog = (title: string, id: string) => ({
    "@type": "LiveBlogPosting",
    headline: title,
    url: `https://a.example/live/${id}`,
    liveBlogUpdate: [
      { "@id": `#${id}-first`, datePublished: "2024-05-05T10:05Z", articleBody: `${title} begins.` },
    ],
  });
  const post = (title: string, id: string) =>
    sampleOf("wordpress", `<p>${title} begins.</p>`)
      .text.replace("<title>Day</title>", `<title>${title}</title><wp:post_name>${id}</wp:post_name>`)
      .replace(/^.*(?=<item>)|(?<=<\/item>).*$/gs, "");
  const both = (item: (title: string, id: string) => string) =>
    item("The strike", "strike") + item("The fire", "fire");
  const SOURCES: readonly [string, Record<string, string>][] = [
    ["in a list", { "list.json": JSON.stringify([blog("The strike", "strike"), blog("The fire", "fire")]) }],
    [
      "in files of a folder",
      {
        "saved/one.json": JSON.stringify(blog("The strike", "strike")),
        "saved/two.json": JSON.stringify(blog("The fire", "fire")),
      },
    ],
    ["in an export", { "export.xml": sampleOf("wordpress").text.replace(/<item>.*<\/item>/s, both(post)) }],
  ];

  test.each(SOURCES)(
    "%s, the one that --only names is imported, and without it they are listed",
    (_, files) => {
      for (const only of ["fire", "The fire"]) {
        const there = importing(files);
        expect(there.run({ only }).reasons).toEqual([]);
        expect(there.entry(".md", "index.md")).toContain("The fire begins");
        expect(there.entry("index.md")).toContain("The fire");
      }
      const names = [...new Set(Object.keys(files).map((name) => name.split("/")[0] ?? ""))];
      const there = importing(files);
      expect(there.run({}, names).reasons).toEqual([
        expect.stringMatching(
          /: there are 2 live blogs in it: choose one with --only: strike \("The strike"\), fire \("The fire"\)$/,
        ),
      ]);
      expect(there.run({ only: "flood" }).reasons[0]).toContain(
        'no live blog in it is called "flood": choose',
      );
    },
  );

  test("pages with the same title or address belong to one", () => {
    const page = { ...blog("The strike", "strike"), url: "https://a.example/live/strike/page/2/" };
    const there = importing({
      "one.json": JSON.stringify(blog("The strike", "strike")),
      "two.json": JSON.stringify({
        ...page,
        headline: "It was a strike",
        liveBlogUpdate: blog("So", "second").liveBlogUpdate,
      }),
    });
    expect(there.run().report.kept).toBe(2);
  });
});
