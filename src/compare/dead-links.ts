/** Looks up the links of the content to addresses of the archive itself. */
import { VFile } from "vfile";
import { ID_PATTERN } from "../model/addresses.ts";
import type { Archive, HeldCoverage, OwnLink } from "../model/content.ts";
import { collectProblems, type Problem } from "../model/problem-list.ts";
import { report } from "../model/report.ts";
import type { StaticFile } from "../model/static-files.ts";
import { originalsOf } from "../web/originals.ts";
import { closestMatch } from "../web/spelling.ts";
import { fileOf } from "../web/urls.ts";
import { addressesOf } from "./addresses.ts";

/** What is known of the files of an archive. */
export interface PublishedPaths {
  /** The path of the archive on its host: `/live/`. */
  readonly base: string;
  readonly paths: ReadonlySet<string>;
  /** The names of coverages that are held back, older ones too: links to them are reported already. */
  readonly held: ReadonlySet<string>;
  /** Whether pages of the site's own are not known: then any address outside of the coverages can be one. */
  readonly hasOthers: boolean;
}

/** Addresses that only machines ask for, with names that asrun makes. */
const FOR_MACHINES = [
  /^(?:assets\/|search\/.|robots\.txt$|_headers$|_redirects$|\.nojekyll$)/,
  /(?:^|\/)pictures\/sizes\//,
  /(?:^|\/)sitemap[^/]*\.xml$/,
];
/** So many addresses are compared with one that is not there. */
const MAX_COMPARED = 20_000;

/** The problems of links that lead to no file of the archive, or to no entry of a coverage. */
export function findDeadLinks(links: Iterable<OwnLink>, published: PublishedPaths): Problem[] {
  const files = new Map<string, VFile>();
  for (const link of links) {
    const reason = link.isOutside ? undefined : faultOf(link, published);
    const isMeant = link.isOutside === true && isOwnAddress(link.target, published);
    if (reason === undefined && !isMeant) continue;
    const file = files.get(link.file) ?? new VFile({ path: link.file });
    files.set(link.file, file);
    if (isMeant) {
      report(file, "link-outside", { url: link.url, meant: published.base + link.target }, link.place);
      continue;
    }
    const suggestion = reason === "page" ? nearest(link.target, published.paths) : undefined;
    report(
      file,
      "dead-link",
      {
        ...{ url: link.url, suggestion },
        anchor: reason === "anchor" ? link.anchor : undefined,
        isFile: reason === "page" && /\.(?!html$)\w{1,5}$/i.test(link.target),
      },
      link.place,
    );
  }
  return collectProblems([...files.values()]);
}

/** The links of an archive that a build of it would report; nothing is rendered for that. `ownPages` is `undefined` where they can't be known. */
export function expectDeadLinks(
  archive: Archive,
  ownPages: readonly string[] | undefined,
  statics: readonly StaticFile[] = [],
): Problem[] {
  const links = [...archive.ownLinks, ...archive.coverages.flatMap(({ ownLinks }) => ownLinks)];
  if (links.length === 0) return [];
  return findDeadLinks(
    links,
    expectedPaths(archive, ownPages === undefined, [...(ownPages ?? []), ...statics.map(({ path }) => path)]),
  );
}

function expectedPaths(archive: Archive, hasOthers: boolean, others: Iterable<string>): PublishedPaths {
  const addresses = [...addressesOf(archive), ...originalsOf(archive).map(({ address }) => address)];
  return {
    base: new URL(archive.site.url).pathname,
    paths: new Set([...addresses.map((address) => fileOf(address)), ...others]),
    held: namesOfHeld(archive.held),
    hasOthers,
  };
}

/** The names of coverages that are held back, older ones too. */
export function namesOfHeld(held: readonly HeldCoverage[]): ReadonlySet<string> {
  return new Set(held.flatMap(({ slug, aliases }) => [slug, ...aliases]));
}

function faultOf(
  { target, anchor }: OwnLink,
  { paths, held, hasOthers }: PublishedPaths,
): "page" | "anchor" | undefined {
  const [slug = ""] = target.split("/", 1);
  if (held.has(slug) || FOR_MACHINES.some((form) => form.test(target))) return undefined;
  const isCoverage = paths.has(`${slug}/index.html`) && paths.has(`${slug}/coverage.json`);
  const isThere = paths.has(fileOf(target)) || paths.has(`${target}/index.html`);
  if (!isThere) return hasOthers && !isCoverage ? undefined : "page";
  // Pages of a coverage hold its entries under their ids; other ids are parts of pages.
  const isListing = isCoverage && /^[^/]+\/?$|^[^/]+\/(?:page|story)\//.test(target);
  if (!isListing || anchor === undefined || !ID_PATTERN.test(anchor)) return undefined;
  return paths.has(`${slug}/${anchor}/index.html`) ? undefined : "anchor";
}

/** Whether a page of the archive has an address that begins at the host's root. */
function isOwnAddress(target: string, { paths, hasOthers }: PublishedPaths): boolean {
  return !hasOthers && (paths.has(fileOf(target)) || paths.has(`${target}/index.html`));
}

function nearest(target: string, paths: ReadonlySet<string>): string | undefined {
  if (paths.size > MAX_COMPARED) return undefined;
  const addresses = [...paths].map((path) => path.replace(/(^|\/)index\.html$/, "$1"));
  return closestMatch(target, addresses);
}
