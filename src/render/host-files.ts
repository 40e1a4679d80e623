import type { Output } from "../model/output.ts";
import { addresses, type Links } from "../web/urls.ts";
import type { RenderContext } from "./document.ts";
import type { CoverageSummary } from "./summary.ts";
import type { CoverageView, SearchLinksView } from "./views.ts";

/** Files that hosts and crawlers read. `robots.txt`, `_headers` and `_redirects` work at a host's root only. */
export function* hostFiles(context: RenderContext, digests: readonly CoverageSummary[]): Iterable<Output> {
  yield { path: ".nojekyll", contents: "" };
  yield { path: "robots.txt", contents: robots(context) };
  yield { path: "_headers", contents: headers(context) };
  yield {
    path: "_redirects",
    contents: redirectLines(digests)
      .map((line) => `${line}\n`)
      .join(""),
  };
}

/** Hosts take every rule behind one with "*" for one of those, of which they allow few: those come last. */
function redirectLines(digests: readonly CoverageSummary[]): string[] {
  const lines = digests.flatMap(({ redirects }) => redirects);
  const isDynamic = (line: string) => line.includes("*");
  return [...lines.filter((line) => !isDynamic(line)), ...lines.filter(isDynamic)];
}

function robots({ site, links }: RenderContext): string {
  const rule = site.drafts ? "Disallow: /" : "Allow: /";
  return `User-agent: *\n${rule}\n\nSitemap: ${links.absolute(addresses.sitemap)}\n`;
}

function headers({ site, links }: RenderContext): string {
  const everywhere = [
    `Content-Security-Policy: ${site.policy}; frame-ancestors 'none'`,
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: strict-origin-when-cross-origin",
    // It binds everything at the host, not the archive alone.
    ...(site.hsts ? ["Strict-Transport-Security: max-age=31536000"] : []),
    "Cache-Control: public, max-age=60, stale-while-revalidate=600",
  ];
  const media = ["! Cache-Control", "Cache-Control: public, max-age=86400"];
  // Their names are made of their bytes.
  const copies = ["! Cache-Control", "Cache-Control: public, max-age=31536000, immutable"];
  return [
    rule(`${links.href("")}*`, everywhere),
    rule(`${links.href("")}:coverage/media/*`, media),
    rule(`${links.href("")}:coverage/pictures/sizes/*`, copies),
    ...(site.search ? searchRules(site.search, copies, media) : []),
  ].join("\n");
}

/** The root of the index names all other files, so an older copy is never used. Texts are asked for with their version. */
function searchRules(
  { href }: SearchLinksView,
  named: readonly string[],
  versioned: readonly string[],
): string[] {
  return [
    rule(`${href}root.json`, ["! Cache-Control", "Cache-Control: no-cache"]),
    rule(`${href}words/*`, named),
    rule(`${href}texts/*`, versioned),
  ];
}

function rule(path: string, lines: readonly string[]): string {
  return `${path}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

/** A coverage's lines of `_redirects`. */
export function redirectsOf(coverage: CoverageView, links: Links): string[] {
  return [
    ...coverage.order.flatMap((entry) =>
      entry.aliasFolders.map(
        (alias) => `${links.href(addresses.entry(coverage.slug, alias))} ${entry.href} 301`,
      ),
    ),
    ...coverage.aliases.map(
      (alias) => `${links.href(addresses.coverage(alias))}* ${coverage.href}:splat 301`,
    ),
  ];
}
