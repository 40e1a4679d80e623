import { ID_PATTERN, invalidNameReason, RESERVED_IDS } from "../model/addresses.ts";

/** Whether asrun can take an id of a source as an entry's own. */
export function isOwnId(id: string): boolean {
  return (
    ID_PATTERN.test(id) && !RESERVED_IDS.has(id) && id.length <= 200 && invalidNameReason(id) === undefined
  );
}

/** The last part of an address by which readers know an entry: its fragment, a value of its query, or its path's end. */
export function nameInAddress(address: string): string | undefined {
  const [, path = "", query, fragment] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(address.trim()) ?? [];
  if (fragment) return decodePercent(fragment);
  // Of a query the last value that is no page's number.
  const values = (query ?? "").split("&").flatMap((part) => {
    const [key = "", value = ""] = part.split(/=(.*)/s);
    return value === "" || /^(?:page|p|lang|amp|utm_\w+)$/i.test(key) ? [] : [decodePercent(value)];
  });
  const last = values.at(-1);
  if (last !== undefined) return last.replace(/^with:/, "");
  const end = path
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "")
    .split("/")
    .findLast((part) => part !== "");
  return end === undefined ? undefined : decodePercent(end);
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
