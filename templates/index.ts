/** The default look. Each part is a file; parts call each other through the record, so that each can be replaced. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Theme } from "../src/render/theme.ts";
import { toneRules } from "../src/web/tones.ts";
import { about } from "./about.ts";
import { aside } from "./aside.ts";
import { byline } from "./byline.ts";
import { corrections } from "./corrections.ts";
import { coverage } from "./coverage.ts";
import { coverageHeader } from "./coverage-header.ts";
import { day } from "./day.ts";
import { document } from "./document.ts";
import { entry } from "./entry.ts";
import { entryBody } from "./entry-body.ts";
import { figure } from "./figure.ts";
import { gallery } from "./gallery.ts";
import { head } from "./head.ts";
import { headlines } from "./headlines.ts";
import { home } from "./home.ts";
import { keyEvents } from "./key-events.ts";
import { keyEventsPage } from "./key-events-page.ts";
import { linkCard } from "./link-card.ts";
import { listing, listings } from "./listing.ts";
import { moved, notFound } from "./messages.ts";
import { pageLinks } from "./page-links.ts";
import { permalink } from "./permalink.ts";
import { picture } from "./picture.ts";
import { pictures } from "./pictures.ts";
import { pinned } from "./pinned.ts";
import { quote } from "./quote.ts";
import { search } from "./search.ts";
import { searchField } from "./search-field.ts";
import { shape } from "./shape.ts";
import { summary } from "./summary.ts";
import { time } from "./time.ts";
import { takenDown, tombstone } from "./tombstone.ts";
import { trace } from "./trace.ts";
import { viewer } from "./viewer.ts";
import { waysToRead } from "./ways-to-read.ts";

export const defaultTheme: Theme = {
  document,
  head,
  home,
  coverage,
  coverageHeader,
  shape,
  trace,
  waysToRead,
  summary,
  day,
  keyEvents,
  headlines,
  keyEventsPage,
  pageLinks,
  about,
  entry,
  pinned,
  entryBody,
  permalink,
  tombstone,
  takenDown,
  byline,
  time,
  figure,
  picture,
  gallery,
  quote,
  linkCard,
  aside,
  corrections,
  listing,
  listings,
  pictures,
  viewer,
  search,
  searchField,
  moved,
  notFound,
  assets: {
    "asrun.css": slim(readAsset("asrun.css")) + toneRules(),
    "asrun.js": readAsset("asrun.js"),
    "search.css": slim(readAsset("search.css")),
    "search.js": readAsset("search.js"),
    // The mark of a key event. Without an icon browsers ask the host for one that isn't there.
    "icon.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#a8181c" d="M16 2l14 14-14 14L2 16z"/></svg>\n',
    // The same for phones, which show no drawings on their home screens.
    "touch-icon.png": { file: fileURLToPath(new URL("./touch-icon.png", import.meta.url)) },
  },
};

/** A file beside this one. The scripts are bundled there, from `page-script/` and `search-page/`. */
function readAsset(name: string): string {
  return readFileSync(new URL(`./${name}`, import.meta.url), "utf8");
}

/** A style sheet without its comments and line breaks: readers pay for them, and those who edit have the source. */
function slim(css: string): string {
  const [beginning, ...commented] = css.split("/*");
  return [beginning, ...commented.map((rest) => rest.slice(rest.indexOf("*/") + 2))]
    .join("")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>]) ?/g, "$1")
    .replace(/(?<!\w)0\./g, ".")
    .replace(/: /g, ":")
    .replace(/;}/g, "}")
    .trim();
}
