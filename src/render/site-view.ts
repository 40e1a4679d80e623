import type { Site } from "../model/content.ts";
import { contentSecurityPolicy, type PolicySources } from "../web/policy.ts";
import { tagBaseOf } from "../web/tags.ts";
import { addresses, type Links, linksOf } from "../web/urls.ts";
import { directionOf } from "../web/words/index.ts";
import type { Settled } from "./entry-view.ts";
import { fileView } from "./media-view.ts";
import type { SearchLinksView, SiteView } from "./views.ts";

export interface ViewSettings {
  /** Whether drafts are shown: nothing of it is for search engines. */
  readonly drafts: boolean;
  /** What the Content-Security-Policy of the pages allows besides the archive's own files. */
  readonly policySources?: PolicySources;
}

/** Settles what all pages of a site share. `oldestDay` is that of the archive's oldest entry. */
export function createViewContext(
  site: Site,
  oldestDay: string | undefined,
  settings: ViewSettings,
): Settled & { readonly site: SiteView } {
  const links = linksOf(site);
  const tagBase = tagBaseOf(site, oldestDay);
  const tagOf = (address: string) => `tag:${tagBase}:${address}`;
  return { links, tagOf, site: siteView(site, links, tagOf("archive"), settings) };
}

function siteView(site: Site, links: Links, tag: string, { drafts, policySources }: ViewSettings): SiteView {
  return {
    title: site.title,
    href: links.href(addresses.home),
    url: links.absolute(addresses.home),
    language: site.language,
    direction: directionOf(site.language),
    publisher: site.publisher,
    ...(site.logo && { logo: fileView(site.logo, links) }),
    ...(site.icon && { icon: fileView(site.icon, links) }),
    footer: site.footer.map(({ title, url }) => ({ title, href: url })),
    stylesheetHref: links.href(addresses.stylesheet),
    scriptHref: links.href(addresses.script),
    iconHref: links.href(addresses.asset("icon.svg")),
    touchIconHref: links.href(addresses.asset("touch-icon.png")),
    atomHref: links.href(addresses.siteAtom),
    feedHref: links.href(addresses.siteFeed),
    correctionsHref: links.href(addresses.corrections),
    correctionsUrl: links.absolute(addresses.corrections),
    correctionsAtomHref: links.href(addresses.correctionsAtom),
    correctionsFeedHref: links.href(addresses.correctionsFeed),
    ...(site.search && { search: searchLinks(links) }),
    topicsHref: links.href(addresses.topics),
    authorsHref: links.href(addresses.authors),
    tag,
    drafts,
    hsts: site.hsts,
    policy: contentSecurityPolicy(policySources),
  };
}

function searchLinks(links: Links): SearchLinksView {
  return {
    href: links.href(addresses.search),
    descriptionHref: links.href(addresses.searchDescription),
    stylesheetHref: links.href(addresses.searchStylesheet),
    scriptHref: links.href(addresses.searchScript),
  };
}
