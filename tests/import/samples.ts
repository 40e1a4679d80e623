/** The smallest source of each kind: one entry at 10:05 UTC that says "Café <b>opens</b>". */
import type { SourceKind } from "../../src/import/source.ts";

export interface Sample {
  readonly name: string;
  readonly text: string;
}

const json = (value: unknown): Sample => ({ name: "source.json", text: JSON.stringify(value) });

const WORDS = "<p>Café <b>opens</b>.</p>";

/** One entry with this HTML; in plain text kinds, unchanged. */
export function sampleOf(kind: SourceKind, words = WORDS): Sample {
  return SAMPLES[kind](words);
}

const SAMPLES: Readonly<Record<SourceKind, (words: string) => Sample>> = {
  "schema-org": (words) =>
    json({
      "@type": "LiveBlogPosting",
      headline: "Day",
      liveBlogUpdate: [
        { "@type": "BlogPosting", "@id": "#a1", datePublished: "2024-05-05T10:05Z", articleBody: words },
      ],
    }),
  html: (words) => ({
    name: "page.html",
    text: `<!doctype html><html><body><h1>Day</h1><article id="a1"><time datetime="2024-05-05T10:05Z">10:05</time>${words}</article></body></html>`,
  }),
  entries: (words) => json({ entries: [{ id: "A1", time: "2024-05-05T10:05Z", bodyHtml: words }] }),
  wordpress: (words) => ({
    name: "export.xml",
    text: `<?xml version="1.0" encoding="UTF-8"?><rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="c"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>Day</title><wp:post_type>post</wp:post_type><wp:postmeta><wp:meta_key>liveblog</wp:meta_key><wp:meta_value>enable</wp:meta_value></wp:postmeta><wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_date_gmt>2024-05-05 10:05:00</wp:comment_date_gmt><wp:comment_content><![CDATA[${words}]]></wp:comment_content><wp:comment_approved>liveblog</wp:comment_approved><wp:comment_type>liveblog</wp:comment_type></wp:comment></item></channel></rss>`,
  }),
  superdesk: (words) =>
    json({
      _items: [
        {
          _id: "urn:a1",
          published_date: "2024-05-05T10:05:00+00:00",
          post_status: "open",
          groups: [{ id: "main", refs: [{ item: { item_type: "text", text: words } }] }],
        },
      ],
      _meta: {},
    }),
  guardian: (words) =>
    json({
      response: {
        content: {
          webTitle: "Day",
          blocks: {
            body: [
              { id: "a1", firstPublishedDate: "2024-05-05T10:05:00Z", published: true, bodyHtml: words },
            ],
          },
        },
      },
    }),
  bbc: (words) =>
    json({
      data: {
        stream: {
          results: [
            {
              type: "POST",
              urn: "asset:a1",
              dates: { firstPublished: "2024-05-05T10:05:00Z" },
              content: {
                model: {
                  blocks: [
                    {
                      type: "paragraph",
                      model: { blocks: [{ type: "fragment", model: { text: words } }] },
                    },
                  ],
                },
              },
            },
          ],
        },
      },
    }),
  "24liveblog": (words) =>
    json({ data: { news: [{ nid: "2916401707872447131", created: 1714903500, contents: words }] } }),
  tickaroo: (words) =>
    json([
      { _type: "Tik::Model::Event", local_id: "a1", created_at: 1714903500, event_info: { title: words } },
    ]),
  scribblelive: (words) =>
    json({
      posts: [{ Id: 1, CreationDate: "2024-05-05T10:05:00Z", Type: "TEXT", Content: words }],
      pagination: {},
    }),
  csv: (words) => ({
    name: "table.csv",
    text: `time,text\n2024-05-05T10:05Z,"${words.replaceAll('"', '""')}"\n`,
  }),
  markdown: (words) => ({
    name: "day.md",
    text: `---\ntitle: Day\ndate: 2024-05-05\n---\n\n## 10:05 Noon\n\n${words}\n`,
  }),
};
