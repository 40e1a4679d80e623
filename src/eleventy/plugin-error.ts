import { OperatorError } from "../model/errors.ts";
import { PublishingError } from "../publish/index.ts";
import { TemplateError } from "../render/template-error.ts";

/** Why the plugin stops a build of Eleventy: Eleventy prints the message, and no stack after it. */
export class PluginError extends Error {
  override readonly name: string = "AsrunError";
  /** Eleventy's own key. */
  readonly skipOriginalStack = true;
}

/** Turns failures that are the site's, not asrun's, into messages without a stack. */
export async function withPluginErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const isExpected =
      error instanceof OperatorError || error instanceof PublishingError || error instanceof TemplateError;
    throw isExpected ? new PluginError(error.message) : error;
  }
}
