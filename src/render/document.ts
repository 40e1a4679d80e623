import type { Output } from "../model/output.ts";
import { isolateForeign } from "../web/bidi.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import type { Html } from "../web/html.ts";
import { firstAtOnce } from "../web/image-loading.ts";
import { fileOf, type Links } from "../web/urls.ts";
import { locateTemplateErrors } from "./template-error.ts";
import { type DocumentView, type Kit, kitOf, type Theme } from "./theme.ts";
import type { SiteView } from "./views.ts";

/** What every kind of output is made with. */
export interface RenderContext {
  readonly site: SiteView;
  readonly theme: Theme;
  readonly links: Links;
  /** What templates have at hand, for a language. */
  kit(language: string): Kit;
}

export function createRenderContext(site: SiteView, theme: Theme, links: Links): RenderContext {
  const kits = new Map<string, Kit>();
  const kit = (language: string): Kit =>
    getOrCreate(kits, language, () => kitOf(theme, site, links, language, kit));
  return { site, theme, links, kit };
}

type PageDocument = Omit<DocumentView, "robots" | "main" | "feeds"> &
  Partial<Pick<DocumentView, "feeds" | "robots">>;

/** One page at its address; `main` renders its main part. */
export function renderPage(
  context: RenderContext,
  address: string,
  page: PageDocument,
  main: () => Html,
  kit: Kit,
): Output {
  return { path: fileOf(address), contents: renderDocument(context, address, page, main, kit) };
}

/** The page at an address. It is rendered, and its fingerprint computed, when they are asked for. */
export function lazyPage(address: string, render: () => Output, findFingerprint?: () => string): Output {
  let fingerprint: string | undefined;
  return {
    path: fileOf(address),
    get fingerprint() {
      fingerprint ??= findFingerprint?.();
      return fingerprint;
    },
    get contents() {
      return render().contents;
    },
  };
}

/** A whole document, with the feeds of the site. A TemplateError names the page. */
export function renderDocument(
  { theme, site, links }: RenderContext,
  address: string,
  page: PageDocument,
  main: () => Html,
  kit: Kit,
): string {
  return locateTemplateErrors({ page: links.href(address) }, () => {
    const document: DocumentView = {
      main: main(),
      ...page,
      title: isolateForeign(page.title, page.direction),
      description: isolateForeign(page.description, page.direction),
      feeds: [...(page.feeds ?? []), ...feedLinks(kit)],
      ...(site.drafts && { robots: "noindex" as const }),
    };
    return firstAtOnce(`${theme.document(document, kit).source}\n`);
  });
}

function feedLinks({ site }: Kit): DocumentView["feeds"] {
  return [
    { type: "application/atom+xml", title: site.title, href: site.atomHref },
    { type: "application/feed+json", title: site.title, href: site.feedHref },
  ];
}

/** The page that is at an older address and leads to the new one. */
export function renderRedirect(
  { theme, site, links }: RenderContext,
  address: string,
  target: { title: string; href: string; url: string; language: string; direction: "ltr" | "rtl" },
  kit: Kit,
): Output {
  const { title, href, url, language, direction } = target;
  const page: Omit<DocumentView, "main"> = {
    language,
    direction,
    title: `${kit.words.moved}${kit.words.colon}${isolateForeign(title, direction)}`,
    description: `${kit.words.movedTo} ${isolateForeign(title, direction)}`,
    canonical: url,
    robots: "noindex",
    feeds: [],
    openGraph: { type: "website", url },
    meta: [],
    refresh: href,
    trail: [{ title: site.title, href: site.href }],
    kind: "message",
  };
  const contents = locateTemplateErrors({ page: links.href(address) }, () => {
    const main = theme.moved({ title, href }, kit);
    return `${theme.document({ ...page, main }, kit).source}\n`;
  });
  return { path: fileOf(address), contents };
}
