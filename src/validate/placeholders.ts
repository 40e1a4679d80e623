import type { Masthead, Site, Strictness } from "../model/content.ts";
import type { YamlSource } from "../model/source.ts";
import { withoutEmptyKeys } from "./empty-keys.ts";
import { partialMastheadSchema, partialSiteSchema, siteSchema } from "./schema.ts";
import { isCalendarDay } from "./time.ts";
import { validFieldsOf } from "./valid-fields.ts";
import { isZone } from "./zone.ts";

/** What entries take from a masthead, as far as one with a problem says it. */
export interface Placeholder {
  readonly masthead: Pick<Masthead, "slug" | "timezone" | "require">;
  readonly date: string | undefined;
}

/**
 * Replaces a masthead with a problem, so that its entries' own problems are reported too, and no others. Nothing is
 * built with it. What the masthead may have said is taken as harmless: UTC, whose clocks never change, and any day.
 */
export function standInFor(slug: string, values: unknown, site: Site): Placeholder {
  const read = (key: string): unknown =>
    typeof values === "object" && values !== null ? Reflect.get(values, key) : null;
  const zone = read("timezone");
  const date = read("date");
  const timezone =
    zone === undefined ? site.timezone : typeof zone === "string" && isZone(zone) ? zone : "UTC";
  const day = typeof date === "string" && isCalendarDay(date) ? date : "2000-01-01";
  const require = requirementsIn(read("require"), site.require);
  return { masthead: { slug, timezone, require }, date: date === undefined ? undefined : day };
}

/** What a masthead requires, with what it leaves out from the site; where it says it wrongly, the least. */
function requirementsIn(require: unknown, site: Site["require"]): Site["require"] {
  if (require === undefined || require === null) return site;
  const read = partialMastheadSchema.shape.require.safeParse(require).data;
  if (!read) return { alt: "warning", credit: "warning" };
  return { alt: read.alt ?? site.alt, credit: read.credit ?? site.credit };
}

/**
 * Replaces a site.yml that is missing or has a problem, so that the entries' problems are reported too, in the way that
 * it configures. Nothing is built with it.
 */
export function placeholderForSite(source: YamlSource | undefined): Site {
  const fields = source?.fields && withoutEmptyKeys(source.fields, siteSchema);
  const { values, doubtful } = fields
    ? validFieldsOf(fields, partialSiteSchema)
    : { values: {}, doubtful: new Set() };
  const strictness: Strictness = doubtful.has("require") ? "warning" : "error";
  const { timezone = "", require = {} } = values;
  return {
    title: "",
    url: "https://example.org/",
    language: "en",
    timezone: isZone(timezone) ? timezone : "UTC",
    publisher: { name: "" },
    pageSize: 50,
    require: { alt: require.alt ?? strictness, credit: require.credit ?? strictness },
    footer: [],
    cards: "some",
    hsts: false,
    search: true,
  };
}
