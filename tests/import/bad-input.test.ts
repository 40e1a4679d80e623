/** A source that is broken, hostile or of another kind is rejected with its file name, and nothing is written. */
import { expect, test } from "vitest";
import { SourceFile } from "../../src/import/files/source-file.ts";
import { detectKind } from "../../src/import/readers.ts";
import { IMPORT_KINDS, type SourceKind } from "../../src/import/source.ts";
import { sampleOf } from "./samples.ts";
import { importing, PICTURE } from "./sources.ts";

/** Imports one file, and returns the reason for the rejection, without the folder, or else the only entry's text. */
function importBytes(name: string, bytes: Buffer | string, kind?: SourceKind) {
  const there = importing({ [name]: bytes });
  const { reasons, report } = there.run({ ...(kind && { kind }), date: "2024-05-05" });
  const [reason] = reasons;
  if (reason !== undefined) expect(there.names()).toEqual([]);
  const refusal = reason?.slice(reason.indexOf(name));
  return { refusal, report, text: refusal === undefined ? there.entry(".md", "index.md") : "" };
}

const wide = (text: string) => Buffer.from(text, "utf16le");
const ENCODINGS: readonly [string, (text: string) => Buffer][] = [
  ["UTF-8", (text) => Buffer.from(text)],
  ["UTF-8 with a mark", (text) => Buffer.from(`\ufeff${text}`)],
  ["UTF-16 with a mark", (text) => wide(`\ufeff${text}`)],
  ["UTF-16 of the other order", (text) => wide(`\ufeff${text}`).swap16()],
  ["UTF-16 without a mark", wide],
];

test.each(IMPORT_KINDS)("%s is recognized, with the same result in every Unicode encoding", (kind) => {
  const { name, text } = sampleOf(kind);
  const texts = ENCODINGS.map(([, encode]) => importBytes(name, encode(text)).text);
  expect(texts[0]).toContain("Café");
  expect(new Set(texts).size).toBe(1);
});

test.each(IMPORT_KINDS.filter((kind) => kind !== "wordpress"))(
  "%s in windows-1252 is read, and the report says so",
  (kind) => {
    const { name, text } = sampleOf(kind);
    const { text: entry, report } = importBytes(name, Buffer.from(text, "latin1"));
    expect(entry).toContain("Café");
    expect(report.differently.map(({ field }) => field)).toContain("encoding");
  },
);

const DEEP = "<div>".repeat(10_000);
const BROKEN: readonly [
  string,
  (text: string, words: (html: string) => string) => Buffer | string,
  RegExp,
][] = [
  ["an empty file", () => "", /: the file is empty$/],
  ["a file of white space", () => " \n\n", /: /],
  ["a ZIP file", () => Buffer.from("PK\x03\x04\x14\0\0\0\x08\0../../etc/passwd"), /: the file is no text: /],
  ["another file", () => "These are words.\n", /: /],
  [
    "ten thousand levels of HTML",
    (_, words) => words(DEEP),
    /levels deep|not a single entry|nested too deeply/,
  ],
];

test.each(
  IMPORT_KINDS.flatMap((kind) => BROKEN.map(([what, make, reason]) => [kind, what, make, reason] as const)),
)("%s: %s is rejected", (kind, _, make, reason) => {
  const { name, text } = sampleOf(kind);
  const { refusal, text: entry } = importBytes(
    name,
    make(text, (html) => sampleOf(kind, html).text),
    kind,
  );
  // In kinds with plain text, tags are text.
  if (/^(?:bbc|csv|tickaroo)$/.test(kind) && refusal === undefined) expect(entry).toContain("\\<div>\\<div>");
  else expect(refusal).toMatch(reason);
});

test.each(IMPORT_KINDS.filter((kind) => !/^(?:csv|markdown|html)$/.test(kind)))(
  "a truncated %s is rejected with the location of its end",
  (kind) => {
    const { name, text } = sampleOf(kind);
    expect(importBytes(name, text.slice(0, -9), kind).refusal).toMatch(
      /: (?:.*)line 1\b.*: the file is cut off$/,
    );
  },
);

test("the report says if a page is cut off", () => {
  const { name, text } = sampleOf("html");
  const { report } = importBytes(name, text.slice(0, -20));
  expect(report.lost.map(({ what }) => what)).toEqual(["the page has no </html>: it may be cut off"]);
});

test.each([
  ["{", "source.json: the JSON can't be read: line 1, column 2: the file is cut off"],
  ["<p>words", 'source.json: this is no JSON: it begins with "<p>words"'],
  ["[".repeat(10_000) + "]".repeat(10_000), "source.json: the JSON is nested more than 200 levels deep"],
  ['{"entries": {}}', "source.json: entries: it must be a list"],
  ['{"entries": [{"time": "2024-05-05T10:05Z", "headlin": "A"}]}', /entries\[0\]: there is no key "headlin"/],
  [
    '{"entries": [{"time": "2024-05-05T10:05Z", "body": 7}]}',
    "source.json: entries[0].body: it must be text",
  ],
  ['{"entries": [{"headline": "A"}]}', "source.json: entries[0]: the entry has no time"],
])("JSON that begins %.20s is rejected with a plain message", (text, reason) => {
  const { refusal } = importBytes("source.json", text, "entries");
  expect(refusal).toEqual(typeof reason === "string" ? reason : expect.stringMatching(reason));
});

const ENTITIES =
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
test.each(["&b;", "&f;"])("the entity %s of an XML file is not expanded", (entity) => {
  const { name, text } = sampleOf("wordpress");
  const hostile = ENTITIES + text.slice(text.indexOf("<rss")).replace("Day", entity);
  expect(importBytes(name, hostile).refusal).toBe(
    "export.xml: line 1: the XML can't be read: undefined entity",
  );
});

const HOSTILE =
  '<p onclick="steal()">Café <a href="javascript:steal()">opens</a></p><script>steal()</script><iframe srcdoc="<b>x"></iframe>';
test.each(IMPORT_KINDS)("%s: no part of a hostile entry can run", (kind) => {
  const { name, text } = sampleOf(kind, HOSTILE);
  const { text: entry } = importBytes(name, text, kind);
  expect(entry).toContain("Café");
  expect(entry).not.toMatch(/(?<!\\)<(?!!)|\]\(javascript/);
});

test.each([
  "../secret.gif",
  "file:///etc/secret.gif",
  "/etc/../secret.gif",
  "..%2fsecret.gif",
  "a\\..\\secret.gif",
])("a picture at %s is not read from outside the folders", (address) => {
  const there = importing({ "in/source.json": sampleOf("entries", `<img src="${address}" alt="A">`).text });
  there.write("secret.gif", PICTURE);
  expect(there.run().reasons).toEqual([expect.stringContaining(`image ${address} is not there`)]);
  expect(there.names()).toEqual([]);
});

test("keys without a value are left out, as programs write them", () => {
  const entry = {
    id: "A1",
    time: "2024-05-05T10:05Z",
    headline: "",
    author: null,
    body: "Words.",
    image: null,
  };
  const { text } = importBytes(
    "source.json",
    JSON.stringify({ coverage: { title: "Day", date: "" }, entries: [entry] }),
  );
  expect(text).toBe("---\ntime: 2024-05-05T10:05\naliases: [A1]\n---\n\nWords.\n");
});

test("the kind of a source is detected from its contents, whatever its name", () => {
  for (const kind of IMPORT_KINDS) {
    const there = importing({ "source.txt": sampleOf(kind).text });
    expect(detectKind([new SourceFile(there.source("source.txt"))])).toBe(kind);
  }
});
