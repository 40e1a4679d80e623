import type { RenderContext } from "./document.ts";
import { listData } from "./structured-data.ts";

/** What the documents of pages that are no coverage's have in common. */
export function listingDocument(context: RenderContext, address: string, title: string, description: string) {
  const { site } = context;
  const url = context.links.absolute(address);
  return {
    language: site.language,
    direction: site.direction,
    title,
    description,
    canonical: url,
    openGraph: { type: "website" as const, url },
    meta: [],
    structuredData: listData(site, title, url),
    trail: [
      { title: site.title, href: site.href },
      ...(address === "" ? [] : [{ title, href: context.links.href(address) }]),
    ],
    kind: "listing" as const,
  };
}
