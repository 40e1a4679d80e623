/** The search page in a browser: what is typed and chosen, the address, and the results. */
import { openSearch } from "../../src/search/query/index.ts";
import type { Searcher, SearchHit } from "../../src/search/query/interface.ts";
import { createElement, findElement } from "./elements.ts";
import { Filters } from "./filters.ts";
import { hitElement } from "./hits.ts";
import { pageLinks } from "./page-links.ts";
import { fillForm, hasQuery, pageOf, readAddress, readForm, requestOf } from "./parameters.ts";
import { readFrom } from "./read-file.ts";
import { PageWords } from "./words.ts";

/** Milliseconds without a letter after which a search begins, and of a search after which the page says that it goes on. */
const TYPING_PAUSE = 200;
const SLOW = 1000;

/** What happens to the address: a new one to go back from, the same one changed, or nothing. */
type HistoryChange = "push" | "replace" | "none";

interface Found {
  readonly count: number;
  readonly page: number;
  readonly pageCount: number;
  readonly hits: readonly SearchHit[];
}

/** Looks for what the address says, and then for what is typed. Nothing is loaded before that. */
export class SearchPage {
  private readonly form: HTMLFormElement;
  private readonly field = findElement("#_q", HTMLInputElement);
  private readonly status = findElement(".found", HTMLElement);
  private readonly section = findElement(".results", HTMLElement);
  private readonly list = findElement("#results", HTMLOListElement);
  private readonly links = findElement(".results .turn", HTMLUListElement);
  private readonly headlines = findElement(".by-headline", HTMLElement);
  private readonly robots = findElement('meta[name="robots"]', HTMLMetaElement);
  private readonly title = document.title;
  private readonly base: string;
  private readonly words: PageWords;
  private readonly searcher: Searcher;
  private readonly filters: Filters;
  /** The parameters that were searched for last. */
  private current = new URLSearchParams();
  private searchCount = 0;
  private typing: ReturnType<typeof setTimeout> | undefined;
  /** While a reader types, one address changes; the next thing to type gets its own. */
  private hasTyped = false;

  constructor(form: HTMLFormElement) {
    this.form = form;
    this.base = form.dataset.base ?? "/";
    this.words = new PageWords(form.dataset.words ?? "{}");
    this.searcher = openSearch(readFrom(this.base));
    this.filters = new Filters(form, this.searcher);
  }

  start(): void {
    history.scrollRestoration = "manual";
    this.listen();
    this.arrive();
    if (!hasQuery(this.current)) this.field.focus({ preventScroll: true });
  }

  private listen(): void {
    const { form } = this;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.field.addEventListener("input", (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.type();
    });
    this.field.addEventListener("compositionend", () => this.type());
    this.field.addEventListener("change", () => {
      this.hasTyped = false;
    });
    for (const choice of form.querySelectorAll(".filters select, .filters input"))
      choice.addEventListener("change", () => this.submit());
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      fillForm(form, new URLSearchParams([["q", this.field.value]]));
      this.submit();
    });
    this.links.addEventListener("click", (event) => this.turn(event));
    addEventListener("popstate", () => this.arrive());
    addEventListener("pagehide", () => history.replaceState({ top: scrollY }, ""));
  }

  /** At an address: when the page is opened, and on the way back and forth. */
  private arrive(): void {
    const parameters = readAddress();
    const top: unknown = history.state?.top;
    fillForm(this.form, parameters);
    this.hasTyped = false;
    void this.search(parameters, "none").then(() => {
      if (typeof top === "number") scrollTo({ top, behavior: "instant" });
    });
  }

  /** The status is empty at once: it speaks of what was typed before. */
  private type(): void {
    clearTimeout(this.typing);
    const isSame = String(readForm(this.form)) === String(this.current);
    if (isSame) return;
    this.status.replaceChildren();
    this.list.ariaBusy = "true";
    this.typing = setTimeout(() => {
      void this.search(readForm(this.form), this.hasTyped ? "replace" : "push");
      this.hasTyped = true;
    }, TYPING_PAUSE);
  }

  private submit(): void {
    this.hasTyped = false;
    const parameters = readForm(this.form);
    if (String(parameters) === String(this.current)) return;
    this.list.replaceChildren();
    void this.search(parameters, "push");
  }

  private turn(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.list.replaceChildren();
    void this.search(new URLSearchParams(link.search), "push").then(() => {
      this.status.scrollIntoView();
      findElement("#_results", HTMLElement).focus({ preventScroll: true });
    });
  }

  private async search(parameters: URLSearchParams, change: HistoryChange): Promise<void> {
    clearTimeout(this.typing);
    this.current = parameters;
    this.changeAddress(parameters, change);
    this.filters.showChosen();
    this.status.replaceChildren();
    const number = ++this.searchCount;
    const isQuery = hasQuery(parameters);
    this.headlines.hidden = isQuery;
    if (!isQuery) return this.show(parameters, undefined);
    const slow = setTimeout(() => this.status.replaceChildren(this.words.get("searching")), SLOW);
    try {
      const found = await this.find(parameters);
      if (number === this.searchCount) this.show(parameters, found);
    } catch {
      if (number === this.searchCount) this.showFailure(parameters);
    } finally {
      clearTimeout(slow);
    }
  }

  private async find(parameters: URLSearchParams): Promise<Found> {
    const results = await this.searcher.search(requestOf(parameters));
    const { count, pageCount } = results;
    const page = Math.max(1, Math.min(pageCount, pageOf(parameters)));
    return { count, page, pageCount, hits: await results.hits(page) };
  }

  /** The results come before their number: who hears the number finds them there. */
  private show(parameters: URLSearchParams, found: Found | undefined): void {
    const { words, base } = this;
    this.section.hidden = found === undefined || found.count === 0;
    this.list.ariaBusy = null;
    this.list.replaceChildren(...(found?.hits ?? []).map((hit) => hitElement(hit, { words, base })));
    this.links.replaceChildren(...(found ? pageLinks(parameters, found, words) : []));
    if (!found) return;
    const advice = found.count === 0 ? [createElement("span", {}, words.get("noResults"))] : [];
    this.status.replaceChildren(words.found(found.count), " ", ...advice);
    if (this.filters.isIncomplete) void this.filters.fill();
  }

  private showFailure(parameters: URLSearchParams): void {
    this.show(parameters, undefined);
    this.headlines.hidden = false;
    const again = createElement("button", { type: "button" }, this.words.get("again"));
    again.addEventListener("click", () => void this.search(parameters, "none"));
    this.status.replaceChildren(this.words.get("failed"), " ", again);
  }

  private changeAddress(parameters: URLSearchParams, change: HistoryChange): void {
    const text = parameters.get("q");
    document.title = text === null ? this.title : `${text} – ${this.title}`;
    // Results are no pages that other search engines should list.
    if (hasQuery(parameters)) this.robots.content = "noindex";
    const address = String(parameters) === "" ? location.pathname : `?${parameters}`;
    if (change === "push") {
      history.replaceState({ top: scrollY }, "");
      history.pushState({}, "", address);
    } else if (change === "replace") history.replaceState({}, "", address);
  }
}
