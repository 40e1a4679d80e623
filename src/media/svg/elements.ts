/** What becomes of an element: it is published, left out, or a fault. */
import { type Fault, FIX, printableName } from "./findings.ts";
import { ACTIVE_NAMESPACES, ELEMENTS, ILLUSTRATOR } from "./names.ts";
import type { ReadElement } from "./reader.ts";

/** Whether an element is left out with all that is in it, and what is wrong with it. */
export interface Decision {
  readonly isLeftOut: boolean;
  readonly fault?: Fault;
}

/**
 * Decides on an element; `isSvg` says whether its namespace is that of the drawing. An editor's own element is not
 * left out here: what is in it has to be checked.
 */
export function decideElement(element: ReadElement, isSvg: boolean): Decision {
  const { uri, local } = element;
  const active = ACTIVE_NAMESPACES.get(uri);
  if (active && local.toLowerCase() === "script") return { isLeftOut: true, fault: faultOf(local) };
  if (active)
    return { isLeftOut: true, fault: { found: `${active} (<${printableName(local)}>)`, fix: FIX.html } };
  if (!isSvg) return { isLeftOut: false };
  if (ELEMENTS.has(local)) return { isLeftOut: false, ...(local === "style" && checkStyleType(element)) };
  if (local === "foreignObject" && isForIllustrator(element)) return { isLeftOut: true };
  return { isLeftOut: true, fault: faultOf(local) };
}

/** A browser leaves out what asks for an extension that it doesn't have. */
function isForIllustrator({ attributes }: ReadElement): boolean {
  return attributes.some(
    ({ uri, local, value }) => uri === "" && local === "requiredExtensions" && value.trim() === ILLUSTRATOR,
  );
}

function checkStyleType({ attributes }: ReadElement): Pick<Decision, "fault"> {
  const type = attributes.find(({ uri, local }) => uri === "" && local === "type")?.value ?? "";
  if (/^\s*(?:text\/css\s*)?$/i.test(type)) return {};
  return { fault: { found: `styles of the type "${printableName(type)}"`, fix: FIX.export } };
}

function faultOf(local: string): Fault {
  const name = printableName(local);
  const lower = local.toLowerCase();
  if (lower === "script" || lower === "handler" || lower === "listener")
    return { found: "a script", fix: FIX.export };
  if (lower === "foreignobject") return { found: "a foreign object (<foreignObject>)", fix: FIX.html };
  if (lower.startsWith("flow")) return { found: `flowed text (<${name}>)`, fix: FIX.flow };
  if (lower.startsWith("font-face")) return { found: `a font (<${name}>)`, fix: FIX.fonts };
  return { found: `the element <${name}>`, fix: FIX.export };
}
