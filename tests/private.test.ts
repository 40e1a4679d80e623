/**
 * Private content is never published: of drafts and embargoed entries no word, address or picture; of removed entries
 * only their addresses, and the notice of the removal.
 */
import { describe, expect, test } from "vitest";
import { entry, type Files, type Live, type LiveOptions, live, SVG } from "./live.ts";
import { recording } from "./media.ts";
import { all, articleIn, pageAt, pagesOf, textOf } from "./page.ts";

const KINDS = {
  draft: "draft: true",
  embargo: "embargo: 2026-06-01T12:00",
  removed: 'removed: {time: 2025-03-21T09:00, reason: "removed-reason"}',
} as const;
type Kind = keyof typeof KINDS;

/** An entry in which every word begins with its kind: `draft-headline`, `draft-kicker`, … */
function secret(kind: Kind): string {
  return entry(
    `id: ${kind}-id
time: 2025-03-20T11:00
updated: 2025-03-20T23:57
headline: ${kind}-headline
kicker: ${kind}-kicker
author: [{name: X ${kind}-author, role: ${kind}-role}, ${kind}desk-key]
place: ${kind}-place
topics: [${kind}-topic, Shared]
key: true
pinned: true
image: ${kind}-lead.svg
alt: ${kind}-alt
caption: ${kind}-caption
credit: ${kind}-credit
aliases: [${kind}-alias]
corrections: [{time: 2025-03-20T23:58, note: ${kind}-note}]
${KINDS[kind]}`,
    `## ${kind}-heading

${kind}-body[^1]

::image[${kind}-figure]{src="${kind}-inside.svg" alt="${kind}-description" credit="${kind}-photographer"}

::video{src="${kind}-video.mp4" poster="${kind}-poster.svg"}

:::quote{by="${kind}-speaker" source="${kind}-source" url="https://${kind}-host.example/" archived="https://${kind}-copy.example/"}
${kind}-quoted
:::

[^1]: ${kind}-footnote
`,
  );
}

const LINKS = (Object.keys(KINDS) as Kind[])
  .map(
    (kind) =>
      `The [first ${kind}](${kind}.md "${kind}-title") and [the same](#${kind}-id), [its alias](#${kind}-alias).`,
  )
  .join("\n\n");

function files(): Files {
  const kinds: readonly Kind[] = ["draft", "embargo", "removed"];
  const pictures = kinds.flatMap((kind) =>
    ["lead.svg", "inside.svg", "poster.svg", "photo.svg"].map((name) => [`c/${kind}-${name}`, SVG]),
  );
  const people = kinds.map(
    (kind) => `${kind}desk-key:\n  name: ${kind}-person\n  photo: ${kind}-portrait.svg\n`,
  );
  return {
    ...Object.fromEntries(pictures),
    ...Object.fromEntries(kinds.map((kind) => [`c/${kind}.md`, secret(kind)])),
    ...Object.fromEntries(kinds.map((kind) => [`c/${kind}-video.mp4`, recording("320x180.mp4")])),
    ...Object.fromEntries(kinds.map((kind) => [`${kind}-portrait.svg`, SVG])),
    "people.yml": people.join(""),
    "c/index.md": `---\ntitle: Coverage\n---\n${LINKS}\n`,
    "c/shared.svg": SVG,
    "c/a.md": entry("time: 2025-03-20T10:00\nheadline: Before\ntopics: [Shared]", LINKS),
    "c/z.md": entry("time: 2025-03-20T12:00\nheadline: After\nimage: shared.svg\nalt: A\ncredit: C"),
  };
}

function build(options: LiveOptions = {}): Live {
  const archive = live(files(), options);
  // A preview lists the entries that it doesn't show.
  const held = options.drafts ? [expect.stringContaining("(entry-held)")] : [];
  expect(archive.problems).toEqual(held);
  return archive;
}

/** The contents of a tombstone: the link names of the entry, and the reason for its removal. */
const KEPT: ReadonlySet<string> = new Set(["removed-id", "removed-alias", "removed-reason"]);

/** Every secret word of a kind that is in an output or in its path. */
function leaks(archive: Live, kind: Kind): string[] {
  return [...archive.outputs].flatMap(([path, contents]) =>
    [...`${path}\n${contents}`.matchAll(new RegExp(`${kind}(desk)?-[a-z]+`, "gi"))]
      .filter(([word]) => !KEPT.has(word))
      .map(([word]) => `${word} in ${path}`),
  );
}

