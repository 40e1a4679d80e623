/** What `asrun init` must know: the answers, what is assumed without them, and what is accepted. */
import { siteSchema } from "../../validate/schema.ts";
import { isZone } from "../../validate/zone.ts";
import type { Surroundings } from "./surroundings.ts";

export type CiService = "github" | "gitlab" | "none";

export interface InitAnswers {
  readonly title: string;
  readonly url: string;
  readonly language: string;
  readonly timezone: string;
  /** The title of the first coverage. */
  readonly coverage: string;
  readonly ci: CiService;
  /** Whether CI also runs on a schedule, to publish entries whose embargo has ended. */
  readonly schedule: boolean;
}

/** What a file for CI is written from. */
export interface CiSettings extends Pick<InitAnswers, "schedule"> {
  /** The branch from which the archive is published. */
  readonly branch: string;
  /** The archive's folder in the repository, with slashes; empty for its root. */
  readonly prefix: string;
}

/** Answers that are texts. */
export type TextKey = "title" | "url" | "language" | "timezone" | "coverage";

const SCHEMA_KEYS = { title: "title", url: "url", language: "language", coverage: "title" } as const;

const EXPECTED: Readonly<Record<TextKey, string>> = {
  title: "a title, as in Example Live",
  url: "an absolute address without ? and #, as in https://example.org/live/",
  language: "a language tag, as in en or de-AT",
  timezone: "a time zone, as in Europe/Brussels or UTC",
  coverage: "a title, as in EU summit",
};

/** What an answer must be; `undefined` for one that is right. The rules are those of `site.yml`. */
export function findMistake(key: TextKey, text: string): string | undefined {
  const isRight =
    key === "timezone" ? isZone(text) : siteSchema.shape[SCHEMA_KEYS[key]].safeParse(text).success;
  return isRight ? undefined : EXPECTED[key];
}

/** What is assumed for everything that is not answered. */
export function defaultAnswers({ name, remote, locale, timezone }: Surroundings): InitAnswers {
  const words = name.replace(/[-_.\s]+/g, " ").trim();
  return {
    title: words === "" ? "Live" : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`,
    url: remote
      ? `https://${remote.owner}.${remote.host === "gitlab" ? "gitlab" : "github"}.io/${remote.path}`
      : "https://example.org/",
    language: findMistake("language", locale) === undefined ? locale : "en",
    timezone: findMistake("timezone", timezone) === undefined ? timezone : "UTC",
    coverage: "First coverage",
    ci: remote?.host ?? "github",
    schedule: false,
  };
}
