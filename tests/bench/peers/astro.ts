/** The same corpus as a site for Astro 5, with content collections as its documentation shows them. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Coverage, corpusOf, PICTURE, type Size } from "../corpus.ts";
import { textOf } from "./entry-text.ts";

const FILES: Readonly<Record<string, string>> = {
  "package.json": '{ "private": true, "type": "module" }\n',
  "astro.config.mjs": `import { defineConfig } from "astro/config";
export default defineConfig({ site: "https://bench.example", base: "/live", trailingSlash: "always" });
`,
  "src/content.config.ts": `import { defineCollection, z } from "astro:content";
import { glob } from "astro/loaders";
const entries = defineCollection({
  loader: glob({ pattern: "**/*.md", base: "./src/entries" }),
  schema: z.object({
    date: z.coerce.date(), title: z.string(), author: z.string(), kicker: z.string().optional(),
    key: z.boolean().optional(), image: z.string().optional(), alt: z.string().optional(),
    credit: z.string().optional(), caption: z.string().optional(),
  }),
});
const coverages = defineCollection({
  loader: glob({ pattern: "*.md", base: "./src/coverages" }),
  schema: z.object({ title: z.string(), standfirst: z.string() }),
});
export const collections = { entries, coverages };
`,
  "src/coverages.ts": `import { getCollection } from "astro:content";
let known;
/** The coverages with their entries, oldest first. */
export function coverages() {
  known ??= load();
  return known;
}
async function load() {
  const entries = (await getCollection("entries")).sort((a, b) => a.data.date - b.data.date);
  const of = new Map();
  for (const entry of entries) {
    const slug = entry.id.split("/")[0];
    if (!of.has(slug)) of.set(slug, []);
    of.get(slug).push(entry);
  }
  return (await getCollection("coverages")).map((coverage) => ({ coverage, entries: of.get(coverage.id) ?? [] }));
}
`,
  "src/layouts/Base.astro": `---
const { title, path, description = "" } = Astro.props;
---
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – Bench</title>
<meta name="description" content={description}>
<link rel="canonical" href={"https://bench.example/live/" + path}>
<meta property="og:title" content={title}>
</head>
<body>
<header><a href="/live/">Bench</a></header>
<main><slot /></main>
</body>
</html>
`,
  "src/components/Entry.astro": `---
import { render } from "astro:content";
const { entry } = Astro.props;
const { Content } = await render(entry);
const { date, kicker, title, author, image, alt, caption, credit } = entry.data;
---
<article id={entry.id.split("/")[1]}>
<p><time datetime={date.toISOString()}>{date.toISOString()}</time></p>
{kicker && <p class="kicker">{kicker}</p>}
<h2><a href={"/live/" + entry.id + "/"}>{title}</a></h2>
<p class="byline">By {author}</p>
{image && <figure><img src={"/live/" + image} alt={alt} width="960" height="540" loading="lazy"><figcaption>{caption} {credit}</figcaption></figure>}
<Content />
</article>
`,
  "src/pages/index.astro": `---
import Base from "../layouts/Base.astro";
import { coverages } from "../coverages.ts";
const all = await coverages();
---
<Base title="Bench" path=""><h1>Bench</h1>
<ul>{all.map(({ coverage, entries }) => <li><a href={"/live/" + coverage.id + "/"}>{coverage.data.title}</a> {entries.length}</li>)}</ul></Base>
`,
  "src/pages/[coverage]/[...page].astro": `---
import { render } from "astro:content";
import Base from "../../layouts/Base.astro";
import Entry from "../../components/Entry.astro";
import { coverages } from "../../coverages.ts";
export async function getStaticPaths({ paginate }) {
  return (await coverages()).flatMap(({ coverage, entries }) =>
    paginate(entries.toReversed(), { params: { coverage: coverage.id }, props: { coverage, keys: entries.filter(({ data }) => data.key) }, pageSize: 50 }));
}
const { page, coverage, keys } = Astro.props;
const { Content } = await render(coverage);
---
<Base title={coverage.data.title} path={coverage.id + "/"} description={coverage.data.standfirst}><h1>{coverage.data.title}</h1>
<p>{coverage.data.standfirst}</p>
<Content />
<ol>{keys.map(({ id, data }) => <li><a href={"/live/" + id + "/"}>{data.title}</a></li>)}</ol>
{page.data.map((entry) => <Entry entry={entry} />)}
<nav>{page.url.prev && <a href={page.url.prev}>Newer</a>} {page.url.next && <a href={page.url.next}>Older</a>}</nav></Base>
`,
  "src/pages/[coverage]/story/[...page].astro": `---
