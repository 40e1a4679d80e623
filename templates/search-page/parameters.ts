/** What is searched for, as the parameters of the page's address. They have the names of the form's fields. */
import type { SearchOrder, SearchRequest } from "../../src/search/query/interface.ts";

/** The parameters of the address, without those that are empty. */
export function readAddress(): URLSearchParams {
  return withoutEmpty(new URLSearchParams(location.search));
}

/** What the fields of the form hold, without those that are empty. It begins at the first page. */
export function readForm(form: HTMLFormElement): URLSearchParams {
  const values = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return withoutEmpty(new URLSearchParams(values));
}

/** Fills the fields of the form. A list gets an option for a value that it lacks. */
export function fillForm(form: HTMLFormElement, parameters: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) chooseOption(field, parameters.get(field.name) ?? "");
    else if (field instanceof HTMLInputElement && field.type === "checkbox")
      field.checked = parameters.has(field.name);
    else if (field instanceof HTMLInputElement) field.value = parameters.get(field.name) ?? "";
  }
}

function chooseOption(list: HTMLSelectElement, value: string): void {
  if (![...list.options].some((option) => option.value === value)) list.add(new Option(value, value));
  list.value = value;
}

/** Whether there is something to search for. A coverage alone is a place to search in. */
export function hasQuery(parameters: URLSearchParams): boolean {
  return ["q", "day", "author", "topic", "key", "picture"].some((name) => parameters.has(name));
}

/** The page of the results, counted from 1. */
export function pageOf(parameters: URLSearchParams): number {
  return Math.max(1, Math.trunc(Number(parameters.get("page"))) || 1);
}

/** The address of another page of the same results. */
export function addressOfPage(parameters: URLSearchParams, page: number): string {
  const others = new URLSearchParams(parameters);
  others.delete("page");
  if (page > 1) others.set("page", String(page));
  return `?${others}`;
}

/** The same for the search engine. */
export function requestOf(parameters: URLSearchParams): SearchRequest {
  const value = (name: string) => parameters.get(name) ?? undefined;
  const [coverage, day, author, topic] = ["in", "day", "author", "topic"].map(value);
  return {
    text: parameters.get("q") ?? "",
    filters: {
      ...(coverage !== undefined && { coverage }),
      ...(day !== undefined && { day }),
      ...(author !== undefined && { author }),
      ...(topic !== undefined && { topic }),
      ...(parameters.has("key") && { keyOnly: true }),
      ...(parameters.has("picture") && { withPicture: true }),
    },
    order: orderOf(value("order")),
  };
}

function orderOf(value: string | undefined): SearchOrder {
  return value === "newest" || value === "oldest" ? value : "best";
}

function withoutEmpty(parameters: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...parameters].filter(([, value]) => value.trim() !== ""));
}
