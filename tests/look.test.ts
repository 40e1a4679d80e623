import { join } from "node:path";
import { expect, test } from "vitest";
import { buildHere, filesIn, REPOSITORY, siteWith } from "./cli/sandbox.ts";
import { COVERAGE, entry, SITE } from "./live.ts";

const CONTENT = {
  ...COVERAGE,
  "site.yml": SITE,
  "summit/1010-second.md": entry("time: 2025-03-20T10:10\nkey: true\npinned: true"),
};

async function built(templates: Readonly<Record<string, string>>) {
  const inside = Object.entries(templates).map(([name, text]) => [`templates/${name}`, text] as const);
  const folder = siteWith(CONTENT, Object.fromEntries(inside));
  const run = await buildHere(folder);
  return { ...run, files: filesIn(join(folder, "dist")) };
}

test("a few lines of style.css change colours, and no page changes", async () => {
  const plain = await built({});
  const coloured = await built({ "style.css": ":root { --accent: rebeccapurple; }\n" });
  const [sheet, other] = [plain.files, coloured.files].map((files) => files.get("assets/asrun.css") ?? "");
  expect(other).toBe(`${sheet}\n:root { --accent: rebeccapurple; }\n`);
  for (const files of [plain.files, coloured.files]) files.delete("assets/asrun.css");
  expect(coloured.files).toEqual(plain.files);
});

test("one template in TypeScript replaces the entry everywhere, and all other templates stay", async () => {
  const { code, stderr, files } = await built({
    "entry.ts": `import { shout } from "./lib/shout.ts";
import type { EntryInPageView, Template } from "asrun";

export const entry: Template<EntryInPageView> = ({ entry: view }, { html }) =>
  html\`<article id="\${view.id}"><h2>\${shout(view.heading)}</h2></article>\`;
`,
    "lib/shout.ts": "export const shout = (words: string): string => `${words}!`;\n",
  });
  expect([code, stderr]).toEqual([0, ""]);
  for (const page of ["summit/index.html", "summit/story/index.html"]) {
    expect(files.get(page)).toContain('<article id="kallas-arrives"><h2>Kallas arrives!</h2></article>');
    expect(files.get(page)).toContain("<h1>The summit</h1>");
  }
  expect(files.get("summit/kallas-arrives/index.html")).toContain("<h1>Kallas arrives</h1>");
});

test("a template in JavaScript may be the default export, and can call the template that it replaces", async () => {
  const { code, stderr, files } = await built({
    "time.js":
      'export default (view, { html }) => html`<time datetime="${view.datetime}">${view.text} <i>by our clock</i></time>`;\n',
  });
  expect([code, stderr]).toEqual([0, ""]);
  expect(files.get("summit/kallas-arrives/index.html")).toContain(
    "20 March 2025, 10:05 GMT <i>by our clock</i>",
  );
});

test("the default theme's own folder, given as templates, equals the default theme", async () => {
  const folder = siteWith(CONTENT);
  await buildHere(folder, { out: join(folder, "a") });
  await buildHere(folder, { out: join(folder, "b"), templates: join(REPOSITORY, "templates") });
  const [a, b] = [filesIn(join(folder, "a")), filesIn(join(folder, "b"))];
  b.delete("about/index.html");
  b.delete("corrections-policy/index.html");
  expect(b).toEqual(a);
});
