/** The target of every link inside an archive exists: an output, and the fragment in it if the link has one. */
import { posix } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COVERAGE, entry, type Live, live } from "./live.ts";
import { all, articleIn, pageAt, pagesOf, type Read, readXml, textOf } from "./page.ts";
import { rounds } from "./rounds.ts";
import { samples } from "./samples.ts";

interface Linked {
  readonly from: string;
  readonly href: string;
}

/** Every address in the pages, in any element and attribute. */
function linksOf(archive: Live): Linked[] {
  return pagesOf(archive).flatMap(([from, { root }]) =>
    all(root).flatMap((element) => addressesIn(element).map((href) => ({ from, href }))),
  );
}

function addressesIn({ name, attributes }: Read): string[] {
  const { href, src, poster, srcset, cite, content = "", property, "http-equiv": equiv } = attributes;
  const isAddress = name === "meta" && /^og:(url|image)$/.test(property ?? "");
  const refresh = equiv === "refresh" ? /url=(.*)$/.exec(content)?.[1] : undefined;
  const sources = (srcset ?? "").split(",").map((part) => part.trim().split(/\s/)[0]);
  const found = [href, src, poster, cite, isAddress ? content : undefined, refresh, ...sources];
  return found.filter((address) => address !== undefined && address !== "") as string[];
}

/** The error of a link, if there is one. Links to other sites, and those in site.yml to the same host, are not checked. */
function wrong(archive: Live, { from, href }: Linked): string | undefined {
  const site = archive.view?.site;
  const page = `${site?.url}${from.replace(/index\.html$/, "")}`;
  const url = new URL(href, page);
  const base = new URL(site?.url ?? "");
  const others = [site?.publisher.url, ...(site?.footer.map((link) => link.href) ?? [])];
  if (url.origin !== base.origin || others.includes(href)) return undefined;
  if (!url.pathname.startsWith(base.pathname)) return `${from}: ${href} is outside the archive`;
  const path = decodeURIComponent(url.pathname.slice(base.pathname.length));
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (!archive.outputs.has(file)) return `${from}: ${href} leads nowhere`;
  const isThere = url.hash === "" || idsOf(archive, file).has(decodeURIComponent(url.hash.slice(1)));
  return isThere ? undefined : `${from}: ${href} has no such part`;
}

const known = new Map<string, ReadonlySet<string>>();
function idsOf(archive: Live, path: string): ReadonlySet<string> {
  const key = `${archive.view?.site.url} ${path}`;
  const ids =
    known.get(key) ?? new Set(all(pageAt(archive, path)).map(({ attributes }) => attributes.id ?? ""));
  known.set(key, ids);
  return ids;
}

describe.each(samples)("in the archive of %s", (_, archive) => {
  test("the target of every link, picture and fragment in every page exists", () => {
    const links = linksOf(archive);
    expect(links.length).toBeGreaterThan(300);
    expect(links.flatMap((link) => wrong(archive, link) ?? [])).toEqual([]);
  });

  test("the target of every address in feeds, data and sitemaps exists", () => {
    const site = archive.view?.site.url ?? "";
    const texts = [...archive.outputs].filter(([path]) => /\.(xml|json)$|robots\.txt$/.test(path));
    const whole = new RegExp(`${site.replace(/[.*+?^$()[\]]/g, "\\$&")}[^\\s"'<>\\\\&]*`, "g");
    const links = texts.flatMap(([from, text]) =>
      [...text.matchAll(whole)].map(([href]) => ({ from, href })),
    );
    expect(links.length).toBeGreaterThan(50);
    expect(links.flatMap((link) => wrong(archive, link) ?? [])).toEqual([]);
  });

  test("every page can be reached from the front page by visible links", () => {
    const seen = new Set<string>();
    const base = new URL(archive.view?.site.url ?? "");
    const visit = (path: string) => {
      if (seen.has(path) || !archive.outputs.has(path)) return;
      seen.add(path);
      for (const { attributes } of all(pageAt(archive, path), "a")) {
        const url = new URL(attributes.href ?? "", base);
        const target = decodeURIComponent(url.pathname.slice(base.pathname.length));
        if (url.origin === base.origin && /(^|\/)$/.test(target)) visit(`${target}index.html`);
      }
    };
    visit("index.html");
    const lost = pagesOf(archive)
      .filter(([, { root }]) => !all(root, "meta").some(({ attributes }) => attributes.content === "noindex"))
      .filter(([path]) => !seen.has(path));
    expect(lost.map(([path]) => path)).toEqual([]);
  });
});

/** The links in the text of an entry, as text and address. */
function linksIn(archive: Live, id: string): (string | undefined)[][] {
  const prose = all(articleIn(pageAt(archive, `summit/${id}/index.html`), id), "p");
  return prose
    .flatMap((paragraph) => all(paragraph, "a"))
    .map((link) => [textOf(link), link.attributes.href]);
}

