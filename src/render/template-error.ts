/** Where a template was called. */
export interface CallSite {
  /** The address of the page that was being rendered: `/live/summit/`. */
  readonly page?: string;
  /** The file of the entry that was being rendered: `content/summit/1005-a.md`. */
  readonly entry?: string;
}

/**
 * A template of the site's own that can't be used, or that failed while it rendered a page: a mistake of the developer
 * who maintains the site's templates. The message names the file, and the page and the entry where they are known.
 */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
  /** Eleventy reads it: the stack of asrun would hide the message. */
  readonly skipOriginalStack = true;
  private readonly reason: string;
  private readonly site: CallSite;

  constructor(reason: string, site: CallSite = {}) {
    super(`${reason}${formatCallSite(site)}`);
    this.reason = reason;
    this.site = site;
  }

  /** The same error with more of its call site. What is known already was found closer to the error, and stays. */
  calledAt(outer: CallSite): TemplateError {
    return new TemplateError(this.reason, { ...outer, ...this.site });
  }
}

function formatCallSite({ page, entry }: CallSite): string {
  const parts = [
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(entry === undefined ? [] : [`entry ${entry}`]),
  ];
  return parts.length === 0 ? "" : `\n  (${parts.join(", ")})`;
}

/** Runs `render`; a TemplateError that it throws gets this call site. */
export function locateTemplateErrors<Result>(site: CallSite, render: () => Result): Result {
  try {
    return render();
  } catch (error) {
    throw error instanceof TemplateError ? error.calledAt(site) : error;
  }
}
