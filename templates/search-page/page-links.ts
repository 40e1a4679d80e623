/** The links to the previous and the next page of the results. */
import { createElement } from "./elements.ts";
import { addressOfPage } from "./parameters.ts";
import type { PageWords } from "./words.ts";

/** Items of a list; none where all results are on one page. */
export function pageLinks(
  parameters: URLSearchParams,
  { page, pageCount: count }: { readonly page: number; readonly pageCount: number },
  words: PageWords,
): HTMLLIElement[] {
  const item = (to: number, rel: "prev" | "next"): HTMLLIElement[] =>
    to < 1 || to > count
      ? []
      : [
          createElement(
            "li",
            { class: rel === "prev" ? "back" : "on" },
            createElement(
              "a",
              { rel, href: addressOfPage(parameters, to) },
              createElement("span", {}, words.get(rel === "prev" ? "previous" : "next")),
              " ",
              createElement("strong", {}, words.pageOf(to, count)),
            ),
          ),
        ];
  return [...item(page - 1, "prev"), ...item(page + 1, "next")];
}
