import type { VFile } from "vfile";
import type { Byline, Person, SourcePosition } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { FieldPositions } from "../model/source.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import { closestMatch } from "../web/spelling.ts";
import { slugOf } from "../web/urls.ts";
import { isName } from "./name-rules.ts";
import type { Author, AuthorFields } from "./schema.ts";

/** The people of people.yml by their keys; `undefined` when that file has a problem and nobody knows who is in it. */
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
  const slug = person ? name : personKey(name, people);
  if (!isName(file, slug, place)) return [];
  const known = person ?? people?.get(slug);
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

/** A person's key, also when the byline spells the name out: both lead to one page. */
function personKey(name: string, people: People): string {
  const key = people && getOrCreate(keysByName, people, () => indexNames(people)).get(name);
  return key ?? getOrCreate(slugs, name, () => slugOf(name));
}

const keysByName = new WeakMap<ReadonlyMap<string, Person>, ReadonlyMap<string, string>>();

/** The keys of people by their names: of two with one name, the first. */
function indexNames(people: ReadonlyMap<string, Person>): ReadonlyMap<string, string> {
  return new Map([...people].toReversed().map(([key, { name }]) => [name, key]));
}

/** Few names sign many entries. */
const slugs = new Map<string, string>();
