/** The same archive in sites that use Eleventy. */
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Measure, measure } from "./meter.ts";

/** One way to build, identified by its name in the table. */
export interface Racer {
  readonly name: string;
  prepare(round: number): void;
  run(): Promise<Measure>;
}

const PAGE = "---\ntitle: About\nlayout: asrun\npermalink: /about/\n---\nWords.\n";

const TRANSFORM = `export default function (config) {
  config.addTransform("sign", (text, path) => path.endsWith(".html") ? text.replace("</body>", "<!-- signed --></body>") : text);
  return { dir: { input: "pages" } };
}
`;

const PLUGIN = `import asrun from "asrun/eleventy";
export default function (config) {
  config.addPlugin(asrun, { content: "content" });
  return { dir: { input: "pages", output: "dist" } };
}
`;

/** Cold builds: with a page of the site, with a transform of every page, and as a plugin. */
export function hostedRacers(original: string, folder: string, cli: string, eleventy: string): Racer[] {
  const racer = (name: string, files: Readonly<Record<string, string>>, command: readonly string[]) => {
    const site = join(folder, name);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), text);
    }
    cpSync(join(original, "content"), join(site, "content"), { recursive: true });
    mkdirSync(join(site, "node_modules"));
    symlinkSync(resolve("."), join(site, "node_modules/asrun"));
    return {
      name: `asrun with ${name}, cold`,
      prepare() {
        for (const made of [".asrun", "dist"]) rmSync(join(site, made), { recursive: true, force: true });
      },
      run: () => measure(process.execPath, command, site),
    };
  };
  return [
    racer("a page by Eleventy", { "templates/pages/about.md": PAGE }, [cli, "build"]),
    racer(
      "every page transformed by Eleventy",
      { "eleventy.config.mjs": TRANSFORM, "pages/about.md": PAGE },
      [cli, "build", "--out", "dist"],
    ),
    racer("Eleventy around it", { "eleventy.config.mjs": PLUGIN, "pages/about.md": PAGE }, [
      eleventy,
      "--quiet",
    ]),
  ];
}