test("an entry links to another by its file, from any folder, and by its current or older id", () => {
  const archive = live({
    ...COVERAGE,
    "summit/index.md": "---\ntitle: The summit\n---\nFrom the [summary](21/0900-next.md) to [it](#next).\n",
    "summit/1100-here.md": entry(
      "time: 2025-03-20T11:00",
      "[A](1005-kallas-arrives.md) [B](./1005-kallas-arrives.md) [C](#kallas-arrives) [D](21/0900-next.md) [E][e] [F](#older)\n\n[e]: #next\n",
    ),
    "summit/21/0900-next.md": entry(
      "time: 2025-03-21T09:00\naliases: [older]",
      "[G](../1005-kallas-arrives.md) [H](0900-next.md)\n",
    ),
  });
  expect(archive.problems).toEqual([]);
  const kallas = "/live/summit/kallas-arrives/";
  const next = "/live/summit/next/";
  const words = linksIn(archive, "here").filter(([text]) => /^[A-Z]$/.test(text ?? ""));
  expect(words).toEqual([
    ["A", kallas],
    ["B", kallas],
    ["C", kallas],
    ["D", next],
    ["E", next],
    ["F", next],
  ]);
  expect(linksIn(archive, "next").filter(([text]) => /^[A-Z]$/.test(text ?? ""))).toEqual([
    ["G", kallas],
    ["H", next],
  ]);
  const summary = all(pageAt(archive, "summit/index.html"), "a").filter((link) =>
    /^(summary|it)$/.test(textOf(link)),
  );
  expect(summary.map(({ attributes }) => attributes.href)).toEqual([next, next]);
});

test("an entry links to an entry of another coverage by its file, whatever its id", () => {
  const archive = live({
    ...COVERAGE,
    "summit/21/0900-next.md": entry(
      "time: 2025-03-21T09:00",
      "[A](../../other/2025-03-20-1010-one.md) [B](../../other/) [C](../../other/101500-two.md#x)\n",
    ),
    "other/index.md": entry("title: Other", ""),
    "other/2025-03-20-1010-one.md": entry("time: 2025-03-20T10:10\nid: first"),
    "other/101500-two.md": entry("time: 2025-03-20T10:15"),
  });
  expect(archive.page("summit/next/index.html")).toContain(
    '<a href="/live/other/first/">A</a> <a href="/live/other/">B</a> <a href="/live/other/two/#x">C</a>',
  );
});

test("a link to a draft is plain text, and a link again when drafts are shown", () => {
  const files = {
    ...COVERAGE,
    "summit/1200-draft.md": entry("time: 2025-03-20T12:00\ndraft: true"),
    "summit/1100-here.md": entry(
      "time: 2025-03-20T11:00",
      "See [*the* draft](1200-draft.md) and [it](#draft).\n",
    ),
  };
  const texts = (archive: Live) => linksIn(archive, "here").filter(([text]) => /draft|it/.test(text ?? ""));
  const published = live(files);
  expect(texts(published)).toEqual([]);
  expect(textOf(pageAt(published, "summit/here/index.html"))).toContain("See the draft and it.");
  expect(texts(live(files, { drafts: true }))).toEqual([
    ["the draft", "/live/summit/draft/"],
    ["it", "/live/summit/draft/"],
  ]);
});

test("--url changes every address, both absolute and root-relative", () => {
  const here = live(COVERAGE);
  const moved = live(COVERAGE, { url: "https://elsewhere.example/a/b/" });
  expect([...moved.outputs.keys()]).toEqual([...here.outputs.keys()]);
  for (const [path, text] of moved.outputs) {
    // The ids of feeds are names, not addresses; they are derived from the address if the site has no tag-base.
    const put = text
      .replaceAll("https://elsewhere.example/a/b/", "https://example.org/live/")
      .replaceAll("/a/b/", "/live/");
    expect(put.replaceAll("tag:elsewhere.example,", "tag:example.org,")).toBe(here.outputs.get(path));
  }
});

test("a name in another script has an address at which its page is found", () => {
  const archive = live({
    ...COVERAGE,
    "summit/n.md": entry("time: 2025-03-20T11:00\nauthor: Олена Зоря\ntopics: [Äußeres, 東京, C++, '???']"),
  });
  const hrefs = linksOf(archive).filter(({ href }) => /(topics|authors)\/./.test(href));
  expect(new Set(hrefs.map(({ href }) => href)).size).toBeGreaterThanOrEqual(5);
  expect(linksOf(archive).flatMap((link) => wrong(archive, link) ?? [])).toEqual([]);
  for (const { href } of hrefs) expect(href).toMatch(/^[\x21-\x7e]+$/);
  readXml(archive.page("sitemap-site.xml"));
});

test("no name of a topic or an author escapes its folder or is the address of another page", () => {
  const hostile = fc.constantFrom(
    "..",
    ".",
    "/",
    "\\",
    "../..",
    "?",
    "#",
    "%2e%2e",
    "%",
    "\ud800",
    "🌕",
    "\u0301",
    "a",
    "é",
  );
  const name = fc.oneof(
    hostile,
    fc.tuple(hostile, hostile).map((parts) => parts.join("")),
    fc.string({ unit: "binary", minLength: 1 }),
  );
  const usual = live({ ...COVERAGE, "summit/n.md": entry("time: 2025-03-20T11:00") });
  fc.assert(
    fc.property(name, name, (topic, author) => {
      const own = JSON.stringify({ time: "2025-03-20T11:00", topics: [topic], author: { name: author } });
      const archive = live({ ...COVERAGE, "summit/n.md": entry(own) });
      if (archive.view === undefined) return;
      const paths = [...archive.outputs.keys()];
      for (const path of paths) expect(posix.normalize(path)).toBe(path);
      const added = paths.filter((path) => !usual.outputs.has(path));
      expect(added.map((path) => path.split("/").length)).toEqual(added.map(() => 3));
      expect(linksOf(archive).flatMap((link) => wrong(archive, link) ?? [])).toEqual([]);
    }),
    { numRuns: rounds(20) },
  );
});
