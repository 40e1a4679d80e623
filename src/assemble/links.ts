import { posix } from "node:path";
import type { Element, ElementContent, RootContent } from "hast";
import type { Body, Entry, Masthead } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { Validated, ValidatedCoverage } from "../model/source.ts";
import { closestMatch } from "../web/spelling.ts";
import { addresses, isWebLink } from "../web/urls.ts";
import { withoutEmptyCards } from "./held-cards.ts";
import type { Neighbours } from "./neighbours.ts";
import { joinParts, type Part, withoutEmptyParagraphs } from "./seams.ts";
import { type LinkFate, unlinkMarkdown } from "./unlinked-markdown.ts";

/** A coverage whose links between entries lead to permalinks. */
export interface LinkedCoverage {
  readonly masthead: Masthead;
  /** Those that are shown. */
  readonly entries: readonly Validated<Entry>[];
}

/**
 * Turns links to an entry's file (`1005-example.md`) or id (`#example`) into links to its permalink. A link to an
 * entry that is not `shown` becomes plain words: its address would say that it is there. So does one to an entry that is
 * left out, which is known by its path and its id alone.
 */
export function resolveLinks(
  coverage: ValidatedCoverage,
  shown: readonly Validated<Entry>[],
  neighbours: Neighbours,
  leftOut: ReadonlyMap<string, string>,
): LinkedCoverage {
  const index = new EntryIndex(coverage, shown, neighbours, leftOut);
  const masthead = coverage.masthead.thing;
  const summary = index.link(coverage.masthead, masthead.path, masthead.summary);
  const entries = coverage.entries.map((entry) => {
    const body = index.link(entry, entry.thing.path, entry.thing.body);
    return body === entry.thing.body ? entry : { ...entry, thing: { ...entry.thing, body } };
  });
  const paths = new Set(shown.map(({ thing }) => thing.path));
  return {
    masthead: { ...masthead, summary },
    entries: entries.filter(({ thing }) => paths.has(thing.path)),
  };
}

class EntryIndex {
  private readonly idsByPath = new Map<string, string>();
  private readonly ids = new Set<string>();
  private readonly slug: string;
  private readonly shown: ReadonlyMap<string, Entry>;
  private readonly faulty: readonly string[];
  private readonly neighbours: Neighbours;

  constructor(
    { masthead, entries, faulty }: ValidatedCoverage,
    shown: readonly Validated<Entry>[],
    neighbours: Neighbours,
    leftOut: ReadonlyMap<string, string>,
  ) {
    this.neighbours = neighbours;
    this.faulty = faulty;
    this.slug = masthead.thing.slug;
    this.shown = new Map(shown.map(({ thing }) => [thing.id, thing]));
    for (const [path, id] of leftOut) {
      if (!path.startsWith(`${this.slug}/`)) continue;
      this.ids.add(id);
      this.idsByPath.set(path, id);
    }
    for (const { thing } of entries) {
      this.ids.add(thing.id);
      this.idsByPath.set(thing.path, thing.id);
      for (const alias of thing.aliases) this.idsByPath.set(`#${alias}`, thing.id);
    }
  }

  /** A body with its links to entries resolved; the same body when it has none. */
  link(from: Validated<unknown>, path: string, body: Body): Body {
    if (from.links.length === 0) return body;
    for (const { target, place } of from.links) {
      if (isWebLink(target) || this.neighbours.find(path, target)) continue;
      if (this.idOf(path, target) === undefined && !this.isFaulty(path, target)) {
        const details = () => ({ target, suggestion: this.suggest(path, target) });
        report(from.file, "unknown-entry", details, place);
      }
    }
    const nodes = body.tree.children.flatMap((node) => this.linkNode(path, node).nodes);
    const linked = { ...body, tree: { ...body.tree, children: withoutEmptyParagraphs(nodes) } };
    return {
      ...withoutEmptyCards(linked),
      markdown: unlinkMarkdown(body.markdown, from.links, (target) => this.fateOf(path, target)),
    };
  }

  /** What becomes of a link in the Markdown: titles and names of files could quote what was taken down. */
  private fateOf(path: string, target: string): LinkFate {
    const id = this.idOf(path, target);
    if (id === undefined || this.neighbours.find(path, target)) return "kept";
    const entry = this.shown.get(id);
    if (entry === undefined) return "words";
    return entry.removed ? { id } : "kept";
  }

  private idOf(path: string, target: string): string | undefined {
    if (!target.startsWith("#")) return this.idsByPath.get(this.pathOf(path, target));
    return this.ids.has(target.slice(1)) ? target.slice(1) : this.idsByPath.get(target);
  }

  /** Whether a link can lead to an entry with a problem of its own: then that problem is enough. */
  private isFaulty(path: string, target: string): boolean {
    return target.startsWith("#") ? this.faulty.length > 0 : this.faulty.includes(this.pathOf(path, target));
  }

  private pathOf(path: string, target: string): string {
    return posix.normalize(posix.join(posix.dirname(path), target));
  }

  private suggest(path: string, target: string): string | undefined {
    if (target.startsWith("#")) return withHash(closestMatch(target.slice(1), this.ids));
    const found = closestMatch(this.pathOf(path, target), this.idsByPath.keys());
    return found === undefined ? undefined : posix.relative(posix.dirname(path), found);
  }

  /** A node with its links resolved. A link to an entry that is not shown becomes its words. */
  private linkNode<Node extends RootContent | ElementContent>(
    path: string,
    node: Node,
  ): Part<Node | ElementContent> {
    if (node.type !== "element") return { nodes: [node], isUnlinked: false };
    const parts = node.children.map((child) => this.linkNode(path, child));
    const children = joinParts(node.tagName, parts);
    const neighbour = node.tagName === "a" ? this.neighbourOf(path, node) : undefined;
    if (neighbour !== undefined)
      return {
        nodes: [{ ...node, properties: { ...node.properties, href: neighbour }, children }],
        isUnlinked: false,
      };
    const id = node.tagName === "a" ? this.targetOf(path, node) : undefined;
    if (id === undefined) return { nodes: [{ ...node, children }], isUnlinked: false };
    const target = this.shown.get(id);
    if (!target) return { nodes: children, isUnlinked: true };
    // The title of a link can quote what was taken down.
    const kept = target.removed ? {} : node.properties;
    const properties = { ...kept, href: addressed(this.slug, id) };
    return { nodes: [{ ...node, properties, children }], isUnlinked: false };
  }

  /** What a link to another coverage becomes. */
  private neighbourOf(path: string, { properties: { href } }: Element): string | undefined {
    const found = typeof href === "string" ? this.neighbours.find(path, href) : undefined;
    return found && `asrun:${found.address}${found.anchor === undefined ? "" : `#${found.anchor}`}`;
  }

  private targetOf(path: string, { properties }: Element): string | undefined {
    const { href } = properties;
    if (typeof href !== "string" || properties.dataFootnoteRef !== undefined) return undefined;
    if (properties.dataFootnoteBackref !== undefined) return undefined;
    return href.startsWith("#") || href.endsWith(".md") ? this.idOf(path, href) : undefined;
  }
}

function withHash(id: string | undefined): string | undefined {
  return id === undefined ? undefined : `#${id}`;
}

/** An address of the archive inside a body: `asrun:` until the renderer knows the site's base. */
function addressed(slug: string, id: string): string {
  return `asrun:${addresses.entry(slug, id)}`;
}
