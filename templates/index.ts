/** The default look. Each part is a file; parts call each other through the record, so that each can be replaced. */
import { readFileSync } from "node:fs";
import type { Theme } from "../src/render/theme.ts";
import { aside } from "./aside.ts";
import { byline } from "./byline.ts";
import { corrections } from "./corrections.ts";
import { coverage } from "./coverage.ts";
import { coverageHeader } from "./coverage-header.ts";
import { document } from "./document.ts";
import { entry } from "./entry.ts";
import { entryBody } from "./entry-body.ts";
import { figure } from "./figure.ts";
import { home } from "./home.ts";
import { keyEvents } from "./key-events.ts";
import { listing, listings } from "./listing.ts";
import { moved, notFound } from "./messages.ts";
import { pageLinks } from "./page-links.ts";
import { permalink } from "./permalink.ts";
import { pictures } from "./pictures.ts";
import { pinned } from "./pinned.ts";
import { quote } from "./quote.ts";
import { shape } from "./shape.ts";
import { span } from "./span.ts";
import { spark } from "./spark.ts";
import { time } from "./time.ts";

export const defaultTheme: Theme = {
  document,
  home,
  coverage,
  coverageHeader,
  shape,
  spark,
  keyEvents,
  pageLinks,
  entry,
  pinned,
  entryBody,
  permalink,
  byline,
  time,
  span,
  figure,
  quote,
  aside,
  corrections,
  listing,
  listings,
  pictures,
  moved,
  notFound,
  assets: { "asrun.css": readFileSync(new URL("./asrun.css", import.meta.url), "utf8") },
};