import Base from "../../../layouts/Base.astro";
import Entry from "../../../components/Entry.astro";
import { coverages } from "../../../coverages.ts";
export async function getStaticPaths({ paginate }) {
  return (await coverages()).flatMap(({ coverage, entries }) =>
    paginate(entries, { params: { coverage: coverage.id }, props: { coverage }, pageSize: 50 }));
}
const { page, coverage } = Astro.props;
---
<Base title={coverage.data.title} path={coverage.id + "/story/"}><h1>{coverage.data.title}</h1>
{page.data.map((entry) => <Entry entry={entry} />)}</Base>
`,
  "src/pages/[coverage]/[entry].astro": `---
import Base from "../../layouts/Base.astro";
import Entry from "../../components/Entry.astro";
import { coverages } from "../../coverages.ts";
export async function getStaticPaths() {
  return (await coverages()).flatMap(({ coverage, entries }) => entries.map((entry, index) => ({
    params: { coverage: coverage.id, entry: entry.id.split("/")[1] },
    props: { coverage, entry, earlier: entries[index - 1], later: entries[index + 1] },
  })));
}
const { coverage, entry, earlier, later } = Astro.props;
---
<Base title={entry.data.title} path={entry.id + "/"}><p><a href={"/live/" + coverage.id + "/"}>{coverage.data.title}</a></p>
<Entry entry={entry} />
<nav>{earlier && <a href={"/live/" + earlier.id + "/"}>{earlier.data.title}</a>} {later && <a href={"/live/" + later.id + "/"}>{later.data.title}</a>}</nav></Base>
`,
  "src/pages/[coverage]/atom.xml.ts": `import { coverages } from "../../coverages.ts";
const escape = (text) => text.replace(/[&<>"]/g, (character) => "&#" + character.charCodeAt(0) + ";");
export async function getStaticPaths() {
  return (await coverages()).map(({ coverage, entries }) => ({ params: { coverage: coverage.id }, props: { coverage, entries } }));
}
export function GET({ props: { coverage, entries } }) {
  const items = entries.slice(-50).reverse().map(({ id, data, rendered }) =>
    "<entry><title>" + escape(data.title) + "</title><id>https://bench.example/live/" + id + "/</id><updated>" + data.date.toISOString() + '</updated><content type="html">' + escape(rendered.html) + "</content></entry>\\n");
  return new Response('<?xml version="1.0" encoding="utf-8"?>\\n<feed xmlns="http://www.w3.org/2005/Atom"><title>' + escape(coverage.data.title) + "</title><id>https://bench.example/live/" + coverage.id + "/</id>\\n" + items.join("") + "</feed>\\n");
}
`,
  "src/pages/sitemap.xml.ts": `import { coverages } from "../coverages.ts";
export async function GET() {
  const ids = (await coverages()).flatMap(({ coverage, entries }) => [coverage.id, ...entries.map(({ id }) => id)]);
  return new Response('<?xml version="1.0" encoding="utf-8"?>\\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\\n' + ids.map((id) => "<url><loc>https://bench.example/live/" + id + "/</loc></url>\\n").join("") + "</urlset>\\n");
}
`,
};

/** Writes the site. `modules` is a folder `node_modules` in which Astro is installed. */
export function astroSite(folder: string, modules: string, size: Size): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(FILES)) write(path, text);
  symlinkSync(modules, join(folder, "node_modules"));
  for (const coverage of corpusOf(size)) {
    write(`src/coverages/${coverage.slug}.md`, mastheadOf(coverage));
    write(`public/${coverage.slug}/picture.svg`, PICTURE);
    for (const entry of coverage.entries)
      write(`src/entries/${coverage.slug}/${entry.id}.md`, textOf(coverage, entry));
  }
}

function mastheadOf({ title, standfirst, summary }: Coverage): string {
  return `---\ntitle: ${title}\nstandfirst: ${standfirst}\n---\n\n${summary.map((point) => `- ${point}\n`).join("")}`;
}
