import type { SearchFieldView, Template } from "../src/render/theme.ts";

/** A field that leads to the search page: for the whole archive, or for a coverage. Nothing where there is no search. */
export const searchField: Template<SearchFieldView> = ({ coverage }, { html, words, site }) => {
  if (!site.search) return html``;
  const name = coverage ? words.search.coverage : words.search.archive;
  return html`<form class="find" role="search" method="get" action="${site.search.href}" aria-label="${name}">
${coverage && html`<input type="hidden" name="in" value="${coverage.slug}">`}<label class="hidden" for="_q">${name}</label><input type="search" id="_q" name="q" placeholder="${name}" maxlength="${MAX_QUERY}" dir="auto" autocapitalize="none" enterkeyhint="search"> <button type="submit">${words.search.submit}</button>
</form>
`;
};

/** Characters of a query. */
export const MAX_QUERY = 200;
