/** Two small archives, one the successor of the other, with every possible change of a file between them. */
import type { Output } from "../../src/model/output.ts";

export type Name = "old" | "new";

const long = (words: string) => `${words}\n`.repeat(5);

const BOTH = {
  "assets/asrun.css": "body { color: black }\n",
  "404.html": long("Nothing is here."),
  "summit/kallas/index.html": long("Kallas arrives, the same in both."),
};

const ARCHIVES: Readonly<Record<Name, Readonly<Record<string, string>>>> = {
  old: {
    ...BOTH,
    "index.html": long("The old front page"),
    "summit/index.html": long("The old page"),
    "summit/page/1/index.html": "Grows.\n",
    "summit/taken-down/index.html": long("Will go."),
    "summit/taken-down/media/map.svg": "<svg/>",
    about: "A file where a folder will be.\n",
    "team/index.html": long("A folder where a file will be."),
    "team/ada/index.html": "Ada.\n",
  },
  new: {
    ...BOTH,
    "index.html": long("The new front page"),
    "summit/index.html": long("The new page"),
    "summit/page/1/index.html": long("Grown."),
    "summit/costa/index.html": long("Costa speaks."),
    "summit/costa/media/a.svg": "<svg></svg>",
    "budget/index.html": long("A new coverage."),
    "budget/red-box/index.html": long("Its entry."),
    "about/index.html": "A folder where a file was.\n",
    team: long("A file where a folder was."),
  },
};

export function filesOf(name: Name): ReadonlyMap<string, string> {
  return new Map(Object.entries(ARCHIVES[name]).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export function outputsOf(name: Name): readonly Output[] {
  return [...filesOf(name)].map(([path, contents]) => ({ path, contents }));
}

/** The faults of a folder that was inspected between one archive and the next. */
export function faultsIn(files: ReadonlyMap<string, string>, from: Name, to: Name): string[] {
  const [before, after] = [filesOf(from), filesOf(to)];
  const faults: string[] = [];
  for (const [path, bytes] of files) {
    if (path.startsWith(".asrun-stage-")) continue;
    if (bytes !== before.get(path) && bytes !== after.get(path)) faults.push(`${path} is not whole`);
  }
  // Files that block others must be deleted first.
  const room = /^(about|team)/;
  const isNew = (path: string) => !before.has(path);
  const added = [...after.keys()].filter(isNew);
  const changed = [...after.keys()].filter((path) => !isNew(path) && before.get(path) !== after.get(path));
  const vanished = [...before.keys()].filter((path) => !after.has(path) && !room.test(path));
  const hasAll = (paths: readonly string[]) => paths.every((path) => files.get(path) === after.get(path));
  if (changed.some((path) => files.get(path) === after.get(path)) && !hasAll(added))
    faults.push("a changed file came before a new one");
  if (vanished.some((path) => !files.has(path)) && !hasAll([...added, ...changed]))
    faults.push("a file went before all others had come");
  for (const path of [...before.keys()].filter((path) => after.has(path)))
    if (!files.has(path)) faults.push(`${path} is missing`);
  return faults;
}
