/** Files in .asrun/ may have been changed by anyone who can write the cache: none of them is run. */
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asrun, filesIn, siteWith, write } from "../cli/sandbox.ts";
import { COVERAGE, type Files, SITE } from "../live.ts";

const TEMPLATE = 'export default (view, { html }) => html`<p class="mine">${view.title}</p>`;\n';
const EVIL =
  'import { writeFileSync } from "node:fs";\nwriteFileSync("run.txt", "run");\nexport default () => "";\n';

/** A site with its own template, built once. */
function builtSite(others: Files = {}): string {
  const folder = siteWith({ ...COVERAGE, "site.yml": SITE }, { "templates/home.ts": TEMPLATE, ...others });
  expect(asrun(folder, ["build"])).toMatchObject({ code: 0, stderr: "" });
  return folder;
}

function compiledIn(folder: string): string {
  const [name = ""] = readdirSync(join(folder, ".asrun/templates")).filter((file) => file.endsWith(".mjs"));
  return join(folder, ".asrun/templates", name);
}

const FORGERIES: Readonly<Record<string, (folder: string) => void>> = {
  "other text": (folder) => writeFileSync(compiledIn(folder), EVIL),
  "one more line": (folder) =>
    writeFileSync(
      compiledIn(folder),
      `${readFileSync(compiledIn(folder), "utf8")}${EVIL.split("\n", 2).join("\n")}`,
    ),
  "a link to another module": (folder) => {
    const path = compiledIn(folder);
    write(folder, { "evil.mjs": EVIL });
    rmSync(path);
    symlinkSync(join(folder, "evil.mjs"), path);
  },
  "a folder": (folder) => {
    const path = compiledIn(folder);
    rmSync(path);
    mkdirSync(path);
  },
  "a folder of modules that is a link": (folder) => {
    write(folder, { [`evil/${compiledIn(folder).split("/").at(-1)}`]: EVIL });
    rmSync(join(folder, ".asrun/templates"), { recursive: true });
    symlinkSync(join(folder, "evil"), join(folder, ".asrun/templates"));
  },
};

test.each(Object.entries(FORGERIES))("%s that replaces a compiled template is never run", (_, forge) => {
  const folder = builtSite();
  const before = filesIn(join(folder, "dist"));
  forge(folder);
  const elsewhere = filesIn(folder).get("evil.mjs");
  // Nothing is reused, so that the templates are loaded.
  expect(asrun(folder, ["build", "--no-cache"])).toMatchObject({ code: 0, stderr: "" });
  expect(filesIn(folder).has("run.txt")).toBe(false);
  expect(filesIn(folder).get("evil.mjs")).toBe(elsewhere);
  expect(filesIn(join(folder, "dist"))).toEqual(before);
});

const PACKAGE = '{"name":"words","type":"module","exports":"./index.mjs"}';
const IMPORTING = `import words from "words";\n${TEMPLATE.replace("view.title", "words")}`;

test.each<[string, Files]>([
  [
    "beside the compiled templates",
    {
      ".asrun/templates/node_modules/words/index.mjs": EVIL,
      ".asrun/templates/node_modules/words/package.json": PACKAGE,
    },
  ],
  [
    "in .asrun",
    { ".asrun/node_modules/words/index.mjs": EVIL, ".asrun/node_modules/words/package.json": PACKAGE },
  ],
  ["with a name that .asrun claims for itself", { ".asrun/index.mjs": EVIL, ".asrun/package.json": PACKAGE }],
  [
    "with a name that the folder of templates claims for itself",
    { ".asrun/templates/index.mjs": EVIL, ".asrun/templates/package.json": PACKAGE },
  ],
])("a package %s doesn't replace the installed one", (_, forged) => {
  const folder = builtSite({
    "templates/home.ts": IMPORTING,
    "node_modules/words/index.mjs": 'export default "honest words";\n',
    "node_modules/words/package.json": PACKAGE,
  });
  write(folder, forged);
  expect(asrun(folder, ["build", "--no-cache"])).toMatchObject({ code: 0, stderr: "" });
  expect(filesIn(folder).has("run.txt")).toBe(false);
  expect(filesIn(join(folder, "dist")).get("index.html")).toContain("honest words");
});
