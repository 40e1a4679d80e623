/** The same corpus as a site for Hugo, with templates as its documentation shows them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Coverage, corpusOf, PICTURE, type Size } from "../corpus.ts";
import { textOf } from "./entry-text.ts";

const FILES: Readonly<Record<string, string>> = {
  "config.toml": `baseURL = "https://bench.example/live/"
languageCode = "en"
title = "Bench"
paginate = 50
disableKinds = ["taxonomy", "term"]
[outputs]
home = ["HTML", "RSS"]
section = ["HTML", "RSS"]
page = ["HTML"]
`,
  "layouts/_default/baseof.html": `<!doctype html>
<html lang="{{ .Site.LanguageCode }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ .Site.Title }}</title>
<meta name="description" content="{{ with .Params.standfirst }}{{ . }}{{ else }}{{ .Summary | plainify }}{{ end }}">
<link rel="canonical" href="{{ .Permalink }}">
<meta property="og:title" content="{{ .Title }}">
<meta property="og:type" content="article">
<meta property="og:url" content="{{ .Permalink }}">
{{ with .OutputFormats.Get "rss" }}<link rel="alternate" type="application/rss+xml" href="{{ .RelPermalink }}">{{ end }}
<link rel="stylesheet" href="/live/style.css">
</head>
<body>
<header><a href="/live/">{{ .Site.Title }}</a></header>
<main>{{ block "main" . }}{{ end }}</main>
</body>
</html>
`,
  "layouts/partials/entry.html": `<article id="{{ .File.ContentBaseName }}">
<p><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2 January 2006, 15:04 MST" }}</time></p>
{{ with .Params.kicker }}<p class="kicker">{{ . }}</p>{{ end }}
<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<p class="byline">By {{ .Params.author }}</p>
{{ with .Params.image }}<figure><img src="/live/{{ . }}" alt="{{ $.Params.alt }}" width="960" height="540" loading="lazy"><figcaption>{{ $.Params.caption }} {{ $.Params.credit }}</figcaption></figure>{{ end }}
{{ .Content }}
</article>
`,
  "layouts/_default/single.html": `{{ define "main" }}<p><a href="{{ .CurrentSection.RelPermalink }}">{{ .CurrentSection.Title }}</a></p>
{{ partial "entry.html" . }}
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }} {{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "BlogPosting" "headline" .Title "datePublished" .Date "author" .Params.author "articleBody" .Plain "url" .Permalink | jsonify | safeJS }}</script>{{ end }}
`,
  "layouts/_default/list.html": `{{ define "main" }}<h1>{{ .Title }}</h1>
<p>{{ .Params.standfirst }}</p>
{{ .Content }}
<ol>{{ range where .RegularPages "Params.key" true }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol>
{{ range (.Paginate .RegularPages.ByDate.Reverse).Pages }}{{ partial "entry.html" . }}{{ end }}
{{ template "_internal/pagination.html" . }}{{ end }}
`,
  "layouts/index.html": `{{ define "main" }}<h1>{{ .Site.Title }}</h1>
<ul>{{ range .Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ len .RegularPages }}</li>{{ end }}</ul>{{ end }}
`,
  "static/style.css": "body { max-width: 40rem; margin: auto }\n",
};

/** Writes the site. */
export function hugoSite(folder: string, size: Size): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(FILES)) write(path, text);
  for (const coverage of corpusOf(size)) {
    write(`content/${coverage.slug}/_index.md`, mastheadOf(coverage));
    write(`static/${coverage.slug}/picture.svg`, PICTURE);
    for (const entry of coverage.entries)
      write(`content/${coverage.slug}/${entry.id}.md`, textOf(coverage, entry));
  }
}

function mastheadOf({ title, standfirst, summary }: Coverage): string {
  return `---\ntitle: ${title}\nstandfirst: ${standfirst}\n---\n\n${summary.map((point) => `- ${point}\n`).join("")}`;
}
