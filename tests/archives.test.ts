/** Complete content folders as writers have them: valid ones build, and all problems of invalid ones are reported at once. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diskFolder } from "../src/collect/index.ts";
import { type Live, liveFrom } from "./live.ts";
import { all, articleIn, only, pageAt, type Read, textOf } from "./page.ts";

const GOOD = "tests/archives";
const BAD = "tests/archives-that-fail";

function good(name: string): Live {
  return liveFrom(diskFolder(`${GOOD}/${name}`));
}

function headlines(archive: Live, path: string): string[] {
  return all(pageAt(archive, path), "article").map((article) => textOf(only(article, "h3")));
}

function datetimes(element: Read): (string | undefined)[] {
  return all(element, "time").map(({ attributes }) => attributes.datetime);
}

test.each(readdirSync(GOOD))("%s has no problems and every entry has its page", (name) => {
  const { problems, view, outputs } = good(name);
  expect(problems).toEqual([]);
  expect(view?.coverages).not.toEqual([]);
  for (const { slug, entries } of view?.coverages ?? []) {
    expect(entries).not.toEqual([]);
    for (const { id } of entries) expect([...outputs.keys()]).toContain(`${slug}/${id}/index.html`);
  }
});

test.each(readdirSync(BAD))("all problems of %s are reported, in order, and nothing is built", (name) => {
  // The folder is called content, as on a writer's machine.
  const { problems, outputs } = liveFrom({ ...diskFolder(`${BAD}/${name}/content`), name: "content" });
  expect(`${problems.join("\n")}\n`).toBe(readFileSync(`${BAD}/${name}/expected.txt`, "utf8"));
  expect(outputs.size).toBe(0);
});

describe("every-feature", () => {
  const archive = good("every-feature");

  test("the storm is in order through the night on which the clocks go back", () => {
    expect(headlines(archive, "storm-lotta/story/index.html")).toEqual([
      "First gusts reach the pier",
      "The harbour is shut",
      expect.stringMatching(/^00:30: Thirty people keep watch on the sea wall; .*…$/),
      "A quarter past one, the first time",
    ]);
    expect(headlines(archive, "storm-lotta/index.html")).toEqual([
      "Open again",
      "The sea in motion",
      "Power comes back, street by street",
      "A quarter past one, the second time",
    ]);
    const night = ["first-quarter", "second-quarter"].map((id) =>
      pageAt(archive, `storm-lotta/${id}/index.html`),
    );
    expect(night.map((page) => datetimes(only(page, "article"))[0])).toEqual([
      "2024-10-27T01:15:00+01:00",
      "2024-10-27T01:15:00+00:00",
    ]);
  });

  test("the convoy keeps its own zone, in which two times that are written differently are equal", () => {
    const articles = all(pageAt(archive, "2024-relief-convoy/story/index.html"), "article");
    expect(articles.map(({ attributes }) => attributes.id)).toEqual(["crosses", "leaves"]);
    expect(articles.map((article) => datetimes(article)[0])).toEqual([
      "2024-10-27T06:10:00+05:45",
      "2024-10-27T06:10:00+05:45",
    ]);
  });

  test("an author of both coverages has both on one page", () => {
    const text = textOf(only(pageAt(archive, "authors/ada-king/index.html"), "main"));
    for (const words of [
      "Chief reporter",
      "The convoy leaves",
      "The harbour is shut",
      "First gusts reach the pier",
    ])
      expect(text).toContain(words);
    expect(text).not.toContain("Open again");
  });
});

describe("arabic", () => {
  const archive = good("arabic");

  test("every page declares Arabic and the direction from right to left", () => {
    const { attributes } = pageAt(archive, "miyah-2024/index.html");
    expect(attributes).toMatchObject({ lang: "ar", dir: "rtl" });
  });

  test("headlines, bylines, topics and captions are output as they were written", () => {
    const article = articleIn(pageAt(archive, "miyah-2024/page/1/index.html"), "entry-0830");
    expect(textOf(only(article, "h3"))).toBe("الماء يعلو عند الجسر القديم");
    expect(textOf(only(article, "figcaption"))).toBe("الجسر القديم صباح الجمعة (سلمى عادل)");
    expect(textOf(article)).toContain("بقلم سلمى عادل");
    const alone = articleIn(pageAt(archive, "miyah-2024/entry-0830/index.html"), "entry-0830");
    expect(textOf(alone)).toMatch(/سلمى عادل.*مراسلة الشؤون البحرية/s);
    expect(textOf(article)).toContain("14:30 على العمود، أي بنسبة 2:1");
    expect(textOf(only(pageAt(archive, "topics/النهر/index.html"), "main"))).toContain("أرقام الظهيرة");
  });

  test("offsets show that clocks went forward in the night", () => {
    const [first, ...others] = all(pageAt(archive, "miyah-2024/story/index.html"), "article");
    expect(first && datetimes(first)[0]).toBe("2024-04-26T08:30:00+03:00");
    expect(others.map((article) => datetimes(article)[0])).toEqual([
      "2024-04-26T09:45:00+03:00",
      "2024-04-26T10:15:00+03:00",
    ]);
  });
});

describe("imported-live-page", () => {
  const archive = good("imported-live-page");
  const at = (id: string) => only(pageAt(archive, `brussels-defence-talks/${id}/index.html`), "article");

  test("twenty entries are on two pages, newest first", () => {
    const [newest, older] = ["index.html", "page/1/index.html"].map((path) =>
      all(pageAt(archive, `brussels-defence-talks/${path}`), "article"),
    );
    expect(newest).toHaveLength(12);
    expect(older).toHaveLength(8);
    const clocks = [...(newest ?? []), ...(older ?? [])].map((article) =>
      datetimes(article)[0]?.slice(11, 16),
    );
    expect(clocks).toEqual(clocks.toSorted().toReversed());
    expect([clocks[0], clocks.at(-1)]).toEqual(["18:55", "07:12"]);
  });

  test("summary, lead video and its caption are on the newest page", () => {
    const main = only(pageAt(archive, "brussels-defence-talks/index.html"), "main");
    expect(textOf(main)).toContain("The text they agreed on speaks of “urgent” spending, but names no sum");
    const video = only(main, "video");
    expect(video.attributes.poster).toBe("/archive/brussels-defence-talks/media/doorstep.svg");
    expect(textOf(main)).toContain("Watch: Arrivals, in fifty seconds");
  });

  test("an analysis shows kicker, name and role", () => {
    const text = textOf(at("hungary"));
    expect(text).toMatch(
      /Analysis.*Hungary will not sign.*Réka Őry.*Central Europe correspondent.*Budapest/s,
    );
  });

  test("three pictures are between the paragraphs, each with its source and one with a caption", () => {
    const article = at("three-pictures-from-the-hall");
    expect(all(article, "figure").map((figure) => textOf(figure).trim())).toEqual([
      "(EPA)",
      "Flags are straightened by hand (AFP)",
      "(Getty Images)",
    ]);
    expect(
      all(article, ({ name }) => name === "img" || name === "p")
        .map(({ name }) => name)
        .join(" "),
    ).toMatch(/img p img p img p$/);
  });

  test("a graphic without credit has no empty source line", () => {
    const figure = only(at("the-map-of-who-pays"), "figure");
    expect(textOf(figure).trim()).toBe("");
    expect(all(figure, "figcaption")).toEqual([]);
  });
});
