/** Links in the body. */
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
    name: "a link to a script behind spaces",
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
    name: "a definition that nothing uses",
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
    name: "a link to data",
    files: inBody("[Kallas](data:text/html,hello)"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error the link "data:text/html,hello" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
    ],
  },
  {
    name: "a link to a file of the computer",
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
    name: "a link of a quotation to a script",
    files: inBody(':::quote{by=Kallas url="javascript:alert(1)"}\nWe are ready.\n:::'),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error the link "javascript:alert(1)" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
    ],
  },
  {
    name: "links that are right",
    files: inBody("[a](https://example.org), [b](mailto:a@example.org), [c](/about/), <https://example.org>"),
    expected: [],
  },
];
