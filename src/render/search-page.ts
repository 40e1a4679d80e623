import type { Output } from "../model/output.ts";
import { html } from "../web/html.ts";
import { addresses } from "../web/urls.ts";
import { type RenderContext, renderPage } from "./document.ts";
import { listingDocument } from "./listing-document.ts";
import { firstWords } from "./truncate.ts";
import type { ArchiveView, SearchLinksView, SiteView } from "./views.ts";

/** The search page and its description for browsers; none where the archive has no search. */
export function* searchPage(context: RenderContext, { coverages }: ArchiveView): Iterable<Output> {
  const { site } = context;
  if (!site.search) return;
  const kit = context.kit(site.language);
  const title = kit.words.search.archive;
  const document = {
    ...listingDocument(context, addresses.search, `${title} – ${site.title}`, title),
    kind: "search" as const,
    stylesheets: [site.search.stylesheetHref],
    scripts: [site.search.scriptHref],
  };
  yield renderPage(context, addresses.search, document, () => context.theme.search({ coverages }, kit), kit);
  yield { path: addresses.searchDescription, contents: openSearchDescription(context, site, site.search) };
}

/** OpenSearch 1.1: how a browser searches the archive from its own field. */
function openSearchDescription({ links }: RenderContext, site: SiteView, { href }: SearchLinksView): string {
  const template = `${new URL(href, site.url).href}?q={searchTerms}`;
  const self = links.absolute(addresses.searchDescription);
  return html`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${firstWords(site.title, MAX_SHORT_NAME)}</ShortName>
<LongName>${firstWords(site.title, MAX_LONG_NAME)}</LongName>
<Description>${site.title}</Description>
<Url type="text/html" template="${template}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${self}"/>
<Language>${site.language}</Language>
<InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`.source;
}

/** Characters: one fewer than the specification allows, for the sign that something follows. */
const MAX_SHORT_NAME = 15;
const MAX_LONG_NAME = 47;
