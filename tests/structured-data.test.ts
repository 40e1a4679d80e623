/** The structured data of every page, value by value, compared with the content files, which independent code reads. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { Live } from "./live.ts";
import { all, only, pageAt, type Read, textOf } from "./page.ts";
import { samples } from "./samples.ts";

const author = z.union([z.string(), z.object({ name: z.string(), role: z.string().optional() })]);
const authors = z.union([author, z.array(author)]);
const written = z.object({
  time: z.string().optional(),
  updated: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
  title: z.string().optional(),
  headline: z.string().optional(),
  standfirst: z.string().optional(),
  status: z.string().optional(),
  author: authors.optional(),
  editors: authors.optional(),
  place: z.string().optional(),
  topics: z.array(z.string()).optional(),
  image: z.string().optional(),
  alt: z.string().optional(),
  caption: z.string().optional(),
  credit: z.string().optional(),
  corrections: z.array(z.object({ time: z.string(), note: z.string() })).optional(),
  draft: z.boolean().optional(),
  embargo: z.string().optional(),
  removed: z.unknown().optional(),
  id: z.string().optional(),
  date: z.string().optional(),
});
type Written = z.output<typeof written>;

/** The instant for which tests build archives. */
const NOW = "2026";

interface WrittenEntry extends Written {
  readonly id: string;
  readonly body: string;
}

interface WrittenCoverage extends Written {
  readonly slug: string;
  readonly entries: readonly WrittenEntry[];
}

/** Front matter as plain values (YAML 1.2 core, in which times are texts), and the rest. */
function read(path: string): Written & { body: string } {
  const text = readFileSync(path, "utf8")
    .replace(/^\ufeff/, "")
    .replaceAll("\r\n", "\n");
  const [, front = "", body = ""] = /^---\n(.*?)^---[ \t]*\n(.*)/ms.exec(text) ?? [];
  return { ...written.parse(parse(front) ?? {}), body };
}

function idOf(file: string, id: string | undefined): string {
  return id ?? basename(file, ".md").replace(/^(\d{4}-\d\d-\d\d[-T]?)?(\d{6}-|\d{4}-)?/, "");
}

function coveragesIn(folder: string): WrittenCoverage[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".md"),
  );
  const mastheads = files.filter((file) => basename(file) === "index.md");
  return mastheads.map((file) => {
    const slug = dirname(file);
    const own = files.filter((other) => other.startsWith(`${slug}/`) && other !== file);
    const entries = own
      .map((other) => ({ ...read(`${folder}/${other}`), file: other }))
      // Other tests cover unpublished content.
      .filter(({ draft, embargo, removed }) => !draft && (embargo ?? "") < NOW && removed === undefined)
      .map((one) => ({ ...one, id: idOf(one.file, one.id) }));
    return { ...read(`${folder}/${file}`), slug, entries };
  });
}

const people = z.record(z.string(), z.object({ name: z.string(), role: z.string().optional() }));

function peopleOf(folder: string): z.output<typeof people> {
  const has = readdirSync(folder).includes("people.yml");
  return has ? people.parse(parse(readFileSync(`${folder}/people.yml`, "utf8"))) : {};
}

type Person = { "@type": "Person"; name: string; jobTitle?: string };

function personsOf(list: z.output<typeof authors> | undefined, known: z.output<typeof people>): Person[] {
  return [list ?? []].flat().map((one) => {
    const { name, role } =
      typeof one === "string" ? (known[one] ?? { name: one }) : { ...known[one.name], ...one };
    const known_ = typeof one === "string" ? undefined : known[one.name];
    return { "@type": "Person", name: known_?.name ?? name, ...(role !== undefined && { jobTitle: role }) };
  });
}

/** Whether a printed time is the written one: the same instant, or the same clock time and day if no offset is given. */
function isTime(printed: unknown, writtenTime: string | undefined, day: string | undefined): boolean {
  if (typeof printed !== "string" || writtenTime === undefined) return false;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(printed)) return false;
  if (/(Z|[+-]\d\d:?\d\d)$/.test(writtenTime))
    return Date.parse(writtenTime.replace(" ", "T")) === Date.parse(printed);
  const whole = /^\d\d:\d\d/.test(writtenTime) ? `${day}T${writtenTime}` : writtenTime.replace(" ", "T");
  return printed.startsWith(whole);
}

type Thing = Readonly<Record<string, unknown>>;
const thing = z.record(z.string(), z.unknown());
const graph = z.object({ "@context": z.literal("https://schema.org"), "@graph": z.array(thing) });

const isData = ({ attributes }: Read) => attributes.type === "application/ld+json";

/** The structured data in the head of a page: one graph. */
function graphOf(page: Read): Thing[] {
  const [first, ...others] = all(only(page, "head"), isData);
  if (!first || others.length > 0) throw new Error("not one script of data in the head");
  return graph.parse(JSON.parse(textOf(first)))["@graph"];
}

