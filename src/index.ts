/** The public names. */
export { defaultTheme } from "../templates/index.ts";
export type { Output } from "./model/output.ts";
export { PROBLEMS, type ProblemName } from "./model/problems.ts";
export type { Finished } from "./printing.ts";
export type { PrintedProblem } from "./problems.ts";
export { type Published, type PublishSettings, publish } from "./publish/index.ts";
export type {
  CorrectionsView,
  CoveragePageView,
  DocumentView,
  EntryInPageView,
  FigureView,
  Kit,
  PermalinkView,
  PicturesView,
  TakenDownView,
  Template,
  Theme,
} from "./render/theme.ts";
export type {
  ArchiveView,
  BodyView,
  BylineView,
  CoverageView,
  EntryView,
  LinkView,
  ListingView,
  MediaView,
  QuoteView,
  SiteView,
  TimeView,
  TombstoneView,
  Words,
} from "./render/views.ts";
export { type SiteFolder, siteFolder } from "./site-folder.ts";
export { type Child, type Html, html } from "./web/html.ts";
