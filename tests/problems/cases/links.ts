/** Links in the body. */
import { COVERAGE, entry, SITE } from "../../live.ts";
import { type Case, inBody } from "../case.ts";

export const cases: readonly Case[] = [
  {
    name: "a link to a script",
    files: inBody("[Kallas](javascript:alert(1))"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error the link "javascript:alert(1)" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
    ],
  },
  {
    name: "a link to a script in capitals, in references and with breaks",
    files: inBody(
      "[a](JaVaScRiPt:alert(1))\n\n[b](java&#115;cript:alert(1))\n\n[c](java&Tab;script:alert(1))\n\n[d](javascript&colon;alert(1))",
    ),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error the link "JaVaScRiPt:alert(1)" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
      'content/summit/1005-kallas-arrives.md:6:1 error the link "javascript:alert(1)" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
      'content/summit/1005-kallas-arrives.md:8:1 error the link "java�script:alert(1)" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
      'content/summit/1005-kallas-arrives.md:10:1 error the link "javascript:alert(1)" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
    ],
  },
  {
    name: "a link to a script after spaces",
    files: inBody("[Kallas](<  javascript:alert(1)>)"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error the link "  javascript:alert(1)" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
    ],
  },
  {
    name: "an autolink to a script",
    files: inBody("<javascript:alert(1)>"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error the link "javascript:alert(1)" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
    ],
  },
  {
    name: "an unused definition",
    files: inBody("Words.\n\n[kallas]: javascript:alert(1)"),
    expected: [
      'content/summit/1005-kallas-arrives.md:6:1 error "[kallas]:" at the beginning of a line is the address of links [words][kallas], and there are none, so it would be published nowhere: delete it, or write "\\[kallas]:" if these are words (definition-unused)',
    ],
  },
  {
    name: "a definition of a link to a script",
    files: inBody("[Words][kallas].\n\n[kallas]: javascript:alert(1)"),
    expected: [
      'content/summit/1005-kallas-arrives.md:6:1 error the link "javascript:alert(1)" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
    ],
  },
  {
    name: "a link to a data: URL",
    files: inBody("[Kallas](data:text/html,hello)"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error the link "data:text/html,hello" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
    ],
  },
  {
    name: "a link to a local file",
    files: inBody("[Kallas](file:///etc/passwd)"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error the link "file:///etc/passwd" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
    ],
  },
  {
    name: "links to scripts in a table, a list, a heading and a footnote",
    files: inBody(
      "| [a](javascript:1) |\n|---|\n\n- [b](javascript:2)\n\n# [c](javascript:3)\n\nWords.[^1]\n\n[^1]: [d](javascript:4)",
    ),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:3 error the link "javascript:1" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
      'content/summit/1005-kallas-arrives.md:7:3 error the link "javascript:2" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
      'content/summit/1005-kallas-arrives.md:9:3 error the link "javascript:3" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
      'content/summit/1005-kallas-arrives.md:13:7 error the link "javascript:4" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
    ],
  },
  {
    name: "a source link of a quotation to a script",
    files: inBody(':::quote{by=Kallas url="javascript:alert(1)"}\nWe are ready.\n:::'),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error the link "javascript:alert(1)" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
    ],
  },
  {
    name: "links to missing addresses of the archive, in three notations",
    files: inBody(
      "[a](/live/summit/kallas-arrive/)\n\n[b](https://example.org/live/none/?q#x)\n\n[c](/live/summit/#kallas)",
    ),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 warning the link "/live/summit/kallas-arrive/" leads to no page of this archive, did you mean "summit/kallas-arrives/"? (dead-link)',
      'content/summit/1005-kallas-arrives.md:6:1 warning the link "https://example.org/live/none/?q#x" leads to no page of this archive: correct the address, or remove the link (dead-link)',
      'content/summit/1005-kallas-arrives.md:8:1 warning the link "/live/summit/#kallas" leads to no entry "kallas" of that coverage: correct what follows the #, or leave it out (dead-link)',
    ],
  },
  {
    name: "links of site.yml, of people and of related pages to missing addresses",
    files: {
      ...COVERAGE,
      "summit/index.md": entry("title: The summit\nrelated:\n  - title: Before\n    url: /live/before/", ""),
      "people.yml": "ada: { name: Ada King, url: /live/authors/ada/ }\n",
      "site.yml": `${SITE}footer:\n  - title: About\n    url: /live/about/\n  - title: Topics\n    url: /live/topics/\n`,
    },
    expected: [
      'content/people.yml:1:29 warning the link "/live/authors/ada/" leads to no page of this archive, did you mean "authors/"? (dead-link)',
      'content/site.yml:7:10 warning the link "/live/about/" leads to no page of this archive: correct the address, or remove the link (dead-link)',
      'content/summit/index.md:5:10 warning the link "/live/before/" leads to no page of this archive: correct the address, or remove the link (dead-link)',
    ],
  },
  {
    name: "links to another coverage and to an entry in it, by their files",
    files: inBody(
      "[a](../other/), [b](../other/#one), [c](../other/1010-one.md), [d](../other/1010-two.md)",
      {
        "other/index.md": entry("title: Other", ""),
        "other/1010-one.md": entry("time: 2025-03-20T10:10"),
      },
    ),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:64 warning the link "../other/1010-two.md" leads to no page of this archive, did you mean "other/one/"? (dead-link)',
    ],
  },
  {
    name: "links by file to entries of another coverage with explicit ids, and with times and folders in their names",
    files: inBody(
      "[a](../other/2025-03-20-1010-one.md) [b](../other/21/101500-two.md) [c](../other/gone.md)\n",
      {
        "other/index.md": entry("title: Other", ""),
        "other/2025-03-20-1010-one.md": entry("time: 2025-03-20T10:10\nid: first"),
        "other/21/101500-two.md": entry("time: 2025-03-20T10:15"),
      },
    ),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:69 warning the link "../other/gone.md" leads to no page of this archive: correct the address, or remove the link (dead-link)',
    ],
  },
  {
    name: "a link to a coverage that is held back, by its folder",
    files: inBody("[a](../other/)", { "other/index.md": entry("title: Other\ndraft: true", "") }),
    expected: [
      "content/other/index.md:3:8 notice nothing of this coverage is published: it is a draft (coverage-held)",
      'content/summit/1005-kallas-arrives.md:4:1 notice the link "../other/" leads to a coverage that is not published yet: its address says that it exists; remove the link until then (link-held)',
    ],
  },
  {
    name: "addresses without a host, in links and in keys",
    files: {
      ...inBody("[a](https://example.org:99999/) [b](<https://exa mple.org/>)"),
      "summit/index.md": entry(
        'title: The summit\nrelated:\n  - { title: A, url: "https://" }\n  - { title: B, url: "https://example.org/a b" }',
        "",
      ),
    },
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error the link "https://example.org:99999/" is incomplete: write the whole address, as in https://example.org/page (link-form)',
      'content/summit/1005-kallas-arrives.md:4:33 error the link "https://exa mple.org/" is incomplete: write the whole address, as in https://example.org/page (link-form)',
      'content/summit/index.md:4:22 error "url" must be a whole address, as in https://example.org/page (wrong-value)',
      'content/summit/index.md:5:22 error "url" must be an address without spaces: write %20 for each (wrong-value)',
    ],
  },
  {
    name: "root-relative links without the path of the archive",
    files: {
      ...inBody("[a](/topics/) [b](/) [c](/elsewhere/) [d](https://example.org/topics/)"),
      "site.yml": `${SITE}footer:\n  - title: Corrections\n    url: /corrections/\n`,
    },
    expected: [
      'content/site.yml:7:10 warning the link "/corrections/" leads out of the archive, which has a page of that name at "/live/corrections/": write that, or the whole address with https:// if you mean the other page (link-outside)',
      'content/summit/1005-kallas-arrives.md:4:1 warning the link "/topics/" leads out of the archive, which has a page of that name at "/live/topics/": write that, or the whole address with https:// if you mean the other page (link-outside)',
    ],
  },
  {
    name: "a link to a missing file of the archive",
    files: inBody("[a](/live/report.pdf)"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 warning the link "/live/report.pdf" leads to no file of this archive: put the file into the folder "static" beside the content, or correct the address (dead-link)',
    ],
  },
  {
    name: "valid links",
    files: inBody("[a](https://example.org), [b](mailto:a@example.org), [c](/about/), <https://example.org>"),
    expected: [],
  },
];
