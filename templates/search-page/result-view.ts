/** What the page shows of a search: how many entries were found, a page of them, and the way to the next. */
import type { SearchHit } from "../../src/search/query/interface.ts";
import { createElement, findElement } from "./elements.ts";
import { type HitContext, hitElement } from "./hits.ts";
import { pageLinks } from "./page-links.ts";

/** A page of results, counted from 1. */
export interface FoundPage {
  readonly count: number;
  readonly page: number;
  readonly pageCount: number;
  readonly hits: readonly SearchHit[];
}

/** The parts of the page that results fill; without results, the headlines of coverages stand there. */
export class ResultView {
  private readonly context: HitContext;
  private readonly status = findElement(".found", HTMLElement);
  private readonly section = findElement(".results", HTMLElement);
  private readonly list = findElement("#results", HTMLOListElement);
  private readonly pages = findElement("main .pages", HTMLElement);
  private readonly links = findElement("main .pages ul", HTMLUListElement);
  private readonly headlines = findElement(".by-headline", HTMLElement);

  /** `onTurn` is called with the parameters of the page of results to which a reader turns. */
  constructor(context: HitContext, onTurn: (parameters: URLSearchParams) => void) {
    this.context = context;
    this.links.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      onTurn(new URLSearchParams(link.search));
    });
  }

  /** While a reader types: the status speaks of what was typed before. */
  markOutdated(): void {
    this.status.replaceChildren();
    this.list.ariaBusy = "true";
  }

  /** Before the results of another query. */
  clear(): void {
    this.status.replaceChildren();
    this.list.replaceChildren();
    this.headlines.hidden = true;
  }

  /** Before anything is typed, and where it is deleted. */
  showHeadlines(): void {
    this.clear();
    this.section.hidden = true;
    this.pages.hidden = true;
    this.headlines.hidden = false;
  }

  showProgress(): void {
    this.status.replaceChildren(this.context.words.get("searching"));
  }

  /** The results come before their number: who hears the number finds them there. */
  show(parameters: URLSearchParams, found: FoundPage): void {
    const { words } = this.context;
    this.headlines.hidden = found.count > 0;
    this.section.hidden = found.count === 0;
    this.list.ariaBusy = null;
    this.list.replaceChildren(...found.hits.map((hit) => hitElement(hit, this.context)));
    this.links.replaceChildren(...pageLinks(parameters, found, words));
    this.pages.hidden = this.links.children.length === 0;
    const advice = found.count === 0 ? [" ", createElement("span", {}, words.get("noResults"))] : [];
    this.status.replaceChildren(words.found(found.count), ...advice);
  }

  /** Offers to try again. The headlines lead to every entry meanwhile. */
  showFailure(onAgain: () => void): void {
    const { words } = this.context;
    this.showHeadlines();
    const again = createElement("button", { type: "button" }, words.get("again"));
    again.addEventListener("click", onAgain);
    this.status.replaceChildren(words.get("failed"), " ", again);
  }

  /** Brings the reader to the first result. */
  focus(): void {
    this.status.scrollIntoView();
    findElement("h2", HTMLElement, this.section).focus({ preventScroll: true });
  }
}
