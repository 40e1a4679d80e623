/** The same corpus as a plain Eleventy site, with markdown-it and Nunjucks as its documentation shows them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Coverage, corpusOf, PICTURE, type Size } from "../corpus.ts";
import { textOf } from "./entry-text.ts";

const FILES: Readonly<Record<string, string>> = {
  "eleventy.config.mjs": `export default function (config) {
  config.addFilter("iso", (date) => date.toISOString());
  config.addPassthroughCopy("src/**/*.svg");
  return { dir: { input: "src", output: "dist" }, markdownTemplateEngine: false, pathPrefix: "/live/" };
}
`,
  "src/_includes/base.njk": `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }} – Bench</title>
<link rel="canonical" href="https://bench.example/live{{ page.url }}">
<meta property="og:title" content="{{ title }}">
</head>
<body>
<header><a href="/live/">Bench</a></header>
<main>{{ content | safe }}</main>
</body>
</html>
`,
  "src/_includes/parts.njk": `{% macro entry(data, url, date, content) %}<article>
<p><time datetime="{{ date | iso }}">{{ date | iso }}</time></p>
{% if data.kicker %}<p class="kicker">{{ data.kicker }}</p>{% endif %}
<h2><a href="/live{{ url }}">{{ data.title }}</a></h2>
<p class="byline">By {{ data.author }}</p>
{% if data.image %}<figure><img src="/live/{{ data.image }}" alt="{{ data.alt }}" width="960" height="540" loading="lazy"><figcaption>{{ data.caption }} {{ data.credit }}</figcaption></figure>{% endif %}
{{ content | safe }}
</article>{% endmacro %}
`,
  "src/_includes/entry.njk": `---
layout: base.njk
---
{% from "parts.njk" import entry %}<p><a href="/live/{{ coverage }}/">{{ coverage }}</a></p>
{{ entry({ kicker: kicker, title: title, author: author, image: image, alt: alt, caption: caption, credit: credit }, page.url, page.date, content) }}
`,
  "src/index.njk": `---
title: Bench
layout: base.njk
---
<h1>Bench</h1>
<ul>{% for page in collections.masthead %}<li><a href="/live{{ page.url }}">{{ page.data.title }}</a></li>{% endfor %}</ul>
`,
  "src/sitemap.njk": `---
permalink: /sitemap.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{% for page in collections.all %}<url><loc>https://bench.example/live{{ page.url }}</loc></url>
{% endfor %}</urlset>
`,
};

/** Writes the site. */
export function eleventySite(folder: string, size: Size): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(FILES)) write(path, text);
  for (const coverage of corpusOf(size)) {
    write(`src/${coverage.slug}.njk`, pagesOf(coverage));
    write(`src/${coverage.slug}-story.njk`, storyOf(coverage));
    write(`src/${coverage.slug}-feed.njk`, feedOf(coverage));
    write(
      `src/${coverage.slug}/${coverage.slug}.json`,
      JSON.stringify({ tags: [coverage.slug], layout: "entry.njk", coverage: coverage.slug }),
    );
    write(`src/${coverage.slug}/picture.svg`, PICTURE);
    for (const entry of coverage.entries)
      write(`src/${coverage.slug}/${entry.id}.md`, textOf(coverage, entry));
  }
}

function pagesOf({ slug, title, standfirst, summary }: Coverage): string {
  return `---
layout: base.njk
title: ${title}
tags: masthead
pagination:
  data: collections.${slug}
  size: 50
  alias: entries
  reverse: true
permalink: "/${slug}/{% if pagination.pageNumber %}page/{{ pagination.pageNumber + 1 }}/{% endif %}"
---
{% from "parts.njk" import entry %}<h1>{{ title }}</h1>
<p>${standfirst}</p>
<ul>${summary.map((point) => `<li>${point}</li>`).join("")}</ul>
<ol>{% for item in collections["${slug}"] %}{% if item.data.key %}<li><a href="/live{{ item.url }}">{{ item.data.title }}</a></li>{% endif %}{% endfor %}</ol>
{% for item in entries %}{{ entry(item.data, item.url, item.date, item.content) }}{% endfor %}
`;
}

function storyOf({ slug, title }: Coverage): string {
  return `---
layout: base.njk
title: ${title}
pagination:
  data: collections.${slug}
  size: 50
  alias: entries
permalink: "/${slug}/story/{% if pagination.pageNumber %}{{ pagination.pageNumber + 1 }}/{% endif %}"
---
{% from "parts.njk" import entry %}<h1>{{ title }}</h1>
{% for item in entries %}{{ entry(item.data, item.url, item.date, item.content) }}{% endfor %}
`;
}

function feedOf({ slug, title }: Coverage): string {
  return `---
permalink: /${slug}/atom.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title><id>https://bench.example/live/${slug}/</id>
{% for item in collections["${slug}"] | reverse %}{% if loop.index <= 50 %}<entry><title>{{ item.data.title }}</title><id>https://bench.example/live{{ item.url }}</id><updated>{{ item.date | iso }}</updated><content type="html">{{ item.content | escape }}</content></entry>
{% endif %}{% endfor %}</feed>
`;
}
