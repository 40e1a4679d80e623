/** Names of authors and topics, each of which has a page: two names must not share one by accident. */
import { addresses } from "./urls.ts";

/** A name, the page that it has, and the file that gives it. */
export interface NamedPage {
  readonly kind: "author" | "topic";
  readonly slug: string;
  readonly name: string;
  /** Relative to the content folder. */
  readonly path: string;
}

/** Two names of one page: the one that comes first has it. */
export interface NameClash {
  readonly later: NamedPage;
  readonly earlier: NamedPage;
  readonly address: string;
}

/** Whether two names look the same to readers: invisible characters, and ways to store accents, make no difference. */
export function isSameName(a: string, b: string): boolean {
  return a === b || visibleName(a) === visibleName(b);
}

function visibleName(name: string): string {
  return name.replace(/[\u00ad\u200b\u2060\ufeff]/g, "").normalize("NFC");
}

/** Every name that would share the page of another one before it; each pair of names once. */
export function findNameClashes(names: Iterable<NamedPage>): NameClash[] {
  const owners = new Map<string, NamedPage>();
  const seen = new Set<string>();
  const clashes: NameClash[] = [];
  for (const later of names) {
    const address = later.kind === "author" ? addresses.author(later.slug) : addresses.topic(later.slug);
    const earlier = owners.get(address);
    if (!earlier) owners.set(address, later);
    if (!earlier || isSameName(earlier.name, later.name) || seen.has(`${address} ${later.name}`)) continue;
    seen.add(`${address} ${later.name}`);
    clashes.push({ later, earlier, address });
  }
  return clashes;
}
