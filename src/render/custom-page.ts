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
  press: RenderContext,
  { title, description, address, content }: OwnPage,
): string {
  const { site } = press;
  const url = press.links.absolute(address);
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
      { title, href: press.links.href(address) },
    ],
    kind: "own" as const,
  };
  return renderDocument(press, address, page, () => raw(content), press.kit(site.language));
}
