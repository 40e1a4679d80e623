/** The rules for every page, checked with parse5. */
import { describe, expect, test } from "vitest";
import type { EntryView, MediaView } from "../src/render/views.ts";
import { COVERAGE, entry, live, SVG } from "./live.ts";
import { all, articleIn, hasId, only, pageAt, pagesOf, type Read, textOf } from "./page.ts";
import { samples } from "./samples.ts";

const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"];

function headings(from: Read): Read[] {
  return all(from, ({ name }) => HEADINGS.includes(name));
}

function idsIn(from: Read): string[] {
  return all(from).flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

describe.each(samples)("in the archive of %s", (_, archive) => {
  const pages = pagesOf(archive);
  const entries = new Map<string, EntryView>();
  const coverages = archive.view?.coverages ?? [];
  for (const coverage of coverages)
    for (const one of coverage.entries) entries.set(`${coverage.slug}/${one.id}`, one);

  /** Every article of every page with the entry that it shows. */
  const shown = pages.flatMap(([path, { root }]) =>
    all(root, "article").map((article) => {
      const view = entries.get(`${path.split("/")[0]}/${article.attributes.id}`);
      if (!view) throw new Error(`${path}: an article that is no entry: ${article.attributes.id}`);
      const [, part] = path.split("/");
      return { path, article, view, isAlone: part === view.id, isWhole: part !== "key-events" };
    }),
  );
  /** Those that show the whole entry: all except those on the page of key events. */
  const whole = shown.filter(({ isWhole }) => isWhole);

  test("parse5 finds no error in any page", () => {
    expect(
      pages.filter(([, { errors }]) => errors.length > 0).map(([path, { errors }]) => [path, errors]),
    ).toEqual([]);
  });

  test("every page has one h1, a title, a language and a direction", () => {
    for (const [path, { root }] of pages) {
      expect([path, all(root, "h1").length]).toEqual([path, 1]);
      expect(textOf(only(only(root, "head"), "title"))).not.toBe("");
      expect(root.attributes.lang).toMatch(/^[a-z]{2}/);
      expect(root.attributes.dir).toMatch(/^(ltr|rtl)$/);
    }
  });

  test("there are no inline styles, and the only scripts are data or the archive's own", () => {
    for (const [, { root }] of pages) {
      expect(all(root, ({ attributes }) => attributes.style !== undefined)).toEqual([]);
      expect(all(root, ({ attributes }) => Object.keys(attributes).some((name) => /^on/.test(name)))).toEqual(
        [],
      );
      expect(all(root, "style")).toEqual([]);
      for (const { attributes } of all(root, "script"))
        expect(attributes.type === "application/ld+json" || /^\/[^/]/.test(attributes.src ?? "")).toBe(true);
    }
  });

  const tombstones = archive.view?.coverages.flatMap((coverage) => coverage.tombstones) ?? [];

  test("ids are unique on a page, and ids other than those of entries, days and hours begin with an underscore", () => {
    for (const [path, { root }] of pages) {
      const ids = idsIn(root);
      expect([path, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([path, []]);
      const own = [
        ...shown.filter((one) => one.path === path).map(({ view }) => view),
        ...tombstones,
      ].flatMap(({ id, aliases }) => [id, ...aliases]);
      const search = path === "search/index.html" ? ["results"] : [];
      const others = ids.filter((id) => !id.startsWith("_") && !own.includes(id) && !search.includes(id));
      expect(others.filter((id) => !/^\d{4}-\d\d-\d\d(T\d\d)?$/.test(id))).toEqual([]);
    }
  });

  test("every entry is an article three times: newest first, in the story and on its permalink; a key event once more", () => {
    const counts = new Map([...entries.keys()].map((key) => [key, 0]));
    for (const { path, view } of shown) {
      const key = `${path.split("/")[0]}/${view.id}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const wanted = (key: string) => (entries.get(key)?.key ? 4 : 3);
    expect([...counts].filter(([key, count]) => count !== wanted(key))).toEqual([]);
    for (const { article } of shown) expect(all(article, "article")).toEqual([]);
  });

  test("an entry's heading is exactly its headline, or else the time and the first words", () => {
    for (const { article, view, isAlone, isWhole } of shown) {
      const [heading] = headings(article);
      expect(heading?.name).toBe(isAlone ? "h1" : isWhole ? "h3" : "h2");
      const text = heading ? textOf(heading) : "";
      if (view.headline !== undefined) expect(text).toBe(view.headline);
      else {
        expect(text.startsWith(`${view.time.clock}: `)).toBe(true);
        const words = text.slice(view.time.clock.length + 2).replace(/…$/, "");
        if (isWhole) expect(squeezed(textOf(article))).toContain(words);
      }
      expect(heading?.children.every((child) => typeof child === "string")).toBe(true);
    }
  });

  test("headings inside an entry begin under its headline and skip no level", () => {
    for (const { article, isAlone } of whole) {
      const levels = headings(article).map(({ name }) => Number(name.slice(1)));
      expect(levels.filter((level) => level === levels[0])).toHaveLength(1);
      expect(levels[0]).toBe(isAlone ? 1 : 3);
      const steps = levels.slice(1).map((level, index) => level - (levels[index] ?? 0));
      expect(steps.filter((step) => step > 1)).toEqual([]);
    }
  });

  test("an entry's first time is its own, exact, and shows year, time and zone", () => {
    for (const { article, view } of shown) {
      const [time] = all(article, "time");
      expect(time?.attributes.datetime).toBe(view.time.datetime);
      expect(time?.attributes.datetime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
      const text = time ? textOf(time) : "";
      for (const words of [view.time.date, view.time.clock, view.time.zone]) expect(text).toContain(words);
    }
  });

  test("media are figures in the writer's order, and their captions contain only caption and credit", () => {
    for (const { article, view } of whole) {
      const every = [...(view.lead ? [view.lead] : []), ...view.body.media];
      // The picture of a link card is not a figure.
      const media = every.filter(({ alt, credit }) => !isOfCard(view, alt, credit));
      const figures = all(article, "figure").filter((figure) => all(figure, "blockquote").length === 0);
      expect(figures.map(captionOf)).toEqual(
        media.map(({ caption = "", credit }) =>
          squeezed(credit === undefined ? caption : `${caption} (${credit})`),
        ),
      );
      figures.forEach((figure, index) => {
        const one = media[index];
        if (one) expectMedium(figure, one);
      });
    }
  });

  test("kicker, place, names, topics, corrections and the time of an update are shown, roles at the permalink", () => {
    for (const { article, view, isAlone } of whole) {
      const words = all(article).map((element) => squeezed(textOf(element)));
      const { kicker, place, bylines, topics } = view;
      const wanted = [kicker, place, ...bylines.map(({ name }) => name), ...topics.map(({ title }) => title)];
      for (const text of wanted) if (text !== undefined) expect(words).toContain(text);
      for (const { name, role } of bylines)
        if (role !== undefined && isAlone)
          expect(squeezed(textOf(article))).toMatch(new RegExp(`${name}[,،] ${role}`));
      const times = all(article, "time").map(({ attributes }) => attributes.datetime);
      for (const time of [view.updated, ...view.corrections.map((one) => one.time)])
        if (time) expect(times).toContain(time.datetime);
      for (const { note } of view.corrections) expect(squeezed(textOf(article))).toContain(note);
    }
  });

  test("a pinned entry is shown on the newest page, in words and with a link, but not as a second article", () => {
    for (const coverage of coverages) {
      const main = only(pageAt(archive, `${coverage.slug}/index.html`), "main");
      for (const { heading, pageHref } of coverage.pinned) {
        const outside = all(main, (element) => element.name === "a" && element.attributes.href === pageHref);
        expect(outside.length).toBeGreaterThan(0);
        expect(textOf(main)).toContain(heading);
      }
    }
  });
});

/** Whether a link card shows a picture with this text and this credit. */
function isOfCard({ body }: EntryView, alt: string, credit: string | undefined): boolean {
  return body.cards.some(({ picture }) => picture?.alt === alt && picture.credit === credit);
}

function captionOf(figure: Read): string {
  return squeezed(all(figure, "figcaption").map(textOf).join(" "));
}

function expectMedium(figure: Read, media: MediaView): void {
  if (media.kind === "picture") {
    const { src, width, height } = media.file;
    const { attributes } = only(figure, "img");
    expect(attributes).toMatchObject({ src, alt: media.alt });
    if (width !== undefined) expect(attributes).toMatchObject({ width: `${width}`, height: `${height}` });
  } else if (media.kind === "remote") {
    expect(all(figure, "a").map(({ attributes }) => attributes.href)).toEqual([media.url]);
  } else {
    expect(only(figure, media.kind).attributes).toMatchObject({ controls: "" });
    expect(only(figure, "source").attributes.src).toBe(media.file.src);
  }
}

test("footnotes of several entries and of the summary share a page without sharing an id", () => {
  const note = "Words.[^1] Again.[^1] More.[^Ä-b]\n\n[^1]: One.\n\n[^Ä-b]: Two.\n";
  const ids = ["summary", "main", "key-events", "entries", "fn-1", "a", "a-fn-1"];
  const archive = live({
    "c/index.md": `---\ntitle: C\n---\n${note}`,
    ...Object.fromEntries(ids.map((id) => [`c/${id}.md`, entry("time: 2025-03-20T10:05\nkey: true", note)])),
  });
  const page = pageAt(archive, "c/index.html");
  const found = idsIn(page);
  expect(new Set(found).size).toBe(found.length);
  for (const id of ids) expect(only(page, hasId(id)).name).toBe("article");
  const jumps = all(page, "a").flatMap(
    ({ attributes }) => (/^#(.+)/.exec(attributes.href ?? "") ?? [])[1] ?? [],
  );
  for (const jump of jumps) expect(found).toContain(decodeURIComponent(jump));
});

test("a footnote with two references and a footnote that is named like its second reference get different ids", () => {
  const note = "One.[^1] Two.[^1] Three.[^1-2]\n\n[^1]: First.\n\n[^1-2]: Second.\n";
  const archive = live({
    "c/index.md": "---\ntitle: C\n---\n",
    "c/e.md": entry("time: 2025-03-20T10:05", note),
  });
  const found = idsIn(pageAt(archive, "c/e/index.html"));
  expect(found.filter((id, index) => found.indexOf(id) !== index)).toEqual([]);
});

test("a quotation is a figure with its words and its source line, and not an article", () => {
  const quote =
    ':::quote{by="Ada" role="Clerk" source="Letter" url="https://e.example/l" time="2025-03-19T09:00" archived="https://a.example/l"}\nWords *of hers*.\n:::\n';
  const archive = live({ ...COVERAGE, "summit/q.md": entry("time: 2025-03-20T11:00", quote) });
  const article = articleIn(pageAt(archive, "summit/index.html"), "q");
  const figure = only(article, "figure");
  expect(textOf(only(figure, "blockquote")).trim()).toBe("Words of hers.");
  expect(textOf(only(figure, "em"))).toBe("of hers");
  const line = only(figure, "figcaption");
  expect(textOf(line)).toMatch(/Ada.*Clerk.*Letter.*19 March 2025/s);
  expect(all(line, "a").map(({ attributes }) => attributes.href)).toEqual([
    "https://e.example/l",
    "https://a.example/l",
  ]);
  expect(only(line, "time").attributes.datetime).toBe("2025-03-19T09:00:00+00:00");
});

test("headings of the body begin at h4 beside other entries and at h2 alone, whatever level the writer began with", () => {
  const body = "#### Deep\n\nWords.\n\n# High\n\nWords.\n\n###### Deepest\n";
  const archive = live({ ...COVERAGE, "summit/h.md": entry("time: 2025-03-20T11:00\nheadline: H", body) });
  const names = (path: string) => headings(articleIn(pageAt(archive, path), "h")).map(({ name }) => name);
  expect(names("summit/index.html")).toEqual(["h3", "h4", "h4", "h5"]);
  expect(names("summit/h/index.html")).toEqual(["h1", "h2", "h2", "h3"]);
});

test("a decorative picture has an empty alt, and a figure without caption and credit has no figcaption", () => {
  const archive = live({
    ...COVERAGE,
    "summit/line.svg": SVG,
    "summit/d.md": entry('time: 2025-03-20T11:00\nimage: line.svg\nalt: ""\ncredit: none'),
  });
  const figure = only(articleIn(pageAt(archive, "summit/index.html"), "d"), "figure");
  expect(only(figure, "img").attributes.alt).toBe("");
  expect(all(figure, "figcaption")).toEqual([]);
});

test.each([
  ["Words *of* hers.[^1]\n\n[^1]: A note.\n", "11:00: Words of hers."],
  ["[^1]: A note first.\n\nThen[^1] words.\n", "11:00: Then words."],
  ['::image[A caption]{src="line.svg" alt="A" credit="C"}\n\nAfter it.\n', "11:00: After it."],
  [':::quote{by="Ada" source="Letter"}\nSaid.\n:::\n', "11:00: Said."],
  ["| A | B |\n|---|---|\n| 1 | 2 |\n", "11:00: A B 1 2"],
  ["## Heading\n\nText\nof two lines\\\nor three.\n", "11:00: Heading Text of two lines or three."],
  [`${"word ".repeat(40)}\n`, `11:00: ${"word ".repeat(12).trim()}…`],
  ["", "11:00"],
])("the heading of an entry without headline is its time and its first words: %j", (body, heading) => {
  const archive = live({
    ...COVERAGE,
    "summit/line.svg": SVG,
    "summit/w.md": entry("time: 2025-03-20T11:00", body),
  });
  expect(textOf(only(articleIn(pageAt(archive, "summit/index.html"), "w"), "h3"))).toBe(heading);
  expect(textOf(only(articleIn(pageAt(archive, "summit/w/index.html"), "w"), "h1"))).toBe(heading);
});
