import type { VFile } from "vfile";
import { RESERVED_SLUGS, SLUG_PATTERN } from "../model/addresses.ts";
import type { Masthead, Moment, Site, Topic } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { Filed, MarkdownSource, Places } from "../model/source.ts";
import { isoTime } from "../web/dates.ts";
import { latinSlugOf, slugOf } from "../web/urls.ts";
import { readBody } from "./body.ts";
import { check } from "./check.ts";
import { readLead } from "./lead.ts";
import { type Library, shelfOf } from "./library.ts";
import { readBylines } from "./people.ts";
import { type MastheadFields, mastheadSchema } from "./schema.ts";
import { checkZone, readTime, type TimeContext } from "./time.ts";

/** Reads a coverage's masthead. `undefined` after a problem that leaves nothing to go on with. */
export function readMasthead(
  slug: string,
  masthead: MarkdownSource,
  site: Site,
  library: Library,
): Filed<Masthead> | undefined {
  const { file, fields } = masthead;
  const values = fields && check(file, fields, mastheadSchema);
  if (!values) return undefined;
  const zone = values.timezone ?? site.timezone;
  if (values.timezone !== undefined && !checkZone(file, zone, fields.places.value(["timezone"])))
    return undefined;
  const time: TimeContext = { file, zone, date: values.date };
  const shelf = shelfOf(masthead, slug);
  const lead = readLead(shelf, fields.places, values, library.media, site.require);
  const aliases = readAliases(file, values, fields.places);
  const thing: Masthead = {
    slug,
    path: masthead.path,
    title: values.title,
    ...(values.standfirst !== undefined && { standfirst: values.standfirst }),
    timezone: zone,
    language: values.language ?? site.language,
    status: values.status ?? "closed",
    ...(values.date !== undefined && { date: values.date }),
    ...readSpan(time, values, fields.places),
    editors: readBylines(file, fields.places, "editors", values.editors, library.people),
    topics: readTopics(values.topics),
    related: values.related ?? [],
    aliases,
    ...(lead && { lead }),
    summary: readBody(shelf, masthead.body, library.media, time, site.require),
  };
  return { thing, file, places: fields.places, links: masthead.body.links };
}

function readSpan(
  context: TimeContext,
  values: MastheadFields,
  places: Places,
): { start?: Moment; end?: Moment } {
  const read = (key: "start" | "end") => {
    const text = values[key];
    return text === undefined ? undefined : readTime(context, text, places.value([key]));
  };
  const start = read("start");
  const end = read("end");
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

function readAliases(file: VFile, values: MastheadFields, places: Places): string[] {
  return (values.aliases ?? []).filter((alias, index) => {
    const place = places.value(["aliases", index]);
    if (!SLUG_PATTERN.test(alias))
      report(file, "alias-form", { alias, suggestion: latinSlugOf(alias) || undefined }, place);
    else if (RESERVED_SLUGS.has(alias)) report(file, "id-reserved", { id: alias, owner: "archive" }, place);
    else return true;
    return false;
  });
}

/** Topics by their names; the same topic twice counts once. */
export function readTopics(names: readonly string[] | undefined): Topic[] {
  const topics = new Map<string, Topic>();
  for (const name of names ?? []) {
    const slug = slugOf(name) || encodeURIComponent(name).replaceAll("%", "").toLowerCase();
    if (!topics.has(slug)) topics.set(slug, { name, slug });
  }
  return [...topics.values()];
}