/** The structured data beside the entries, each as it would be after the entry's own `<article>`. */
function besideEntries(page: Read): Thing[] {
  const days = all(page, ({ name, attributes }) => name === "ol" && attributes.class === "entries");
  const items = days.flatMap((day) => all(day, "li")).filter((item) => all(item, "article").length === 1);
  return items.map((item) => {
    const children = item.children.filter((child) => typeof child !== "string");
    expect(children.slice(-2).map(({ name }) => name)).toEqual(["article", "script"]);
    return thing.parse(JSON.parse(textOf(only(item, isData))));
  });
}

function one(things: readonly Thing[], type: string): Thing {
  const found = things.filter((each) => each["@type"] === type);
  expect([type, found.length]).toEqual([type, 1]);
  return found[0] ?? {};
}

const things = (value: unknown): Thing[] => z.array(thing).parse(value ?? []);

/** Without the parts that only resolve addresses. */
const named = (persons: unknown) =>
  things(persons).map(({ "@type": type, name, jobTitle }) => ({
    "@type": type,
    name,
    ...(jobTitle !== undefined && { jobTitle }),
  }));

const squeezed = (text: string | undefined) => text?.replace(/\s+/g, " ").trim();

describe.each(samples)("in the archive of %s", (folder, archive) => {
  const known = peopleOf(folder);
  const coverages = coveragesIn(folder);
  const base = archive.view?.site.url ?? "";

  function expectPosting(posting: Thing, entry: WrittenEntry, coverage: WrittenCoverage): void {
    const url = `${base}${coverage.slug}/${entry.id}/`;
    expect(posting).toMatchObject({ "@type": "BlogPosting", url });
    if (entry.headline !== undefined) expect(posting.headline).toBe(squeezed(entry.headline));
    expect([url, posting.datePublished, isTime(posting.datePublished, entry.time, coverage.date)]).toEqual([
      url,
      posting.datePublished,
      true,
    ]);
    const changes = [entry.time, entry.updated, ...(entry.corrections ?? []).map(({ time }) => time)];
    expect(changes.some((time) => isTime(posting.dateModified, time, coverage.date))).toBe(true);
    expect(Date.parse(String(posting.dateModified))).toBeGreaterThanOrEqual(
      Date.parse(String(posting.datePublished)),
    );
    const wrote = personsOf(entry.author, known);
    // Without a named person, the publisher is the author.
    if (wrote.length > 0) expect(named(posting.author)).toEqual(wrote);
    else expect(named(posting.author)).toMatchObject([{ "@type": "Organization" }]);
    expect(posting.contentLocation).toEqual(
      entry.place === undefined ? undefined : { "@type": "Place", name: entry.place },
    );
    expect(posting.keywords ?? []).toEqual(entry.topics ?? []);
    const notes = things(posting.correction);
    expect(notes.map(({ text }) => text)).toEqual(
      (entry.corrections ?? []).map(({ note }) => squeezed(note)),
    );
    entry.corrections?.forEach(({ time }, index) => {
      expect(isTime(notes[index]?.datePublished, time, coverage.date)).toBe(true);
    });
    if (entry.image !== undefined) expectPicture(things(posting.image)[0] ?? {}, entry);
  }

  function expectPicture(picture: Thing, { image = "", alt, caption, credit }: Written): void {
    const wanted = {
      description: alt || undefined,
      caption,
      creditText: credit === "none" ? undefined : credit,
    };
    for (const [key, text] of Object.entries(wanted))
      expect([key, picture[key]]).toEqual([key, squeezed(text)]);
    expect(picture["@type"]).toBe("ImageObject");
    expect(decodeURI(String(picture.contentUrl)).endsWith(`/${basename(image)}`)).toBe(true);
    const path = String(picture.contentUrl).slice(base.length);
    expect(archive.outputs.has(decodeURI(path))).toBe(true);
  }

  test("every permalink has its entry's own headline, words, people, place, topics, times, pictures and corrections", () => {
    let checked = 0;
    for (const coverage of coverages) {
      for (const entry of coverage.entries) {
        const found = graphOf(pageAt(archive, `${coverage.slug}/${entry.id}/index.html`));
        const posting = one(found, "BlogPosting");
        expectPosting(posting, entry, coverage);
        expectWords(String(posting.articleBody), entry.body);
        expect(posting).toMatchObject({
          publisher: { "@id": one(found, "Organization")["@id"] },
          isPartOf: { "@type": "LiveBlogPosting", url: `${base}${coverage.slug}/`, headline: coverage.title },
        });
        checked += 1;
      }
    }
    expect(checked).toBe(archive.view?.coverages.reduce((sum, { entries }) => sum + entries.length, 0));
  });

  test("every page of a coverage has the coverage's own values and, in the page's order, the entries that it shows", () => {
    for (const coverage of coverages) {
      const row = new RegExp(`^${coverage.slug}/((page|story)/(\\d+/)?)?index\\.html$`);
      const paths = [...archive.outputs.keys()].filter((path) => row.test(path));
      expect(paths.length).toBeGreaterThan(1);
      for (const path of paths) expectCoverage(archive, path, coverage);
    }
  });

  function expectCoverage(from: Live, path: string, coverage: WrittenCoverage): void {
    const page = pageAt(from, path);
    const found = graphOf(page);
    const posting = one(found, "LiveBlogPosting");
    expect(posting).toMatchObject({
      url: `${base}${coverage.slug}/`,
      headline: squeezed(coverage.title),
      publisher: { "@id": one(found, "Organization")["@id"] },
    });
    expect(posting.description).toBe(squeezed(coverage.standfirst));
    expect(named(posting.editor)).toEqual(personsOf(coverage.editors, known));
    expectSpan(posting, coverage);
    const updates = things(posting.liveBlogUpdate);
    const ids = all(page, "article").map(({ attributes }) => attributes.id);
    expect(updates.map(({ url }) => String(url).split("/").at(-2))).toEqual(ids);
    const texts = besideEntries(page);
    expect(texts.map((text) => text["@id"])).toEqual(updates.map((update) => update["@id"]));
    for (const [index, update] of updates.entries()) {
      const entry = coverage.entries.find(({ id }) => update.url === `${base}${coverage.slug}/${id}/`);
      if (!entry) throw new Error(`${path}: an update that nobody wrote: ${update.url}`);
      expectPosting(update, entry, coverage);
      const text = String(texts[index]?.articleBody);
      expect(texts[index]).toMatchObject({ "@context": "https://schema.org" });
      // Alone, it would be a posting without a headline.
      expect(texts[index]).not.toHaveProperty("@type");
      expectWords(text, entry.body);
      // A description would repeat the beginning of that text, far from it.
      expect(update).not.toHaveProperty("description");
    }
  }

  /** From the first entry to the last, unless the masthead sets another time; a live coverage has no end yet. */
  function expectSpan(posting: Thing, { start, end, status, date, entries }: WrittenCoverage): void {
    const bound = (time: string | undefined, index: 0 | -1) =>
      time === undefined
        ? entries.some((one) => isTime(posting[KEYS[index]], one.time, date))
        : isTime(posting[KEYS[index]], time, date);
    expect([posting.coverageStartTime, bound(start, 0)]).toEqual([posting.coverageStartTime, true]);
    if (status === "live") expect(posting.coverageEndTime).toBeUndefined();
    else expect([posting.coverageEndTime, bound(end, -1)]).toEqual([posting.coverageEndTime, true]);
    const times = things(posting.liveBlogUpdate).map(({ datePublished }) =>
      Date.parse(String(datePublished)),
    );
    const from = Date.parse(String(posting.coverageStartTime));
    const to = Date.parse(String(posting.coverageEndTime));
    if (start === undefined) for (const time of times) expect(time).toBeGreaterThanOrEqual(from);
    if (end === undefined && status !== "live")
      for (const time of times) expect(time).toBeLessThanOrEqual(to);
  }

  test("every breadcrumb trail leads from the front page to the page itself, in numbered steps", () => {
    for (const [path, source] of archive.outputs) {
      if (!path.endsWith("index.html") || path === "index.html" || !source.includes("ld+json")) continue;
      const page = pageAt(archive, path);
      const crumbs = things(one(graphOf(page), "BreadcrumbList").itemListElement);
      expect(crumbs.map(({ position }) => position)).toEqual(crumbs.map((_, index) => index + 1));
      expect(crumbs[0]).toMatchObject({ item: base, name: archive.view?.site.title });
      for (const { item } of crumbs) {
        const file = `${decodeURI(String(item).slice(base.length))}index.html`;
        expect(archive.outputs.has(file)).toBe(true);
      }
    }
  });
});

const KEYS = { 0: "coverageStartTime", "-1": "coverageEndTime" } as const;

/** Every word of plain paragraphs is in the text of the structured data, in its order. */
function expectWords(articleBody: string, body: string): void {
  const plain = body
    .split(/\n{2,}/)
    .filter((part) => /^[^:|>#\-*!\d[`]/.test(part.trim()) && !/[[\]*_~`\\&<|]|:{2,}/.test(part));
  const text = squeezed(articleBody) ?? "";
  let from = 0;
  for (const part of plain.map(squeezed)) {
    const at = text.indexOf(part ?? "", from);
    expect([part, at >= 0]).toEqual([part, true]);
    from = at;
  }
}
