/** The content format, said once: what each file may hold. Also exported as JSON Schema for editors. */
import * as z from "zod";
import { cleanAddress, isSafeLink, isWholeAddress } from "../web/urls.ts";
import { hasWords, inOneLine } from "../web/whitespace.ts";
import { isCalendarDay } from "./time.ts";

// A message says what the value must be; it is printed behind `"key" must be`.
// No-break and other typographic spaces are a writer's own.
const text = z
  .string()
  .overwrite(inOneLine)
  .min(1, { error: "filled in", abort: true })
  .refine(hasWords, "filled in");
const TIME = "a time: 2025-03-20T10:05, with an offset or Z, or 10:05 where the coverage has a date";
const time = z.string(TIME).overwrite(inOneLine).min(1, "filled in").describe(TIME);
const zone = text.describe("IANA Area/City, as in Europe/London, or UTC");
const flag = z.boolean();
const webAddress = text
  .overwrite(cleanAddress)
  .refine((url) => isSafeLink(url) && /^(https?:\/\/|\/|mailto:)/.test(url), {
    message: "an address that begins with https://, http://, mailto: or /",
    abort: true,
  })
  .refine((url) => !/\s/.test(url), { message: "an address without spaces: write %20 for each", abort: true })
  .refine((url) => !/^http/.test(url) || isWholeAddress(url), {
    message: "a whole address, as in https://example.org/page",
  });
/** What a value of a key for a language must be. */
export const LANGUAGE_TAG = 'a language tag, as in "en", "pt-BR" or "uk"';
const language = text.refine(isLanguage, { message: LANGUAGE_TAG });
/** So many topics, names, older addresses … has one file. */
const MAX_ITEMS = 100;
const listSchema = <Item extends z.ZodType>(item: Item) => z.array(item).max(MAX_ITEMS);
/** Each older slug of a coverage makes a redirect page for every page below it. */
const MAX_COVERAGE_ALIASES = 20;
const names = listSchema(text);
const link = z.strictObject({ title: text, url: webAddress });

const kind = z
  .enum(["person", "organization"])
  .describe("whether it is a person (if left out) or an agency, a newspaper, an office")
  .optional();
const authorField = z.union([text, z.strictObject({ name: text, role: text.optional(), kind })]);
const authors = z
  .union([authorField, listSchema(authorField)])
  .describe("a name, a key of people.yml, {name, role, kind}, or a list of these");

const lead = {
  image: text.describe("lead picture: a file beside the entry").optional(),
  video: text.describe("lead video: a file beside the entry, or an https address").optional(),
  audio: text.describe("lead audio: a file beside the entry, or an https address").optional(),
  poster: text.describe("still of a video: a file beside the entry").optional(),
  subtitles: text.describe("subtitles of a video: a WebVTT file beside the entry").optional(),
  transcript: text.describe("what is said in it: a plain text file beside the entry").optional(),
  alt: z.string().overwrite(inOneLine).describe('text for who can\'t see it; "" for decoration').optional(),
  credit: z
    .string()
    .overwrite(inOneLine)
    .min(1, "filled in")
    .describe('who owns it; "none" when nobody is to be credited')
    .optional(),
  caption: text.describe("text for everyone").optional(),
};

const correction = z.strictObject({
  time,
  note: text,
  kind: z.enum(["correction", "clarification", "update"]).optional(),
});

/** Characters: a label is printed in the narrow column of the times. */
const MAX_LABEL_LENGTH = 40;

const strictness = z.enum(["error", "warning"]);
const requirements = z.strictObject({ alt: strictness.optional(), credit: strictness.optional() });

export const entrySchema = z.strictObject({
  time,
  order: z
    .int("a whole number")
    .describe("the place among entries with the same time: smaller numbers come first; 0 if left out")
    .optional(),
  label: text
    .max(MAX_LABEL_LENGTH, `at most ${MAX_LABEL_LENGTH} characters long`)
    .describe("short text beside the time, such as the minute of a match")
    .optional(),
  headline: text.optional(),
  updated: time.optional(),
  author: authors.optional(),
  kicker: text.describe('small label over the headline: "Analysis", "Breaking"').optional(),
  key: flag.describe("true for an entry that a reader catching up must see").optional(),
  pinned: flag.describe("true to hold a copy at the top of the newest page").optional(),
  place: text.describe("dateline: where it was filed from").optional(),
  language: language.describe("the language of the entry, when it is not that of its coverage").optional(),
  topics: names.optional(),
  ...lead,
  id: z
    .string()
    .describe("the last part of the permalink; default: the file's name without its time")
    .optional(),
  aliases: names
    .describe("older ids and ids of other programs, without spaces: links to them still work")
    .optional(),
  corrections: listSchema(correction).optional(),
  removed: z.strictObject({ time, reason: text }).optional(),
  embargo: time.describe("held out of everything until then").optional(),
  draft: flag.describe("true to hold it out of everything").optional(),
});

