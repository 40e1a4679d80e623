/** The script of the search page. Without it, the page leads to the headlines of the coverages. */
import { SearchPage } from "./search-page.ts";

const form = document.querySelector("form.query");
if (form instanceof HTMLFormElement) new SearchPage(form).start();
