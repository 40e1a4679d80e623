import type { OwnPage } from "../render/custom-page.ts";
import type { RenderedSite } from "../render/site-renderer.ts";
import type { ArchiveView } from "../render/views.ts";

/**
 * The archive as the global data `asrun` of an Eleventy site. A class, because Eleventy copies plain objects deeply
 * for every template.
 */
export class ArchiveGlobalData {
  /** What the archive's own templates read. An own property: Liquid sees no inherited ones. */
  view: ArchiveView | undefined;
  private finished: RenderedSite | undefined;

  /** Shows a finished archive to templates. */
  show(finished: RenderedSite): void {
    this.finished = finished;
    this.view = finished.view;
  }

  /** A page of the site's own, in the archive's look. */
  ownPage(page: OwnPage): string {
    if (!this.finished) throw new TypeError("the archive is there from the event eleventy.before on");
    return this.finished.ownPage(page);
  }
}
