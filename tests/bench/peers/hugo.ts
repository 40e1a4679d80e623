/**
 * The same corpus as a site for Hugo, with templates as its documentation shows them: coverages, stories, permalinks,
 * front page, feeds, sitemap. A second configuration adds what else asrun makes: the data of every coverage, feeds as
 * JSON, and pages of authors.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Coverage, corpusOf, PICTURE, type Size } from "../corpus.ts";
import { textOf } from "./entry-text.ts";

const SETTINGS = `baseURL = "https://bench.example/live/"
languageCode = "en"
title = "Bench"
paginate = 50
`;

const FORMATS = `[pagination]
pagerSize = 50
[outputFormats.STORY]
mediaType = "text/html"
path = "story"
baseName = "index"
isHTML = true
[outputFormats.COVERAGE]
mediaType = "application/json"
baseName = "coverage"
[outputFormats.FEED]
mediaType = "application/json"
baseName = "feed"
`;

const PEERS_WORK = `${SETTINGS}disableKinds = ["taxonomy", "term"]
${FORMATS}[outputs]
home = ["HTML", "RSS"]
section = ["HTML", "STORY", "RSS"]
page = ["HTML"]
`;

const EVERYTHING = `${SETTINGS}${FORMATS}[taxonomies]
author = "author"
[outputs]
home = ["HTML", "RSS", "FEED"]
section = ["HTML", "STORY", "RSS", "COVERAGE", "FEED"]
taxonomy = ["HTML"]
term = ["HTML"]
page = ["HTML"]
`;

const FRAME = `<!doctype html>
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
`;

const FILES: Readonly<Record<string, string>> = {
  "hugo.toml": PEERS_WORK,
  "everything.toml": EVERYTHING,
  "layouts/_default/baseof.html": FRAME,
  "layouts/_default/baseof.story.html": FRAME,
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
  "layouts/_default/list.story.html": `{{ define "main" }}<h1>{{ .Title }}</h1>
{{ range .RegularPages.ByDate }}{{ partial "entry.html" . }}{{ end }}{{ end }}
`,
  "layouts/_default/list.coverage.json": `{{ $entries := slice }}{{ range .RegularPages.ByDate }}{{ $entries = $entries | append (dict "id" .File.ContentBaseName "url" .Permalink "headline" .Title "time" .Date "author" .Params.author "kicker" .Params.kicker "image" .Params.image "html" .Content "text" .Plain) }}{{ end }}{{ dict "title" .Title "standfirst" .Params.standfirst "entries" $entries | jsonify }}
`,
  "layouts/_default/list.feed.json": `{{ $items := slice }}{{ range first 50 .RegularPages.ByDate.Reverse }}{{ $items = $items | append (dict "id" .Permalink "url" .Permalink "title" .Title "content_html" .Content "date_published" .Date) }}{{ end }}{{ dict "version" "https://jsonfeed.org/version/1.1" "title" .Title "items" $items | jsonify }}
`,
  "layouts/_default/term.html": `{{ define "main" }}<h1>{{ .Title }}</h1>
<ol>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "2 January 2006, 15:04 MST" }}</time></li>{{ end }}</ol>{{ end }}
`,
  "layouts/_default/taxonomy.html": `{{ define "main" }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
`,
  "layouts/index.feed.json": `{{ $items := slice }}{{ range first 50 .Site.RegularPages.ByDate.Reverse }}{{ $items = $items | append (dict "id" .Permalink "url" .Permalink "title" .Title "content_html" .Content "date_published" .Date) }}{{ end }}{{ dict "version" "https://jsonfeed.org/version/1.1" "title" .Site.Title "items" $items | jsonify }}
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
