/** The search page in a browser: what is typed and chosen, and the address. */
import { openSearch } from "../../src/search/query/index.ts";
import type { Searcher } from "../../src/search/query/interface.ts";
import { findElement } from "./elements.ts";
import { Filters } from "./filters.ts";
import { fillForm, hasQuery, pageOf, readAddress, readForm, requestOf } from "./parameters.ts";
import { readFrom } from "./read-file.ts";
import { type FoundPage, ResultView } from "./result-view.ts";
import { PageWords } from "./words.ts";

/** Milliseconds without a letter after which a search begins, and of a search after which the page says that it goes on. */
const TYPING_PAUSE = 150;
const SLOW = 1000;

/** What happens to the address: a new one to go back from, the same one changed, or nothing. */
type HistoryChange = "push" | "replace" | "none";

/** Searches for what the address says, and then for what is typed. Nothing is loaded before that. */
export class SearchPage {
  private readonly form: HTMLFormElement;
  private readonly field = findElement("#_q", HTMLInputElement);
  private readonly robots = findElement('meta[name="robots"]', HTMLMetaElement);
  private readonly title = document.title;
  private readonly searcher: Searcher;
  private readonly filters: Filters;
  private readonly results: ResultView;
  /** The parameters that were searched for last. */
  private current = new URLSearchParams();
  private searchCount = 0;
  private typing: ReturnType<typeof setTimeout> | undefined;
  /** While a reader types, one address changes; the next thing to type gets its own. */
  private hasTyped = false;

  constructor(form: HTMLFormElement) {
    this.form = form;
    const { base = "/", words = "{}" } = form.dataset;
    this.searcher = openSearch(readFrom(base));
    this.filters = new Filters(form, this.searcher);
    this.results = new ResultView({ base, words: new PageWords(words) }, (parameters) =>
      this.turn(parameters),
    );
  }

  start(): void {
    history.scrollRestoration = "manual";
    this.listen();
    this.arrive();
    if (!hasQuery(this.current)) this.field.focus({ preventScroll: true });
  }

  private listen(): void {
    const { form, field } = this;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    field.addEventListener("input", (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.type();
    });
    field.addEventListener("compositionend", () => this.type());
    field.addEventListener("change", () => {
      this.hasTyped = false;
    });
    for (const choice of form.querySelectorAll(".filters select, .filters input"))
      choice.addEventListener("change", () => this.submit());
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      fillForm(form, new URLSearchParams([["q", field.value]]));
      this.submit();
    });
    addEventListener("popstate", () => this.arrive());
    addEventListener("pagehide", () => history.replaceState({ top: scrollY }, ""));
  }

  /** At an address: when the page is opened, and on the way back and forth. */
  private arrive(): void {
    const parameters = readAddress();
    const top: unknown = history.state?.top;
    fillForm(this.form, parameters);
    this.hasTyped = false;
    this.results.clear();
    void this.search(parameters, "none").then(() => {
      if (typeof top === "number") scrollTo({ top, behavior: "instant" });
    });
  }

  private type(): void {
    clearTimeout(this.typing);
    const parameters = readForm(this.form);
    if (hasQuery(parameters)) this.searcher.prepare();
    const isSame = String(parameters) === String(this.current);
    this.results.markOutdated();
    if (isSame) return void this.search(parameters, "none");
    this.typing = setTimeout(() => {
      void this.search(parameters, this.hasTyped ? "replace" : "push");
      this.hasTyped = true;
    }, TYPING_PAUSE);
  }

  private submit(): void {
    this.hasTyped = false;
    const parameters = readForm(this.form);
    if (String(parameters) === String(this.current)) return;
    this.results.clear();
    void this.search(parameters, "push");
  }

  private turn(parameters: URLSearchParams): void {
    this.results.clear();
    void this.search(parameters, "push").then(() => this.results.focus());
  }

  private async search(parameters: URLSearchParams, change: HistoryChange): Promise<void> {
    clearTimeout(this.typing);
    this.current = parameters;
    this.changeAddress(parameters, change);
    this.filters.showChosen();
    const number = ++this.searchCount;
    const isLatest = () => number === this.searchCount;
    if (!hasQuery(parameters)) return this.results.showHeadlines();
    const slow = setTimeout(() => isLatest() && this.results.showProgress(), SLOW);
    try {
      const found = await this.find(parameters);
      if (isLatest()) this.results.show(parameters, found);
      if (this.filters.isIncomplete) void this.filters.fill();
    } catch {
      if (isLatest()) this.results.showFailure(() => void this.search(parameters, "none"));
    } finally {
      clearTimeout(slow);
    }
  }

  private async find(parameters: URLSearchParams): Promise<FoundPage> {
    const results = await this.searcher.search(requestOf(parameters));
    const { count, pageCount } = results;
    const page = Math.max(1, Math.min(pageCount, pageOf(parameters)));
    return { count, page, pageCount, hits: await results.hits(page) };
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
