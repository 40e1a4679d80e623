/**
 * `npm run bench`: compares asrun with other generators on generated archives, in alternating rounds, and prints medians.
 * `npm run bench -- 10000` runs one size; the sizes 20000 and 100000 run asrun alone, and so do all with `PEERS=no`.
 */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import type { Size } from "./corpus.ts";
import { generate } from "./generate.ts";
import { hostedRacers, type Racer } from "./hosted.ts";
import { type Measure, measure, median } from "./meter.ts";
import { astroSite } from "./peers/astro.ts";
import { eleventySite } from "./peers/eleventy.ts";
import { hugoSite } from "./peers/hugo.ts";
import { measureSearch, SEARCH_TABLE } from "./search.ts";
import { measureServe } from "./serve.ts";

const CLI = resolve("lib/bin/cli.js");
const ELEVENTY = resolve("node_modules/@11ty/eleventy/cmd.cjs");

const RACES: readonly Size[] = [
  { entries: 1000, coverages: 10, seed: 1 },
  { entries: 5000, coverages: 1, seed: 2 },
  { entries: 10_000, coverages: 50, seed: 3 },
  { entries: 50_000, coverages: 100, seed: 6 },
];

const LOADS: readonly Size[] = [
  { entries: 20_000, coverages: 1, seed: 4 },
  { entries: 100_000, coverages: 500, seed: 5 },
];

const ROUNDS = Number(process.env.ROUNDS ?? 3);

const HAS_PEERS = process.env.PEERS !== "no";

/** Eleventy and Astro need minutes for larger sizes. */
const MOST_FOR_SLOW_PEERS = 10_000;

/** A folder with an installed Astro: it is too large to install only for this. */
const ASTRO = process.env.ASTRO === undefined ? undefined : resolve(process.env.ASTRO, "node_modules");

// In memory if there is such a folder: the time to create files on a shared disk varies.
const ROOT = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

const HUGO = process.env.HUGO ?? "hugo";
const HUGO_COLD = "Hugo, cold";
const HUGO_EVERYTHING = "Hugo with data, JSON feeds and authors, cold";

function hugoVersion(): string | undefined {
  const { stdout, status } = spawnSync(HUGO, ["version"], { encoding: "utf8" });
  return status === 0 ? /v[\d.]+/.exec(stdout)?.[0] : undefined;
}

/** asrun in its situations: each of the last four builds on the one before. */
function asrunRacers(folder: string): Racer[] {
  const build = () => measure(process.execPath, [CLI, "build"], folder);
  const clear = () => {
    for (const name of [".asrun", "dist"]) rmSync(join(folder, name), { recursive: true, force: true });
  };
  const leaveOut = (setting: string) => {
    const site = readFileSync(join(folder, "content/site.yml"), "utf8").replace(
      /^(?:search|cards):.*\n/gm,
      "",
    );
    writeFileSync(join(folder, "content/site.yml"), site + setting);
    clear();
  };
  return [
    { name: "asrun without search, cold", prepare: () => leaveOut("search: false\n"), run: build },
    { name: "asrun without cards, cold", prepare: () => leaveOut("cards: none\n"), run: build },
    { name: "asrun, cold", prepare: () => leaveOut(""), run: build },
    { name: "asrun, nothing changed", prepare: () => undefined, run: build },
    { name: "asrun, one entry changed", prepare: (round) => changeOne(folder, round), run: build },
    {
      name: "asrun, fresh checkout, outputs restored, one changed",
      prepare(round) {
        touchAll(join(folder, "content"), round);
        changeOne(folder, round + 0.5);
      },
      run: build,
    },
  ];
}

function changeOne(folder: string, round: number): void {
  const coverage = join(
    folder,
    "content",
    `coverage-${1 + Math.floor(readdirSync(join(folder, "content")).length / 2)}`,
  );
  const place = existsSync(coverage) ? coverage : join(folder, "content/coverage-1");
  const name =
    readdirSync(place)
      .filter((file) => file.includes("-entry-"))
      .at(-20) ?? "";
  const text = readFileSync(join(place, name), "utf8");
  writeFileSync(join(place, name), text.replace(/^headline: .*$/m, `headline: Something new ${round}`));
}

/** As after a checkout: every file has another time. */
function touchAll(folder: string, round: number): void {
  const time = Date.now() / 1000 - 60 + round;
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    utimesSync(join(folder, path), time, time);
}

function hugoRacer(folder: string, name: string, config: string): Racer {
  return {
    name,
    prepare: () => rmSync(join(folder, "public"), { recursive: true, force: true }),
    run: () => measure(HUGO, ["--quiet", "--config", config], folder),
  };
}

function eleventyRacer(folder: string): Racer {
  return {
    name: "Eleventy, cold",
    prepare: () => rmSync(join(folder, "dist"), { recursive: true, force: true }),
    run: () => measure(process.execPath, [ELEVENTY, "--quiet"], folder),
  };
}

function astroRacer(folder: string): Racer {
  return {
    name: "Astro, cold",
    prepare() {
      for (const name of ["dist", ".astro"]) rmSync(join(folder, name), { recursive: true, force: true });
    },
    run: () => measure(process.execPath, ["node_modules/astro/astro.js", "build", "--silent"], folder),
  };
}

function astroVersion(): string {
  if (ASTRO === undefined) return "not installed (its folder goes into ASTRO)";
  return JSON.parse(readFileSync(join(ASTRO, "astro/package.json"), "utf8")).version;
}

