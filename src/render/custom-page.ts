import { raw } from "../web/html.ts";
import { type RenderContext, renderDocument } from "./document.ts";

/** A page that is none of the archive's: about, imprint, corrections policy. */
export interface OwnPage {
  readonly title: string;
  readonly description?: string;
  /** Its address below the base of the site: `about/`. */
  readonly address: string;
  /** Markup, from the author of the page. */
  readonly content: string;
}

/** A page of the site's own, in the archive's look. */
export function printOwnPage(
  context: RenderContext,
  { title, description, address, content }: OwnPage,
): string {
  const { site } = context;
  const url = context.links.absolute(address);
  const page = {
    language: site.language,
    direction: site.direction,
    title: `${title} – ${site.title}`,
    description: description ?? title,
    canonical: url,
    openGraph: { type: "website" as const, url },
    meta: [],
    trail: [
      { title: site.title, href: site.href },
      { title, href: context.links.href(address) },
    ],
    kind: "own" as const,
  };
  return renderDocument(context, address, page, () => raw(content), context.kit(site.language));
}
