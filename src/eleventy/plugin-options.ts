/** The options of the plugin. */
export interface AsrunOptions {
  /** The content folder; default `content`. */
  readonly content?: string;
  /** The folder of templates that replace the default ones; default `templates` beside the content folder. */
  readonly templates?: string;
  /** Replaces the address in site.yml. */
  readonly url?: string;
  /** Whether drafts are shown, marked and not for search engines. */
  readonly drafts?: boolean;
  /** The instant to build for, in ISO 8601; default now. Embargoes that end later hold. */
  readonly now?: string;
  /**
   * The folder of the output that the archive is published into, as in `live`; default the output itself. The path of
   * the archive's address must end in it.
   */
  readonly folder?: string;
}
