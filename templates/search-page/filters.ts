/** The filters of the form: what can be chosen, and what is. */
import type { Facet, Searcher } from "../../src/search/query/interface.ts";
import { findElement } from "./elements.ts";

/** Fills the lists of coverages, authors and topics when they are first needed. */
export class Filters {
  private readonly form: HTMLFormElement;
  private readonly searcher: Searcher;
  private isFilled = false;

  constructor(form: HTMLFormElement, searcher: Searcher) {
    this.form = form;
    this.searcher = searcher;
    const details = findElement("details", HTMLDetailsElement, form);
    details.addEventListener("toggle", () => void (details.open && this.fill()));
  }

  /** Reads what there is to choose. Without it, the lists keep what they have. */
  async fill(): Promise<void> {
    if (this.isFilled) return;
    this.isFilled = true;
    try {
      const { coverages, authors, topics } = await this.searcher.facets();
      fillList(this.list("in"), coverages);
      fillList(this.list("author"), sortByName(authors));
      fillList(this.list("topic"), sortByName(topics));
      this.showChosen();
    } catch {
      this.isFilled = false;
    }
  }

  /** Says in the summary what is chosen, and reads the names of what is chosen by its slug alone. */
  showChosen(): void {
    const lists = [...this.form.querySelectorAll("select")].flatMap(({ value, selectedOptions }) =>
      value === "" ? [] : [selectedOptions[0]?.text ?? ""],
    );
    const inputs = [...this.form.querySelectorAll<HTMLInputElement>(".filters input")];
    const days = inputs.flatMap(({ type, value }) => (type === "date" && value !== "" ? [value] : []));
    const checks = inputs.flatMap(({ checked, labels }) =>
      checked ? [labels?.[0]?.textContent?.trim() ?? ""] : [],
    );
    findElement("summary span", HTMLSpanElement, this.form).textContent = [...lists, ...days, ...checks].join(
      " · ",
    );
  }

  /** Whether something is chosen of which the list knows only the slug. */
  get isIncomplete(): boolean {
    const names = ["in", "author", "topic"].map((name) => this.list(name));
    return names.some(({ value, selectedOptions }) => value !== "" && selectedOptions[0]?.text === value);
  }

  private list(name: string): HTMLSelectElement {
    return findElement(`select[name="${name}"]`, HTMLSelectElement, this.form);
  }
}

/** As readers of the page's language look names up. */
function sortByName(facets: readonly Facet[]): Facet[] {
  const { compare } = new Intl.Collator(document.documentElement.lang);
  return facets.toSorted((a, b) => compare(a.name, b.name));
}

/** Replaces all options but the first, which stands for all; what is chosen stays chosen. */
function fillList(list: HTMLSelectElement, facets: readonly Facet[]): void {
  const { value } = list;
  const known = facets.some((facet) => facet.value === value);
  const options = facets.map((facet) => new Option(facet.name, facet.value));
  if (value !== "" && !known) options.unshift(new Option(value, value));
  list.length = 1;
  list.append(...options);
  list.value = value;
}
