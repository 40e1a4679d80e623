/** The ledger file: it is read as it was written, and any change makes it invalid. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatLedger, parseLedger } from "../../src/ledger/file-format.ts";
import { sha256 } from "../../src/ledger/hash.ts";
import { bareLedger, CoverageEntry, type CoverageRecord, type Ledger } from "../../src/ledger/ledger.ts";
import { isOutputRow, type OutputRow } from "../../src/ledger/output-row.ts";
import { seal } from "../../src/ledger/sealed.ts";
import { publish } from "../../src/publish/index.ts";
import { verify } from "../../src/publish/verify.ts";
import { filesIn, folderWith } from "../cli/sandbox.ts";
import { filesOf, outputsOf } from "./archives.ts";

const digest = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 });
const path = fc
  .oneof(
    fc.string({ unit: "binary", minLength: 1 }),
    fc.string({ unit: fc.constantFrom('"', "\\", "\n", "/", ".", "a", "é"), minLength: 1 }),
  )
  .filter((name) => !name.startsWith("/") && !name.split(/[/\\]/).includes(".."));
const row = fc.tuple(path, fc.nat(), fc.double({ min: 0, max: 2e12, noNaN: true }), digest);
const rows = fc.array(row);

const FACTS = { aliases: [], entryCount: 1, embargoEnds: [], media: [], problems: [] };

interface Parts {
  readonly digest: string;
  readonly items: readonly string[];
}

function ledgerWith(
  coverages: readonly (readonly [CoverageRecord, Parts])[],
  outputs: readonly OutputRow[],
): Ledger<Parts> {
  const entries = coverages.map(
    ([record, parts]) => [record.slug, new CoverageEntry<Parts>(record, parts)] as const,
  );
  return { key: "k", now: 1, coverages: new Map(entries), site: { outputs, problems: [] } };
}

test("a ledger is read as it was written, with any file names and texts, and written again unchanged", () => {
  fc.assert(
    fc.property(rows, rows, fc.string({ unit: "binary" }), (own, others, words) => {
      const record = { ...FACTS, slug: "summit", outputs: own };
      const bytes = formatLedger(ledgerWith([[record, { digest: words, items: [words] }]], others));
      const read = parseLedger<Parts>(bytes);
      const entry = read?.coverages.get("summit");
      expect(read?.site.outputs).toEqual(JSON.parse(JSON.stringify(others)));
      expect(entry?.record).toEqual(JSON.parse(JSON.stringify(record)));
      expect([entry?.part("digest"), entry?.part("items")]).toEqual(
        JSON.parse(JSON.stringify([words, [words]])),
      );
      if (read) expect(formatLedger(read).equals(bytes)).toBe(true);
    }),
  );
});

test("a ledger that is damaged anywhere, or truncated, is ignored", () => {
  const outputs = outputsOf("old").map(({ path }): OutputRow => [path, 1, 2.5, "0".repeat(64)]);
  const record = { ...FACTS, slug: "summit", outputs };
  const bytes = formatLedger(ledgerWith([[record, { digest: "a", items: [] }]], outputs));
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ change;
      expect(parseLedger(changed)).toBe(undefined);
      expect(parseLedger(bytes.subarray(0, at))).toBe(undefined);
    }),
    { numRuns: 500 },
  );
});

test("a forged ledger can't name a file outside of its folder, or an invalid digest", () => {
  const sum = "f".repeat(64);
  const forged = (row: unknown) => {
    const lines = [
      '{"ledger":{"format":1,"key":"","now":0}}',
      JSON.stringify({ site: { outputs: [row], problems: [] } }),
    ];
    const body = `${lines.join("\n")}\n`;
    return parseLedger(Buffer.from(`${body}{"end":"${sha256(body)}"}\n`));
  };
  expect(forged(["index.html", 1, 2, sum])?.site.outputs).toEqual([["index.html", 1, 2, sum]]);
  for (const name of ["/etc/passwd", "../a", "a/../../b", "a\\..\\b", "", 7])
    expect(forged([name, 1, 2, sum])).toBe(undefined);
  for (const wrong of [sum.slice(1), `${sum}f`, sum.toUpperCase(), "g".repeat(64), "", null])
    expect(forged(["index.html", 1, 2, wrong])).toBe(undefined);
  for (const wrong of [{}, null, "index.html", ["index.html", "1", 2, sum]])
    expect(isOutputRow(wrong)).toBe(false);
  expect(parseLedger(formatLedger(bareLedger([])))).toEqual(bareLedger([]));
});

test("the list of files of version 0.1.0 identifies asrun's files, and a ledger replaces it", async () => {
  const folder = folderWith({});
  const [out, state] = [join(folder, "dist"), join(folder, ".asrun")];
  await publish(outputsOf("old"), out, state);
  const [ledger = ""] = readdirSync(state);
  const id = /^ledger-(\w+)\.jsonl$/.exec(ledger)?.[1];
  const digests = Object.fromEntries([...filesOf("old")].map(([name, text]) => [name, sha256(text)]));
  const old = folderWith({});
  for (const [name, text] of filesOf("old")) {
    mkdirSync(join(old, "dist", name, ".."), { recursive: true });
    writeFileSync(join(old, "dist", name), text);
  }
  mkdirSync(join(old, ".asrun", `records-${id}`), { recursive: true });
  writeFileSync(join(old, ".asrun", `published-${id}.json`), seal(`${JSON.stringify(digests)}\n`));
  expect(verify(join(old, "dist"), join(old, ".asrun"))?.differences).toEqual([]);
  const counts = await publish(outputsOf("new"), join(old, "dist"), join(old, ".asrun"));
  expect(filesIn(join(old, "dist"))).toEqual(filesOf("new"));
  expect(counts.removed).toBeGreaterThan(0);
  expect(readdirSync(join(old, ".asrun"))).toEqual([ledger]);
});