/** Every system must have written a page for every entry. */
function checkPages(folder: string, output: string, { entries }: Size): void {
  const pages = readdirSync(join(folder, output), { recursive: true, encoding: "utf8" });
  const found = pages.filter((path) => /[\\/]entry-\d+[\\/]index\.html$/.test(path)).length;
  if (found !== entries) throw new Error(`${folder} has ${found} pages of entries, not ${entries}`);
}

async function race(size: Size, isRace: boolean, folder: string): Promise<void> {
  const racers = racersFor(size, isRace, folder);
  const measures = new Map(racers.map(({ name }) => [name, [] as Measure[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const racer of racers) {
      racer.prepare(round);
      measures.get(racer.name)?.push(await racer.run());
    }
  }
  checkPages(join(folder, "asrun"), "dist", size);
  if (existsSync(join(folder, "hugo"))) checkPages(join(folder, "hugo"), "public", size);
  if (existsSync(join(folder, "eleventy"))) checkPages(join(folder, "eleventy"), "dist", size);
  if (existsSync(join(folder, "astro"))) checkPages(join(folder, "astro"), "dist", size);
  printRows(size, measures);
  const wait = await measureServe(CLI, join(folder, "asrun"));
  console.log(
    `| ${size.entries} / ${size.coverages} | serve, save to reload | ${(wait / 1000).toFixed(3)} | | | | |`,
  );
  searches.push(`${size.entries} / ${size.coverages} | ${await measureSearch(join(folder, "asrun/dist"))}`);
}

function racersFor(size: Size, isRace: boolean, folder: string): Racer[] {
  generate(join(folder, "asrun/content"), size);
  const racers = asrunRacers(join(folder, "asrun"));
  if (isRace && hugoVersion() !== undefined) {
    hugoSite(join(folder, "hugo"), size);
    racers.push(hugoRacer(join(folder, "hugo"), HUGO_COLD, "hugo.toml"));
    racers.push(hugoRacer(join(folder, "hugo"), HUGO_EVERYTHING, "everything.toml"));
  }
  if (isRace && size.entries <= MOST_FOR_SLOW_PEERS && process.env.ELEVENTY !== "no") {
    eleventySite(join(folder, "eleventy"), size);
    cpSync("package.json", join(folder, "eleventy/package.json"));
    racers.push(eleventyRacer(join(folder, "eleventy")));
  }
  if (isRace && size.entries <= MOST_FOR_SLOW_PEERS && ASTRO !== undefined) {
    astroSite(join(folder, "astro"), ASTRO, size);
    racers.push(astroRacer(join(folder, "astro")));
  }
  if (isRace) racers.push(...hostedRacers(join(folder, "asrun"), join(folder, "hosted"), CLI, ELEVENTY));
  racers.push(floorRacer(join(folder, "asrun")));
  return racers;
}

/** The lower bound for a generator in Node: every input read once, every output written once. */
function floorRacer(folder: string): Racer {
  const script = `
    const { cpSync, readdirSync, readFileSync } = require("node:fs");
    for (const path of readdirSync("content", { recursive: true, withFileTypes: true }))
      if (path.isFile()) readFileSync(path.parentPath + "/" + path.name);
    cpSync("dist", "floor", { recursive: true });`;
  return {
    name: "reading all inputs and copying all outputs",
    prepare: () => rmSync(join(folder, "floor"), { recursive: true, force: true }),
    run: () => measure(process.execPath, ["-e", script], folder),
  };
}

function printRows({ entries, coverages }: Size, measures: ReadonlyMap<string, readonly Measure[]>): void {
  const middle = (name: string, of: (one: Measure) => number) => median((measures.get(name) ?? []).map(of));
  const hugo = middle(HUGO_COLD, ({ seconds }) => seconds);
  const hugoMemory = middle(HUGO_COLD, ({ mebibytes }) => mebibytes);
  const hugoEverything = middle(HUGO_EVERYTHING, ({ seconds }) => seconds);
  for (const name of measures.keys()) {
    const [seconds, memory] = [middle(name, (one) => one.seconds), middle(name, (one) => one.mebibytes)];
    const ratio = (part: number, whole: number) => (Number.isNaN(whole) ? "" : (part / whole).toFixed(2));
    const times = [seconds.toFixed(2), ratio(seconds, hugo), ratio(seconds, hugoEverything)];
    const cells = [...times, memory.toFixed(0), ratio(memory, hugoMemory)];
    console.log(`| ${entries} / ${coverages} | ${name} | ${cells.join(" | ")} |`);
  }
}

/** Printed below the table of builds. */
const searches: string[] = [];

const wanted = process.argv.slice(2).map(Number);
const isWanted = ({ entries }: Size) => wanted.includes(entries);
const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
console.log(
  `Node ${process.version}, Hugo ${hugoVersion() ?? "not installed"}, Astro ${astroVersion()}; ${machine}`,
);
console.log(`Medians of ${ROUNDS} rounds, all in turn, in ${ROOT}`);
console.log(
  "| entries / coverages | what | s | ÷ Hugo | ÷ Hugo with data | MiB | ÷ Hugo |\n|--:|---|--:|--:|--:|--:|--:|",
);
for (const size of wanted.length === 0 ? RACES : [...RACES, ...LOADS].filter(isWanted)) {
  const folder = mkdtempSync(join(ROOT, "asrun-bench-"));
  try {
    await race(size, HAS_PEERS && RACES.includes(size), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(`\n${SEARCH_TABLE}`);
for (const line of searches) console.log(`| ${line} |`);