describe.each(["draft", "embargo", "removed"] as const)("of an entry with %s", (kind) => {
  test("no output contains a word or a picture of it", () => {
    expect(leaks(build(), kind)).toEqual([]);
  });

  test("no output contains the times at which it was changed or corrected", () => {
    const whole = [...build().outputs.values()].join("\n");
    expect(whole).not.toMatch(/23:5[78]/);
  });

  test("a link to it becomes plain text", () => {
    const archive = build();
    for (const path of ["c/index.html", "c/a/index.html"]) {
      const main = all(pageAt(archive, path), "main").map(textOf).join();
      for (const words of [`The first ${kind} and the same, its alias.`]) expect(main).toContain(words);
    }
    const links = all(articleIn(pageAt(archive, "c/index.html"), "a"), "a");
    const leading = links.filter((link) => textOf(link) === `first ${kind}`);
    // The address of a removed entry has a notice: the link still leads there, without its title.
    const tombstone = [{ href: "/live/c/removed-id/" }];
    expect(leading.map(({ attributes }) => attributes)).toEqual(kind === "removed" ? tombstone : []);
  });
});

test("the entries before and after a hidden one are neighbours; only a removed one keeps its number", () => {
  const [coverage] = build().view?.coverages ?? [];
  expect(coverage?.entries.map(({ id, number }) => [id, number])).toEqual([
    ["a", 1],
    ["z", 3],
  ]);
  const after = pageAt(build(), "c/z/index.html");
  const previous = all(after, "link").find(({ attributes }) => attributes.rel === "prev");
  expect(previous?.attributes.href).toBe("/live/c/a/");
});

test("content that a hidden entry shares with a published one is published", () => {
  const archive = live({
    ...files(),
    "c/d.md": entry("time: 2025-03-20T10:30\ndraft: true\nimage: shared.svg\nalt: A\ncredit: C"),
  });
  expect([...archive.outputs.keys()]).toContain("c/media/shared.svg");
  expect(textOf(pageAt(archive, "topics/shared/index.html"))).toContain("Before");
});

test("--drafts shows drafts and nothing else that is hidden", () => {
  const archive = build({ drafts: true });
  expect(leaks(archive, "embargo")).toEqual([]);
  expect(leaks(archive, "removed")).toEqual([]);
  for (const path of ["c/index.html", "c/draft-id/index.html", "c/story/index.html"]) {
    const article = articleIn(pageAt(archive, path), "draft-id");
    expect(textOf(article)).toContain("draft-body");
    expect(textOf(article)).toMatch(/\bDraft\b/);
  }
  for (const id of ["a", "z"])
    expect(textOf(articleIn(pageAt(archive, "c/index.html"), id))).not.toMatch(/\bDraft\b/);
  expect([...archive.outputs.keys()]).toContain("c/media/draft-lead.svg");
});

test("with --drafts every page is noindex and robots.txt disallows all; without it, no page in the sitemap is", () => {
  const noindex = (archive: Live) =>
    pagesOf(archive)
      .filter(([, { root }]) =>
        all(root, "meta").some(
          ({ attributes }) => attributes.name === "robots" && /noindex/.test(attributes.content ?? ""),
        ),
      )
      .map(([path]) => path);
  const shown = build({ drafts: true });
  expect(noindex(shown)).toEqual(pagesOf(shown).map(([path]) => path));
  expect(shown.page("robots.txt")).toMatch(/^Disallow: \/$/m);
  expect(noindex(build())).toEqual([
    "c/removed-id/index.html",
    // A list without members.
    "c/key-events/index.html",
    "c/removed-alias/index.html",
    "404.html",
  ]);
  expect(build().page("robots.txt")).not.toMatch(/Disallow/);
});

test.each([
  ["2026-06-01T10:59:59.999Z", false],
  ["2026-06-01T11:00:00Z", true],
  ["2027-01-01T00:00:00Z", true],
])("whether an embargo until noon in London has ended at %s: %s", (now, isOver) => {
  const archive = build({ now });
  expect(archive.outputs.has("c/embargo-id/index.html")).toBe(isOver);
  expect(leaks(archive, "embargo").length > 0).toBe(isOver);
  if (isOver)
    expect(textOf(articleIn(pageAt(archive, "c/index.html"), "embargo-id"))).toContain("embargo-body");
});

test("--drafts doesn't show a draft under an embargo, and never shows a removed one", () => {
  const hidden = {
    "c/index.md": "---\ntitle: C\n---\n",
    "c/e.md": entry("time: 2025-03-20T10:00\nheadline: Held\ndraft: true\nembargo: 2030-01-01T00:00"),
    "c/r.md": entry(
      "time: 2025-03-20T10:00\nheadline: Gone\ndraft: true\nremoved: {time: 2025-03-21T09:00, reason: R}",
    ),
  };
  const { outputs } = live(hidden, { drafts: true });
  expect([...outputs.values()].filter((contents) => /Held|Gone/.test(contents))).toEqual([]);
  // Content that was never published leaves no tombstone either.
  expect([...live(hidden).outputs.keys()].filter((path) => /^c\/[er]\//.test(path))).toEqual([]);
});
