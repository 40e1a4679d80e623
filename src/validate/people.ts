import type { VFile } from "vfile";
import type { Byline, Person, SourcePosition } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { FieldPositions } from "../model/source.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import { closestMatch } from "../web/spelling.ts";
import { addresses, slugOf } from "../web/urls.ts";
import { checkAuthorName, checkInvisible } from "./author-names.ts";
import { isName } from "./name-rules.ts";
import type { Author, AuthorFields } from "./schema.ts";

/** The people of people.yml by their keys; `undefined` if that file has a problem, so that its people are unknown. */
export type People = ReadonlyMap<string, Person> | undefined;

/** Bylines as a front matter gives them: names, keys of people.yml, `{name, role}`, or a list of these. */
export function readBylines(
  file: VFile,
  places: FieldPositions,
  key: string,
  given: AuthorFields | undefined,
  people: People,
): Byline[] {
  if (given === undefined) return [];
  const list = Array.isArray(given) ? given : [given];
  return list.flatMap((author, index) => {
    const place = places.value(Array.isArray(given) ? [key, index] : [key]);
    return readByline(file, place, typeof author === "string" ? { name: author } : author, people);
  });
}

function readByline(
  file: VFile,
  place: SourcePosition,
  { name, role, kind }: Exclude<Author, string>,
  people: People,
): Byline[] {
  const person = people?.get(name);
  if (people && !person && /^[a-z]+(-[a-z0-9]+)+$/.test(name)) {
    report(
      file,
      "unknown-person",
      () => ({ key: name, suggestion: closestMatch(name, people.keys()) }),
      place,
    );
    return [];
  }
  const keys = person ? [name] : keysOf(name, people);
  const [slug = getOrCreate(slugs, name, () => slugOf(name))] = keys;
  if (keys.length > 1) report(file, "ambiguous-person", { name, keys }, place);
  if (!isName(file, slug, place)) return [];
  const known = person ?? people?.get(slug);
  if (keys.length === 0) checkName(file, place, { name, kind }, slug, known);
  const ownRole = role ?? person?.role;
  const isOrganization = (kind ?? known?.kind) === "organization";
  return [
    {
      name: person?.name ?? name,
      slug,
      ...(ownRole !== undefined && { role: ownRole }),
      ...(isOrganization && { kind: "organization" }),
    },
  ];
}

/** Notes what is wrong with a name that people.yml doesn't know. `other` is the person whose page it would share. */
function checkName(
  file: VFile,
  place: SourcePosition,
  { name, kind }: Exclude<Author, string>,
  slug: string,
  other: Person | undefined,
): void {
  checkInvisible(file, name, place);
  checkAuthorName(file, name, kind === "organization", place);
  if (!other) return;
  const details = { name, otherName: other.name, other: "people.yml", address: addresses.author(slug) };
  report(file, "author-clash", details, place);
}

/** The keys of a person whose name is spelt out: both lead to one page. */
function keysOf(name: string, people: People): readonly string[] {
  return (people && getOrCreate(keysByName, people, () => indexNames(people)).get(name)) ?? [];
}

const keysByName = new WeakMap<ReadonlyMap<string, Person>, ReadonlyMap<string, readonly string[]>>();

/** The keys of people by their names. */
function indexNames(people: ReadonlyMap<string, Person>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [key, { name }] of people) getOrCreate(index, name, () => []).push(key);
  return index;
}

/** Few names sign many entries. */
const slugs = new Map<string, string>();
