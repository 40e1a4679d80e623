/** The script of the search page. Without it, the page leads to the headlines of the coverages. */
export {};
