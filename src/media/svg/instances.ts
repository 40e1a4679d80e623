/** How many elements a browser draws once each `use` is replaced by what it refers to: a few lines can be a billion. */
import type { PublishedAttribute } from "./attributes.ts";
import { MAX_SVG_DEPTH, MAX_SVG_INSTANCES } from "./limits.ts";

/** The elements below one that has an id, without those below others that have one. */
interface Group {
  own: number;
  /** Groups inside, and ids that `use` refers to. */
  readonly parts: (Group | string)[];
  total: number | undefined;
}

function emptyGroup(): Group {
  return { own: 0, parts: [], total: undefined };
}

/** Counts elements in the order of the document. */
export class InstanceCounter {
  private readonly byId = new Map<string, Group>();
  private readonly open: (Group | undefined)[] = [];
  private readonly root = emptyGroup();
  private current = this.root;

  /** Begins an element. */
  enter(element: string, attributes: readonly PublishedAttribute[]): void {
    const attributeValue = (wanted: string) => attributes.find(({ name }) => name === wanted)?.value;
    const id = attributeValue("id");
    const target =
      element === "use" ? (attributeValue("href") ?? attributeValue("xlink:href"))?.slice(1) : undefined;
    this.open.push(id === undefined ? undefined : this.current);
    if (id !== undefined) {
      const group = emptyGroup();
      this.current.parts.push(group);
      if (!this.byId.has(id)) this.byId.set(id, group);
      this.current = group;
    }
    this.current.own += 1;
    if (target !== undefined) this.current.parts.push(target);
  }

  /** Ends the last element that was begun. */
  leave(): void {
    this.current = this.open.pop() ?? this.current;
  }

  /** At most one more than the limit. */
  total(): number {
    return this.totalOf(this.root, 0);
  }

  private totalOf(group: Group, depth: number): number {
    if (group.total !== undefined) return group.total;
    if (depth > MAX_SVG_DEPTH * 4) return MAX_SVG_INSTANCES + 1;
    // What contains itself is not drawn.
    group.total = 0;
    let sum = group.own;
    for (const part of group.parts) {
      const inner = typeof part === "string" ? this.byId.get(part) : part;
      if (inner) sum += this.totalOf(inner, depth + 1);
      if (sum > MAX_SVG_INSTANCES) break;
    }
    group.total = Math.min(sum, MAX_SVG_INSTANCES + 1);
    return group.total;
  }
}
