/** asrun's own format of a coverage as plain data: what `asrun schema entries` prints, and `asrun import` reads. */
import * as z from "zod";

/** So many items has a list of names, topics or older ids. */
const MAX_ITEMS = 100;

const words = z.string().min(1).describe("Plain text. Nothing in it is Markdown or HTML.");
const time = z
  .union([z.string().min(1), z.number()])
  .describe(
    "With an offset or Z: that instant. Without: in the coverage's zone. 10:05: on the coverage's date. A number: seconds since 1970 UTC, or milliseconds when it is 100,000,000,000 or more.",
  );
const name = z.union([z.string().min(1), z.int()]).describe("An id of any form, kept as it is.");
const address = z
  .string()
  .min(1)
  .describe(
    "A file beside this one, or below it; or an address, whose file is looked for in --media and beside this one.",
  );
const authorSchema = z.union([
  words,
  z.strictObject({
    name: words,
    role: words.optional(),
    kind: z.enum(["person", "organization"]).optional(),
  }),
]);
const authors = z.union([authorSchema, z.array(authorSchema).max(MAX_ITEMS)]);
const names = z.array(name).max(MAX_ITEMS);
const topics = z.array(words).max(MAX_ITEMS);
const body = z
  .string()
  .describe("asrun's Markdown: directives, links to entries by #id, pictures by ::image.");
const bodyHtml = z
  .string()
  .describe(
    "HTML. Pictures as <figure><img alt><figcaption>caption <cite>credit</cite>; a link to the id of another entry, or to its source, becomes a link to that entry.",
  );
const source = z
  .url()
  .describe(
    "Where it was published: relative links are resolved against it, and links to it lead to the entry.",
  );

const media = {
  image: address.optional(),
  video: address.optional(),
  audio: address.optional(),
  poster: address.optional(),
  subtitles: address.optional(),
  transcript: address.optional(),
  alt: z.string().describe('"" says that the picture is only decoration.').optional(),
  credit: words.describe('"none" says that nobody is to be credited.').optional(),
  caption: words.optional(),
};

const onlyOneBody = "give body or bodyHtml, and not both";
const hasOneBody = (value: { body?: string | undefined; bodyHtml?: string | undefined }) =>
  value.body === undefined || value.bodyHtml === undefined;

const coverage = z
  .strictObject({
    title: words,
    standfirst: words.optional(),
    timezone: z.string().min(1).describe("Area/City, as in Europe/London, or UTC.").optional(),
    date: z.iso.date().optional(),
    language: z.string().min(1).optional(),
    status: z.enum(["live", "closed"]).optional(),
    start: time.optional(),
    end: time.optional(),
    editors: authors.optional(),
    topics: topics.optional(),
    related: z.array(z.strictObject({ title: words, url: z.string().min(1) })).optional(),
    aliases: names.optional(),
    ...media,
    body: body.optional(),
    bodyHtml: bodyHtml.optional(),
    source: source.optional(),
  })
  .refine(hasOneBody, { message: onlyOneBody });

const correction = z.strictObject({
  time,
  note: words,
  kind: z.enum(["correction", "clarification", "update"]).optional(),
});

const entry = z
  .strictObject({
    id: name.describe("Its own id where asrun can take it as one; else an older id.").optional(),
    aliases: names.optional(),
    time,
    updated: time.optional(),
    order: z
      .int()
      .describe("Decides between entries of the same time: the smaller number comes first. Left out: 0.")
      .optional(),
    label: words.optional(),
    headline: words.optional(),
    kicker: words.optional(),
    author: authors.optional(),
    key: z.boolean().optional(),
    pinned: z.boolean().optional(),
    place: words.optional(),
    language: z.string().min(1).optional(),
    topics: topics.optional(),
    ...media,
    corrections: z.array(correction).max(MAX_ITEMS).optional(),
    removed: z.strictObject({ time, reason: words }).optional(),
    embargo: time.optional(),
    draft: z.boolean().optional(),
    body: body.optional(),
    bodyHtml: bodyHtml.optional(),
    source: source.optional(),
  })
  .refine(hasOneBody, { message: onlyOneBody });

/** The format with its name; a bare list of entries is put into one before it is read. */
export const entriesSchema = z.strictObject({
  asrun: z.literal("entries/1").describe("The version of this format; left out, it is this one.").optional(),
  coverage: coverage.optional(),
  entries: z
    .array(entry)
    .min(1, "there is not a single entry")
    .describe("In any order; those of the same second in theirs, from the oldest to the newest."),
});

export type EntriesCoverage = z.output<typeof coverage>;
export type EntriesEntry = z.output<typeof entry>;
/** The keys of a lead picture or recording. */
export type MediaData = Pick<
  EntriesEntry,
  "image" | "video" | "audio" | "poster" | "subtitles" | "transcript" | "alt" | "credit" | "caption"
>;

/** The JSON Schema of the format (draft 2020-12). */
export function entriesJsonSchema(): object {
  return z.toJSONSchema(z.union([z.array(entry).min(1), entriesSchema]), { io: "input" });
}
