/** JSON inside `<script>` elements. What many pages say is printed once and put together from its pieces. */
import { Html, MAYBE_UNPRINTABLE_SET, printable } from "./html.ts";

const SPECIAL = new RegExp(`[<>&\\u2028\\u2029${MAYBE_UNPRINTABLE_SET}]`);

/** JSON that can be inside a `<script>` element. */
export function scriptJson(value: unknown): Html {
  const json = JSON.stringify(value);
  if (!SPECIAL.test(json)) return new Html(json);
  return new Html(printable(json).replace(/[<>&\u2028\u2029]/g, unicodeEscape));
}

/** The members of an object, without its braces. */
export function jsonMembers(object: object): Html {
  return new Html(scriptJson(object).source.slice(1, -1));
}

/** A member whose value is printed already; `name` is a plain word. */
export function jsonMember(name: string, { source }: Html): Html {
  return new Html(`"${name}":${source}`);
}

/** An object of members, none of them empty and no two of one name. */
export function jsonObject(...members: readonly Html[]): Html {
  return new Html(`{${joinMembers(members)}}`);
}

export function jsonList(items: readonly Html[]): Html {
  return new Html(`[${joinMembers(items)}]`);
}

function joinMembers(pieces: readonly Html[]): string {
  return pieces.map(({ source }) => source).join(",");
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
