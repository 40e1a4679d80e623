/**
 * Bundles what is compiled, with the packages that it stands on, into a few files: from hundreds of files, the command
 * needs a quarter of a second longer to start. The packages' licences go with them.
 */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { build } from "esbuild";
import { bundlePageScripts } from "./page-scripts.mjs";

const OUT = "lib/bin";

// Loaded only where they are needed; too large to be copied, or tied to their places.
const external = ["@11ty/*", "esbuild", "harfbuzzjs", "sharp"];

rmSync(OUT, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ["cli", "index", "eleventy", "build/worker"].map((name) => `lib/src/${name}.js`),
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  outdir: OUT,
  // All beside each other, wherever they come from.
  entryNames: "[name]",
  chunkNames: "[name]-[hash]",
  external,
  alias: { "js-yaml": "./.build/no-yaml.js" },
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  // CommonJS packages ask for parts of Node by `require`.
  banner: {
    js: 'import { createRequire as asrunRequire } from "node:module"; const require = asrunRequire(import.meta.url);',
  },
});

const folders = new Set(
  Object.keys(metafile.inputs).flatMap(
    (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  ),
);
const licences = [...folders].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text =
    file && existsSync(`${folder}/${file}`) ? readFileSync(`${folder}/${file}`, "utf8").trim() : "";
  return `${name} ${version} (${license})\n\n${text}\n`;
});
writeFileSync(`${OUT}/LICENCES.txt`, licences.join(`\n${"-".repeat(80)}\n\n`));

// The default look reads them from beside itself.
for (const name of ["asrun.css", "search.css", "touch-icon.png"])
  copyFileSync(`templates/${name}`, `${OUT}/${name}`);
await bundlePageScripts(OUT);
chmodSync(`${OUT}/cli.js`, 0o755);
