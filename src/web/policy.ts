/** The Content-Security-Policy of the archive's pages, and what the owner of a site may add to it. */

/**
 * What a page may load: nothing but its own pictures, recordings, style sheets and scripts. The search page reads the
 * archive's index, and search fields lead there; other pages connect to nothing.
 */
const OWN_SOURCES: readonly (readonly [directive: string, source: string])[] = [
  ["default-src", "'none'"],
  ["img-src", "'self'"],
  ["media-src", "'self'"],
  ["style-src", "'self'"],
  ["script-src", "'self'"],
  ["connect-src", "'self'"],
  ["base-uri", "'none'"],
  ["form-action", "'self'"],
];

/** What sources can be added for: `script` is `script-src`. */
export const SOURCE_KINDS = ["script", "style", "img", "connect", "frame", "font"] as const;

/** Origins that pages may load from, besides the archive's own. */
export type PolicySources = Readonly<Partial<Record<(typeof SOURCE_KINDS)[number], readonly string[]>>>;

/** The policy of pages, with the sources that the owner of the site has added. */
export function contentSecurityPolicy(sources: PolicySources = {}): string {
  const added = new Map(SOURCE_KINDS.map((kind) => [`${kind}-src`, sources[kind] ?? []]));
  const own = OWN_SOURCES.map(([directive, source]) => [directive, source, ...(added.get(directive) ?? [])]);
  const others = [...added]
    .filter(
      ([directive, origins]) => origins.length > 0 && !OWN_SOURCES.some(([known]) => known === directive),
    )
    .map(([directive, origins]) => [directive, ...origins]);
  return [...own, ...others].map((parts) => parts.join(" ")).join("; ");
}

/** Whether a text is the origin of an https host, and nothing else: no path, no wildcard, nothing that a policy reads otherwise. */
export function isHttpsOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin, hostname } = new URL(text);
  // Hosts are compared as they are written: browsers would have to convert other forms.
  return protocol === "https:" && origin === text && HOSTNAME.test(hostname);
}

/** Letters, digits and hyphens, with a dot at least: no `*`, no address of a network. */
const HOSTNAME = /^(?=.*[a-z])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z0-9]$/;
