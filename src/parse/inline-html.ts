/** The only HTML that a body may have, because Markdown has no signs for it: `<sub>`, `<sup>`, and `<br>` in table cells. */
import type { Break, Emphasis, Html, Parents, PhrasingContent, RootContent } from "mdast";

const SCRIPT = /^<(\/?)(sub|sup)>$/i;
const BREAK = /^<br\s*\/?>$/i;

/** Turns pairs of tags among the children of a node into nodes of their own. What has no partner stays HTML. */
export function readInlineHtml(parent: Parents): void {
  if (!parent.children.some(({ type }) => type === "html")) return;
  if (parent.type === "tableCell") parent.children = paired(parent.children, true);
  else if ("children" in parent && isPhrasing(parent)) parent.children = paired(parent.children, false);
}

type PhrasingParent = Extract<Parents, { children: PhrasingContent[] }>;

function isPhrasing(parent: Parents): parent is PhrasingParent {
  return /^(?:paragraph|heading|emphasis|strong|delete|link|linkReference)$/.test(parent.type);
}

/** A tag whose end has not been found yet. */
interface OpenTag {
  readonly name: string;
  /** Where its node is among the children kept so far. */
  readonly index: number;
}

function paired(children: readonly PhrasingContent[], isCell: boolean): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  const open: OpenTag[] = [];
  for (const child of children) {
    if (child.type === "html" && isCell && BREAK.test(child.value)) {
      kept.push(breakAt(child));
      continue;
    }
    const [, slash, tag] = (child.type === "html" && SCRIPT.exec(child.value)) || [];
    const name = tag?.toLowerCase();
    const last = open.at(-1);
    if (slash === "/" && last && last.name === name) {
      const [opening, ...inside] = kept.splice(last.index);
      kept.push(scriptOf(last.name, inside, opening, child));
      open.pop();
      continue;
    }
    if (slash === "" && name !== undefined) open.push({ name, index: kept.length });
    kept.push(child);
  }
  return kept;
}

function breakAt({ position }: Html): Break {
  return { type: "break", ...(position && { position }) };
}

/** Words above or below the line. They are emphasis to Markdown, and an element of their own to HTML. */
function scriptOf(
  hName: string,
  children: PhrasingContent[],
  opening: PhrasingContent | undefined,
  closing: PhrasingContent,
): Emphasis {
  const [start, end] = [opening?.position?.start, closing.position?.end];
  return { type: "emphasis", children, data: { hName }, ...(start && end && { position: { start, end } }) };
}

/** Whether a node is words above (`sup`) or below (`sub`) the line. */
export function scriptKind({ data }: Pick<RootContent, "data">): "sup" | "sub" | undefined {
  const name = data && "hName" in data ? data.hName : undefined;
  return name === "sup" || name === "sub" ? name : undefined;
}
