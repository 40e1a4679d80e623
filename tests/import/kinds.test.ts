/** Special forms of some kinds of sources, beside the usual one. */
import { expect, test } from "vitest";
import { importing } from "./sources.ts";

/** The texts of the entries, the oldest first, without front matter; and the report. */
function imported(name: string, text: string) {
  const there = importing({ [name]: text });
  const { reasons, report } = there.run({ leaveOutMissing: true });
  expect(reasons).toEqual([]);
  const files = there.names().filter((file) => file.endsWith(".md") && file !== "index.md");
  return { texts: files.toSorted().map((file) => there.entry(file)), report };
}

test("updates of a LiveBlogPosting can be nested lists, or ids of nodes beside it", () => {
  const update = (id: string) => ({
    "@id": id,
    datePublished: "2024-05-05T10:05Z",
    articleBody: `Words of ${id}.`,
  });
  const blog = {
    "@type": "LiveBlogPosting",
    liveBlogUpdate: [update("one"), [[update("two")]], { "@id": "three" }],
  };
  const { texts } = imported("graph.json", JSON.stringify({ "@graph": [blog, update("three")] }));
  expect(texts.map((text) => /Words of \w+/.exec(text)?.[0]).toSorted()).toEqual([
    "Words of one",
    "Words of three",
    "Words of two",
  ]);
});

test("articles of a page that have times and no ids are its entries", () => {
  const article = (hour: string) =>
    `<article><time datetime="2024-05-05T${hour}:00Z">${hour}</time><h2>At ${hour}</h2><p>Words.</p></article>`;
  const { texts } = imported(
    "page.html",
    `<!doctype html><html><body><h1>Day</h1>${article("09")}${article("08")}</body></html>`,
  );
  expect(texts.map((text) => /headline: (.*)/.exec(text)?.[1])).toEqual(["At 08", "At 09"]);
});

test("a Markdown heading can name its id, and links to it lead to the entry", () => {
  const { texts } = imported(
    "day.md",
    "---\ndate: 2024-05-05\n---\n\n## 10:05 Doors {#doors}\n\nWords.\n\n## 10:10 Start\n\nAfter [the doors](#doors).\n",
  );
  expect(texts[0]).toContain("headline: Doors\n");
  expect(texts[1]).toContain("[the doors](#doors)");
});

test("quotes inside a cell without quotes are quotes", () => {
  const { texts } = imported("table.tsv", 'time\ttext\n2024-05-05T10:05Z\tShe says "no", twice\n');
  expect(texts).toEqual([expect.stringContaining('She says "no", twice')]);
});

test("a pull quote of the Guardian keeps its speaker", () => {
  const element = { _type: "model.PullquoteBlockElement", html: "<p>Never.</p>", attribution: "Ada" };
  const blocks = [{ id: "a1", blockFirstPublished: 1714903500000, elements: [element] }];
  const { texts } = imported("article.json", JSON.stringify({ headline: "Day", blocks }));
  expect(texts[0]).toContain(':::quote{by="Ada"}\nNever.\n:::');
});

test.each([
  [
    "schema-org",
    {
      "@type": "LiveBlogPosting",
      description: '<p>See <a href="https://a.example/">it</a></p>',
      liveBlogUpdate: { datePublished: "2024-05-05T10:05Z", articleBody: "Words." },
    },
  ],
  [
    "superdesk",
    {
      blog: { blog_status: "open", description: '<p>See <a href="https://a.example/">it</a></p>' },
      posts: [
        {
          _id: "u",
          published_date: "2024-05-05T10:05:00+00:00",
          groups: [{ id: "main", refs: [{ item: { item_type: "text", text: "Words." } }] }],
        },
      ],
    },
  ],
])("the report says that links in a standfirst of %s are lost", (_, source) => {
  const { report } = imported("source.json", JSON.stringify(source));
  expect(report.lost.map(({ what }) => what)).toEqual(["https://a.example/ in the standfirst: it"]);
});
