/** The whole command in other environments: the same content gives the same files, byte for byte. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { filesIn, folderWith, lastingFolderWith, REPOSITORY } from "./cli/sandbox.ts";

// Many processes: on a busy machine they need time.
vi.setConfig({ testTimeout: 180_000 });

const CLI = join(REPOSITORY, "lib/bin/cli.js");

/** Modules that Node loads before the command. */
const PRELOADS = {
  anotherClock: `const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...args) { super(...(args.length > 0 ? args : [Date.now()])); }
      static now() { return Real.UTC(2099, 11, 31, 23, 59); }
    };`,
  reversedFiles: `import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const real = fs.readdirSync;
    fs.readdirSync = (...args) => real(...args).reverse();
    syncBuiltinESMExports();`,
};

interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly umask?: string;
  readonly preload?: readonly (keyof typeof PRELOADS)[];
  /** A program that starts Node; default: none. */
  readonly through?: readonly string[];
  /** The working folder of the command, below the site; default: the site's folder. */
  readonly cwd?: string;
  readonly node?: string;
}

function importsOf(preloads: Surroundings["preload"] = []): string[] {
  return preloads.flatMap((name) => [
    "--import",
    `data:text/javascript,${encodeURIComponent(PRELOADS[name])}`,
  ]);
}

const PICTURES = ".asrun/pictures";

