import type { DocumentView, Kit, Template } from "../src/render/theme.ts";
import type { SiteView } from "../src/render/views.ts";
import { getOrCreate } from "../src/web/get-or-create.ts";
import type { Html } from "../src/web/html.ts";
import { shell } from "./shell.ts";

/** The whole page around its main part. */
export const document: Template<DocumentView> = (view, kit) => {
  const { html, site, words } = kit;
  return html`<!doctype html>
<html lang="${view.language}" dir="${view.direction}" data-your-time="${words.yourTime("{time}")}" data-copy="${words.copyLink}" data-copied="${words.copied}" data-share="${words.share}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${site.policy}">
<title>${view.title}</title>
<meta name="description" content="${view.description}">
<meta name="robots" content="${view.robots ?? "max-image-preview:large"}">
<meta name="theme-color" content="#fffefb" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#141311" media="(prefers-color-scheme: dark)">
${
  view.refresh !== undefined && html`<meta http-equiv="refresh" content="0; url=${view.refresh}">\n`
}${view.canonical !== undefined && html`<link rel="canonical" href="${view.canonical}">\n`}${
  view.previous !== undefined && html`<link rel="prev" href="${view.previous}">\n`
}${view.next !== undefined && html`<link rel="next" href="${view.next}">\n`}${view.feeds.map(
  ({ type, title, href }) => html`<link rel="alternate" type="${type}" title="${title}" href="${href}">\n`,
)}${
  site.search &&
  html`<link rel="search" type="application/opensearchdescription+xml" title="${site.title}" href="${site.search.descriptionHref}">\n`
}<link rel="icon" href="${site.icon?.src ?? site.iconHref}" type="${site.icon?.type ?? "image/svg+xml"}">
${touchIcon(site, kit)}<link rel="stylesheet" href="${site.stylesheetHref}">
<script src="${site.scriptHref}" defer></script>
${view.stylesheets?.map((href) => html`<link rel="stylesheet" href="${href}">\n`)}${view.scripts?.map((href) => html`<script src="${href}" defer></script>\n`)}${openGraph(view, kit)}${view.meta.map(({ name, content }) => html`<meta name="${name}" content="${content}">\n`)}${
  view.structuredData && html`<script type="application/ld+json">${view.structuredData}</script>\n`
}${kit.theme.head(view, kit)}</head>
<body class="${view.kind}"${(view.kind === "coverage" || view.kind === "entry") && html` data-coverage="${view.trail[1]?.href}"`}>
${shell(view, kit)}
</body>
</html>`;
};

/** The icon on the home screen of a phone: the site's own if it is a PNG, asrun's for a site without any. */
function touchIcon({ icon, touchIconHref }: SiteView, { html }: Kit): Html {
  if (icon && icon.type !== "image/png") return html``;
  return html`<link rel="apple-touch-icon" href="${icon?.src ?? touchIconHref}">\n`;
}

const locales = new Map<string, string | undefined>();

/** A language and a country, as Open Graph has it: the likely country where the tag names none. `undefined` if there is none. */
function localeOf(tag: string): string | undefined {
  return getOrCreate(locales, tag, () => {
    const { language, region } = new Intl.Locale(tag).maximize();
    return region !== undefined && /^[A-Z]{2}$/.test(region) ? `${language}_${region}` : undefined;
  });
}

const openGraph: Template<DocumentView> = (
  { title, description, language, openGraph: graph },
  { html, site },
) => {
  const { card } = graph;
  const properties: [string, string | undefined][] = [
    ["og:title", title],
    ["og:description", description],
    ["og:type", graph.type],
    ["og:site_name", site.title],
    ["og:locale", localeOf(language)],
    ["og:url", graph.url],
    ["og:image", card?.url],
    ["og:image:type", card?.type],
    ["og:image:width", card?.width?.toString()],
    ["og:image:height", card?.height?.toString()],
    ["og:image:alt", card?.alt],
    ["article:published_time", graph.published],
    ["article:modified_time", graph.modified],
  ];
  return html`${properties.map(
    ([property, content]) =>
      content !== undefined && content !== "" && html`<meta property="${property}" content="${content}">\n`,
  )}<meta name="twitter:card" content="${card ? "summary_large_image" : "summary"}">
`;
};