export const partialEntrySchema = entrySchema.partial();

export const mastheadSchema = z.strictObject({
  title: text,
  standfirst: text.describe("the lines under the title").optional(),
  timezone: zone.optional(),
  date: text
    .refine(isCalendarDay, "a day of the calendar, as in 2025-03-20")
    .describe("the day of entries whose time is a bare clock time")
    .optional(),
  language: language.optional(),
  status: z.enum(["live", "closed"]).optional(),
  start: time.optional(),
  end: time.optional(),
  editors: authors.optional(),
  topics: names.optional(),
  related: listSchema(link).optional(),
  aliases: z.array(text).max(MAX_COVERAGE_ALIASES).describe("older slugs, kept alive").optional(),
  require: requirements
    .describe("how a missing alt or credit is taken in this coverage; what is left out is the site's")
    .optional(),
  ...lead,
  embargo: time.describe("nothing of the coverage is published until then").optional(),
  draft: flag
    .describe("true to hold the whole coverage back; false to publish it before any of its entries")
    .optional(),
});

export const partialMastheadSchema = mastheadSchema.partial();

export const siteSchema = z.strictObject({
  title: text,
  url: text.refine(isSiteUrl, {
    message: "an absolute address without ? and #, as in https://example.org/live/",
  }),
  language,
  timezone: zone,
  publisher: z.strictObject({ name: text, url: webAddress.optional(), logo: text.optional() }).optional(),
  "page-size": z.int("a whole number").min(1, "1 or more").max(1000, "1000 or less").optional(),
  require: requirements.optional(),
  "tag-base": text
    .regex(/^[a-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?$/, "a host and a year, as in example.org,2025")
    .optional(),
  logo: text.optional(),
  icon: text.optional(),
  footer: listSchema(link).optional(),
  cards: z
    .enum(["all", "none"])
    .describe('"all" for a card of its own for every entry, where others link to it; "none" for no cards')
    .optional(),
  hsts: flag.describe("true to bind the whole host to https for a year, in _headers").optional(),
  search: flag.describe("false to leave out the search and its index").optional(),
});

export const partialSiteSchema = siteSchema.partial();

/** What a key of people.yml must be. */
export const PERSON_KEY = "lower-case letters, digits and hyphens, as in jane-doe";

export const peopleSchema = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/, PERSON_KEY),
  z.strictObject(
    {
      name: text,
      role: text.optional(),
      kind,
      photo: text.optional(),
      url: webAddress.optional(),
    },
    {
      error: ({ code }) => (code === "invalid_type" ? "written like this: { name: Jane Doe }" : undefined),
    },
  ),
);

export type PartialEntryFields = z.output<typeof partialEntrySchema>;
export type PartialMastheadFields = z.output<typeof partialMastheadSchema>;
export type SiteFields = z.output<typeof siteSchema>;
export type Author = z.output<typeof authorField>;
export type AuthorFields = z.output<typeof authors>;

/** What to write for a key that is missing. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  time: "time: 2025-03-20T10:05",
  title: "title: What happened",
  url: "url: https://example.org/live/",
  language: "language: en",
  timezone: "timezone: Europe/London",
  name: "name: Jane Doe",
  note: "note: What was wrong",
  reason: "reason: Why it was taken down",
  removed: "removed: { time: 2025-03-20T15:30, reason: Why it was taken down }",
};

/** The JSON Schemas of the four kinds of file (draft 2020-12). */
export function jsonSchemas(): Record<"entry" | "masthead" | "site" | "people", object> {
  const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input" });
  return {
    entry: schemaOf(entrySchema),
    masthead: schemaOf(mastheadSchema),
    site: schemaOf(siteSchema),
    people: schemaOf(peopleSchema),
  };
}

/** Whether a text is a language tag (BCP 47) that begins with a language. */
export function isLanguage(tag: string): boolean {
  try {
    // Longer first parts are reserved: "english" is well-formed, and no language.
    return /^[a-z]{2,3}(-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isSiteUrl(url: string): boolean {
  return /^https?:\/\/[^\s?#@/\\][^\s?#@\\]*$/i.test(url) && URL.canParse(url);
}
