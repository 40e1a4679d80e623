import type { DifferenceList, DifferencePlace } from "./differences.ts";
import { comparable } from "./link-goals.ts";

/** Compares where links lead, whatever their order. `url`: the page's own address, against which its links are resolved. */
export function compareLinks(
  source: readonly string[],
  page: readonly string[],
  url: string,
  place: DifferencePlace,
  differences: DifferenceList,
): void {
  const shown = page.map((href) => comparable(href, url));
  const [missing, further] = [without(source, shown), without(shown, source)];
  for (let index = 0; index < Math.max(missing.length, further.length); index++)
    differences.add(place, "link", missing[index], further[index]);
}

/** The items of a list of which another has fewer. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return list.filter((item) => {
    const at = rest.indexOf(item);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
}