/** The site in a new folder, built in this environment: its output. `keepsPictures`: pictures are not processed again. */
function builtIn(
  site: string,
  surroundings: Surroundings = {},
  keepsPictures = false,
): ReadonlyMap<string, string> {
  const { env, umask = "022", preload, through = [], cwd = ".", node = process.execPath } = surroundings;
  const folder = lastingFolderWith({});
  cpSync(site, folder, { recursive: true });
  mkdirSync(join(folder, cwd), { recursive: true });
  const imports = importsOf(preload);
  const places = cwd === "." ? [] : ["--content", join(folder, "content"), "--out", join(folder, "dist")];
  const args = [...imports, CLI, "build", "--now", "2026-01-01T00:00:00Z", ...places];
  // Not bash: it warns about locales that are not installed, and Node has its own.
  const command = ["sh", "-c", `umask ${umask}; exec "$@"`, "-", ...through, node, ...args];
  const { status, stderr } = spawnSync(command[0] ?? "", command.slice(1), {
    cwd: join(folder, cwd),
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  // Warnings, and the URLs to purge for removed entries, are not failures.
  const printed = stderr.replaceAll(
    /^.* warning .*\n|^\d+ warnings?\n|^Taken down: [\s\S]*?until you empty (?:it|them)\.\n/gm,
    "",
  );
  expect([status, printed]).toEqual([0, ""]);
  const files = filesIn(join(folder, "dist"));
  if (keepsPictures) cpSync(join(folder, PICTURES), join(site, PICTURES), { recursive: true });
  rmSync(folder, { recursive: true });
  return files;
}

/** The paths at which two archives differ. */
function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}

/** A site of one of the archives; the sample has its own pages, so Eleventy builds it. */
function siteOf(name: string): string {
  const folder = lastingFolderWith({ "package.json": '{"type": "module"}' });
  if (name === "sample") {
    cpSync(join(REPOSITORY, "content"), join(folder, "content"), { recursive: true });
    cpSync(join(REPOSITORY, "templates/pages"), join(folder, "templates/pages"), { recursive: true });
  } else cpSync(join(REPOSITORY, "tests/archives", name), join(folder, "content"), { recursive: true });
  return folder;
}

const sites = new Map<string, string>();
const builds = new Map<string, ReadonlyMap<string, string>>();
beforeAll(() => {
  for (const name of ["every-feature", "imported-live-page", "sample"]) {
    const site = siteOf(name);
    sites.set(name, site);
    // The photographs of the sample take long; those of the other archives are processed in all environments.
    builds.set(name, builtIn(site, {}, name === "sample"));
  }
});

afterAll(() => {
  for (const site of sites.values()) rmSync(site, { recursive: true });
});

function differencesOf(name: string, surroundings: Surroundings): string[] {
  const before = builds.get(name);
  expect(before?.size).toBeGreaterThan(20);
  return differences(before ?? new Map(), builtIn(sites.get(name) ?? "", surroundings));
}

const hasFaketime = spawnSync("faketime", ["--version"]).error === undefined;
const CLOCK: Surroundings = hasFaketime
  ? { through: ["faketime", "2099-12-31 23:59:00"] }
  : { preload: ["anotherClock"] };

/** Each stands for a possible influence on an output; unrelated ones are tested together. */
const SURROUNDINGS: Readonly<Record<string, Surroundings>> = {
  "a zone across the date line, a strict umask, and files in reverse order": {
    env: { TZ: "Pacific/Kiritimati" },
    umask: "077",
    preload: ["reversedFiles"],
  },
  "a zone with an odd offset, a Turkish locale and another home": {
    env: {
      TZ: "America/St_Johns",
      LANG: "tr_TR.UTF-8",
      LC_ALL: "tr_TR.UTF-8",
      LANGUAGE: "tr",
      HOME: "/nonexistent",
      USER: "nobody",
    },
  },
  [`no locale, another working directory, and another clock (${hasFaketime ? "faketime" : "a Date of ours, there is no faketime here"})`]:
    { env: { LANG: "C", LC_ALL: "C" }, cwd: "far/away", ...CLOCK },
};

test("the test environments are as declared", () => {
  const [reversed, turkish] = Object.values(SURROUNDINGS);
  const evaluate = ({ env, preload }: Surroundings = {}, script: string) => {
    const imports = importsOf(preload);
    const options = { env: { ...process.env, ...env }, cwd: REPOSITORY, encoding: "utf8" } as const;
    return spawnSync(process.execPath, [...imports, "-p", script], options).stdout.trim();
  };
  const zone = "Intl.DateTimeFormat().resolvedOptions().timeZone";
  expect(evaluate(reversed, zone)).toBe("Pacific/Kiritimati");
  expect(evaluate(turkish, zone)).toBe("America/St_Johns");
  expect(evaluate(turkish, "Intl.DateTimeFormat().resolvedOptions().locale")).toBe("tr-TR");
  const names = "fs.readdirSync('src').join()";
  expect(evaluate(reversed, names)).not.toBe(evaluate(turkish, names));
});

describe("an archive has the same bytes with", () => {
  test.each(Object.entries(SURROUNDINGS))("%s", (_, surroundings) => {
    expect(differencesOf("every-feature", surroundings)).toEqual([]);
  });

  test("all of these at once, built by Eleventy", () => {
    const [, turkish] = Object.values(SURROUNDINGS);
    const surroundings = {
      ...CLOCK,
      env: { ...turkish?.env, TZ: "Pacific/Kiritimati" },
      umask: "077",
      preload: ["reversedFiles" as const, ...(CLOCK.preload ?? [])],
      cwd: "far/away",
    };
    expect(differencesOf("sample", surroundings)).toEqual([]);
  });

  test("a long absolute path that has spaces and contains a link", () => {
    const folder = folderWith({});
    const place = join(folder, "a place, far away".repeat(5), "Straße");
    cpSync(sites.get("every-feature") ?? "", place, { recursive: true });
    symlinkSync(place, join(folder, "link"));
    const { status } = spawnSync(process.execPath, [CLI, "build", "--now", "2026-01-01T00:00:00Z"], {
      cwd: join(folder, "link"),
    });
    expect(status).toBe(0);
    expect(differences(builds.get("every-feature") ?? new Map(), filesIn(join(place, "dist")))).toEqual([]);
  });
});

const OTHER_NODE = process.versions.node.startsWith("20.") ? "24" : "20";

test(`English archives are the same with Node ${OTHER_NODE} from the registry`, () => {
  const args = ["-y", "-p", `node@${OTHER_NODE}`, "node", "-p", "process.execPath"];
  const { status, stdout, stderr } = spawnSync("npx", args, { cwd: folderWith({}), encoding: "utf8" });
  expect(status, `the npm registry does not give the package node@${OTHER_NODE}: ${stderr}`).toBe(0);
  const node = stdout.trim();
  expect(spawnSync(node, ["--version"], { encoding: "utf8" }).stdout).toMatch(`v${OTHER_NODE}.`);
  for (const name of builds.keys()) expect(differencesOf(name, { node }), name).toEqual([]);
});
