import type { VFile } from "vfile";
import { RESERVED_SLUGS, SEARCH_SLUG, SLUG_PATTERN } from "../model/addresses.ts";
import type { Masthead, Moment, Site, Topic } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { FieldPositions, MarkdownSource, Validated } from "../model/source.ts";
import { isoTime } from "../web/dates.ts";
import { isSameName } from "../web/page-names.ts";
import { addresses, latinSlugOf, slugOf } from "../web/urls.ts";
import { aliasesIn } from "./aliases.ts";
import { checkInvisible } from "./author-names.ts";
import { readBody } from "./body.ts";
import { checkFields } from "./check-fields.ts";
import { withoutEmptyKeys } from "./empty-keys.ts";
import { checkLead, readLead } from "./lead.ts";
import { type ContentLookup, shelfOf } from "./media-scope.ts";
import { isName } from "./name-rules.ts";
import { readBylines } from "./people.ts";
import { standInFor } from "./placeholders.ts";
import { checkPlainTexts } from "./plain-text.ts";
import { mastheadSchema, type PartialMastheadFields, partialMastheadSchema } from "./schema.ts";
import { readTime, type TimeContext } from "./time.ts";
import { allFields, validFieldsOf } from "./valid-fields.ts";
import { checkZone } from "./zone.ts";

/** Reads a coverage's masthead. `undefined` after a problem that leaves nothing to go on with. */
export function readMasthead(
  slug: string,
  masthead: MarkdownSource,
  site: Site,
  library: ContentLookup,
): Validated<Masthead> | undefined {
  const { file } = masthead;
  const fields = masthead.fields && withoutEmptyKeys(masthead.fields, mastheadSchema);
  const values = fields && checkFields(file, fields, mastheadSchema);
  const { masthead: around, date } = standInFor(slug, fields?.values, site);
  const time: TimeContext = { file, zone: around.timezone, date };
  const shelf = shelfOf(masthead, slug);
  const summary = readBody(shelf, masthead.body, library.media, time, around.require);
  if (!fields) return undefined;
  const { places } = fields;
  const fitting = values ? allFields(values) : validFieldsOf(fields, partialMastheadSchema);
  const { timezone } = fitting.values;
  const hasZone = timezone === undefined || checkZone(file, timezone, places.value(["timezone"]));
  const span = readSpan(time, fitting.values, places);
  const embargo = readMoment(time, fitting.values, places, "embargo");
  const aliases = readAliases(file, fitting.values, places, site);
  const editors = readBylines(file, places, "editors", fitting.values.editors, library.people);
  const topics = readTopics(file, places, fitting.values.topics);
  if (!values) checkLead(shelf, places, fitting, library.media, around.require);
  const lead = values && readLead(shelf, places, values, library.media, around.require);
  if (!values || !hasZone) return undefined;
  checkPlainTexts(file, fields);
  const thing: Masthead = {
    slug,
    ...aliasesIn(slug, aliases),
    path: masthead.path,
    title: values.title,
    ...(values.standfirst !== undefined && { standfirst: values.standfirst }),
    timezone: around.timezone,
    language: values.language ?? site.language,
    status: values.status ?? "closed",
    ...(values.date !== undefined && { date: values.date }),
    ...span,
    require: around.require,
    editors,
    topics,
    related: values.related ?? [],
    ...(lead && { lead }),
    summary,
    ...(embargo && { embargo }),
    ...(values.draft !== undefined && { draft: values.draft }),
  };
  return { thing, file, places, links: masthead.body.links };
}

function readSpan(
  context: TimeContext,
  values: PartialMastheadFields,
  places: FieldPositions,
): { start?: Moment; end?: Moment } {
  const start = readMoment(context, values, places, "start");
  const end = readMoment(context, values, places, "end");
  if (start && end && end.instant < start.instant) {
    report(
      context.file,
      "end-before-start",
      { start: isoTime(start), end: isoTime(end) },
      places.value(["end"]),
    );
  }
  return { ...(start && { start }), ...(end && { end }) };
}

function readMoment(
  context: TimeContext,
  values: PartialMastheadFields,
  places: FieldPositions,
  key: "start" | "end" | "embargo",
): Moment | undefined {
  const text = values[key];
  return text === undefined ? undefined : readTime(context, text, places.value([key]));
}

function readAliases(
  file: VFile,
  values: PartialMastheadFields,
  places: FieldPositions,
  { search: hasSearch }: Site,
): string[] {
  return (values.aliases ?? []).filter((alias, index) => {
    const place = places.value(["aliases", index]);
    if (!SLUG_PATTERN.test(alias))
      report(
        file,
        "alias-form",
        { alias, owner: "coverage", suggestion: latinSlugOf(alias) || undefined },
        place,
      );
    else if (RESERVED_SLUGS.has(alias)) report(file, "id-reserved", { id: alias, owner: "archive" }, place);
    else if (alias === SEARCH_SLUG && hasSearch) report(file, "search-alias", {}, place);
    else return isName(file, alias, place);
    return false;
  });
}

/** Topics by their names; the same topic twice counts once. */
export function readTopics(
  file: VFile,
  places: FieldPositions,
  names: readonly string[] | undefined,
): Topic[] {
  const topics = new Map<string, Topic>();
  for (const [index, name] of (names ?? []).entries()) {
    const slug = slugOf(name);
    const place = places.value(["topics", index]);
    checkInvisible(file, name, place);
    const other = topics.get(slug);
    if (!other && isName(file, slug, place)) topics.set(slug, { name, slug });
    else if (other && !isSameName(other.name, name)) {
      const address = addresses.topic(slug);
      report(file, "topic-clash", { name, otherName: other.name, other: file.path, address }, place);
    }
  }
  return [...topics.values()];
}
