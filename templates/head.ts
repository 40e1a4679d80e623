import type { DocumentView, Template } from "../src/render/theme.ts";

/** At the end of each page's head: nothing. */
export const head: Template<DocumentView> = (_, { html }) => html``;
