/** Quotations, and embed code that platforms provide instead. */
import { type Case, inBody } from "../case.ts";

const URL = "https://example.org/remarks";

export const cases: readonly Case[] = [
  {
    name: "a quotation whose source may vanish",
    files: inBody(`:::quote{by="Kaja Kallas" url="${URL}"}\nWe need to be quick.\n:::`),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 warning the quotation has no archived copy, and what it quotes may vanish: save one at https://web.archive.org/save/https://example.org/remarks and add archived="…" with its address (quote-unarchived)',
    ],
  },
  {
    name: "a quotation with its address as its source",
    files: inBody(`:::quote{source="${URL}"}\nWe need to be quick.\n:::`),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 warning the quotation has no archived copy, and what it quotes may vanish: save one at https://web.archive.org/save/https://example.org/remarks and add archived="…" with its address (quote-unarchived)',
    ],
  },
  {
    name: "quotations of an archived copy, with an archived copy, and without an address need none",
    files: inBody(
      [
        `:::quote{url="https://web.archive.org/web/2025/${URL}"}\nA\n:::`,
        `:::quote{url="${URL}" archived="https://archive.ph/abc"}\nB\n:::`,
        `:::quote{by="Kaja Kallas" source="At the door"}\nC\n:::`,
      ].join("\n\n"),
    ),
    expected: [],
  },
  {
    name: "quotations with addresses that readers can't open",
    files: inBody(
      [
        "https://example.org/a b",
        "https://",
        "www.example.org/x",
        "mailto:a@example.org",
        "1005-kallas-arrives.md",
      ]
        .map((url) => `:::quote{url="${url}" archived="${URL}"}\nA\n:::`)
        .join("\n\n"),
    ),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error the link "https://example.org/a b" has a space in it: write %20 in its place (link-form)',
      ...["https://", "www.example.org/x", "mailto:a@example.org", "1005-kallas-arrives.md"].map(
        (url, n) =>
          `content/summit/1005-kallas-arrives.md:${8 + 4 * n}:1 error the link "${url}" is incomplete: write the whole address, as in https://example.org/page (link-form)`,
      ),
    ],
  },
  {
    name: "a quotation of a missing page of the archive",
    files: inBody(`:::quote{url="https://example.org/live/none/" archived="${URL}"}\nA\n:::`),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 warning the link "https://example.org/live/none/" leads to no page of this archive: correct the address, or remove the link (dead-link)',
    ],
  },
  {
    name: "a quotation with attributes that are empty, as forms write them",
    files: inBody(':::quote{by="" url="" archived="" time="" language=""}\nWe need to be quick.\n:::'),
    expected: [],
  },
  {
    name: "a quotation with an invalid language",
    files: inBody(':::quote{by="Kaja Kallas" language=estonian}\nTere.\n:::'),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "language" must be a language tag, as in "en", "pt-BR" or "uk" (wrong-value)',
    ],
  },
  {
    name: "a quotation without words",
    files: inBody(':::quote{by="Kaja Kallas"}\n\n:::'),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error the quotation has no words: write them between ":::quote" and ":::", as they were said (quote-empty)',
    ],
  },
  {
    name: "the message for embed code contains the equivalent directive",
    files: inBody(
      '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">We need to be *quick*.</p>&mdash; Kaja Kallas (@kajakallas) <a href="https://twitter.com/kajakallas/status/1902658240512733216?ref_src=twsrc%5Etfw">March 20, 2025</a></blockquote> <script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
    ),
    expected: [
      "content/summit/1005-kallas-arrives.md:4:1 error embed code of X loads X for every reader, and shows nothing once it is deleted there; write instead",
      '  :::quote{by="Kaja Kallas" handle="@kajakallas" source="X" url="https://twitter.com/kajakallas/status/1902658240512733216" time="2025-03-20T09:47:28Z"}',
      "  We need to be \\*quick\\*.",
      "  :::",
      '  and add archived="…", the address of a copy that you save at web.archive.org (pasted-embed)',
    ],
  },
  {
    name: "embed code of a chart, and of a page of any other kind",
    files: inBody(
      '<iframe title="Turnout" src="https://datawrapper.dwcdn.net/AbCd1/3/"></iframe>\n\n<iframe src="https://tides.example/live"></iframe>',
    ),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error embed code of Datawrapper loads Datawrapper for every reader, and shows nothing once it is deleted there; write instead ::link[Turnout]{url="https://datawrapper.dwcdn.net/AbCd1/3/"} and save the chart as a picture beside the entry, since it may vanish there: ::image[caption]{src="…" alt="…" credit="…"} (pasted-embed)',
      'content/summit/1005-kallas-arrives.md:6:1 error embed code of tides.example loads tides.example for every reader, and shows nothing once it is deleted there; write instead ::link[Title]{url="https://tides.example/live"} and write the title of the page in the square brackets (pasted-embed)',
    ],
  },
  {
    name: "embed code of a post that doesn't contain its text",
    files: inBody(
      '<iframe src="https://mastodon.social/@Gargron/103254962155278888/embed" class="mastodon-embed" width="400"></iframe><script src="https://mastodon.social/embed.js" async="async"></script>',
    ),
    expected: [
      "content/summit/1005-kallas-arrives.md:4:1 error embed code of Mastodon loads Mastodon for every reader, and shows nothing once it is deleted there; write instead",
      '  :::quote{handle="@Gargron@mastodon.social" source="Mastodon" url="https://mastodon.social/@Gargron/103254962155278888" time="2019-12-05T11:34:47Z"}',
      "  ",
      "  :::",
      '  with the words between the two lines, and add archived="…", the address of a copy that you save at web.archive.org (pasted-embed)',
    ],
  },
];
