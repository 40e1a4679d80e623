import { refuse } from "../refuse.ts";

/** Deeper nesting is no export, and would exhaust the stack of what walks it. */
const MAX_DEPTH = 200;

/** JSON as a value; `place` is named where it is none. */
export function parseJson(text: string, place: string): unknown {
  const json = text.replace(/^\ufeff/, "");
  const value = readJson(json, place);
  if (isTooDeep(value)) return refuse(place, `the JSON is nested more than ${MAX_DEPTH} levels deep`);
  return value;
}

function readJson(json: string, place: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const begin = json.trimStart();
    if (begin !== "" && !/^[[{"\d-]|^(?:true|false|null)\b/.test(begin))
      return refuse(place, `this is no JSON: it begins with "${begin.slice(0, 20).split("\n")[0]?.trim()}"`);
    return refuse(place, `the JSON can't be read: ${jsonReason(error, json)}`);
  }
}

/** A loop and no recursion, so that depth costs no stack. */
function isTooDeep(value: unknown): boolean {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth > MAX_DEPTH) return true;
    if (typeof next.value !== "object" || next.value === null) continue;
    for (const inner of Object.values(next.value))
      if (typeof inner === "object" && inner !== null) open.push({ value: inner, depth: next.depth + 1 });
  }
  return false;
}

function jsonReason(error: unknown, text: string): string {
  const reason = error instanceof Error ? error.message : String(error);
  const at = /position (\d+)/.exec(reason)?.[1];
  const before = at === undefined ? undefined : text.slice(0, Number(at)).split("\n");
  const where =
    before === undefined ? "" : `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: `;
  const isAtEnd = at !== undefined && Number(at) >= text.trimEnd().length;
  const isCut = isAtEnd || /Unexpected end|Unterminated/.test(reason);
  return (
    where + (isCut ? "the file is cut off" : reason.replace(/ in JSON at position.*$/s, "").slice(0, 120))
  );
}
