/** The body: HTML, directives and text that looks like directives. */
import { COVERAGE, entry, SVG } from "../../live.ts";
import { afterTime, type Case, ENTRY, inBody, TIME } from "../case.ts";

export const cases: readonly Case[] = [
  {
    name: "a block of HTML",
    files: inBody("<div>\nWords.\n</div>"),
    expected: [
      "content/summit/1005-kallas-arrives.md:4:1 error raw HTML (<div>) is not allowed: leave an empty line between paragraphs (raw-html)",
    ],
  },
  {
    name: "HTML inside a line, reported once for its start tag and its end tag",
    files: inBody("Kallas <b>arrives</b>."),
    expected: [
      "content/summit/1005-kallas-arrives.md:4:8 error raw HTML (<b>) is not allowed: write **words** (raw-html)",
    ],
  },
  {
    name: "a comment",
    files: inBody("Words. <!-- to be checked -->\n\n<!-- more -->"),
    expected: [
      "content/summit/1005-kallas-arrives.md:4:8 error raw HTML (<!-- -->) is not allowed: delete the comment (raw-html)",
      "content/summit/1005-kallas-arrives.md:6:1 error raw HTML (<!-- -->) is not allowed: delete the comment (raw-html)",
    ],
  },
  {
    name: "an embedded post",
    files: inBody(
      '<blockquote class="post">\nWords.\n</blockquote> <script src="https://example.org/a.js"></script>',
    ),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error raw HTML (<blockquote>) is not allowed: use :::quote{by="…" source="…" url="…"} for a quotation, ::video for a film (raw-html)',
    ],
  },
  {
    name: "a picture in HTML",
    files: inBody('<img src="map.svg">'),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error raw HTML (<img>) is not allowed: use ::image[caption]{src="…" alt="…" credit="…"} (raw-html)',
    ],
  },
  {
    name: "a line break in HTML",
    files: inBody("One<br>two"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:4 error raw HTML (<br>) is not allowed: for a line break end the line with "\\" (only cells of tables may have <br>) (raw-html)',
    ],
  },
  {
    name: "other HTML, and subscripts with an attribute or without an end tag",
    files: inBody('H<sub class="x">2</sub>O <sup>2 <?php x ?>'),
    expected: [
      "content/summit/1005-kallas-arrives.md:4:2 error raw HTML (<sub>) is not allowed: write <sub>words</sub> without attributes, in one paragraph (raw-html)",
      "content/summit/1005-kallas-arrives.md:4:26 error raw HTML (<sup>) is not allowed: write <sup>words</sup> without attributes, in one paragraph (raw-html)",
      'content/summit/1005-kallas-arrives.md:4:33 error raw HTML (<?php>) is not allowed: write Markdown, or "\\<" for the character itself (raw-html)',
    ],
  },
  {
    name: "HTML in code is not HTML",
    files: inBody("Write " + "`<b>`" + ", or 1 < 2."),
    expected: [],
  },
  {
    name: "an unknown directive",
    files: inBody("::carousel"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error unknown directive "carousel"; known are ::image, ::video, ::audio, ::link, :::gallery, :::quote and :::aside (unknown-directive)',
    ],
  },
  {
    name: "a misspelt directive",
    files: inBody(":::qoute{by=Kallas}\nWe are ready.\n:::"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error unknown directive "qoute", did you mean "quote"? (unknown-directive)',
    ],
  },
  {
    name: "an unknown attribute",
    files: inBody('::image{src=map.svg alt="" credit=none width=500}', { "summit/map.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error unknown attribute "width" of image: known are src, alt, credit (directive-attribute)',
    ],
  },
  {
    name: "a misspelt attribute",
    files: inBody('::image{src=map.svg alt="" crdit=Reuters}', { "summit/map.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "map.svg" has no credit, the name of who owns it: add credit="Reuters", or credit "none" if nobody is to be credited (missing-credit)',
      'content/summit/1005-kallas-arrives.md:4:1 error unknown attribute "crdit" of image, did you mean "credit"? (directive-attribute)',
    ],
  },
  {
    name: "an attribute of a directive that has none",
    files: inBody(":::aside{title=Background}\nWords.\n:::"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error unknown attribute "title" of aside: it takes none (directive-attribute)',
    ],
  },
  {
    name: "the same attribute twice, in a directive of one line and in one of several",
    files: inBody(
      '::image{src=map.svg alt="" credit=AP credit=Reuters}\n\n:::quote{by=A by=B}\nWords.\n:::',
      {
        "summit/map.svg": SVG,
      },
    ),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error the attribute "credit" of image is here twice: keep one (directive-attribute-twice)',
      'content/summit/1005-kallas-arrives.md:6:1 error the attribute "by" of quote is here twice: keep one (directive-attribute-twice)',
    ],
  },
  {
    name: "several words outside quotes",
    files: inBody("::image{src=map.svg alt=A map credit=none}", { "summit/map.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error unknown attribute "map" of image: put several words in quotes, alt="two words" (directive-attribute)',
    ],
  },
  {
    name: "an event handler as an attribute",
    files: inBody('::image{src=map.svg alt="" credit=none onclick="alert(1)"}', { "summit/map.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error unknown attribute "onclick" of image: known are src, alt, credit (directive-attribute)',
    ],
  },
  {
    name: "a link card without a title, one without an address, one with a credit and no picture",
    files: inBody(
      '::link{url="https://example.org/"}\n\n::link[Title]{description=D}\n\n::link[Title]{url="https://example.org/" credit=AP}',
    ),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "link" has no title: write ::link[Title]{url="https://…"} (link-card)',
      'content/summit/1005-kallas-arrives.md:6:1 error "link" has no url: write ::link[Title]{url="https://…"} (link-card)',
      'content/summit/1005-kallas-arrives.md:8:1 error "credit" belongs to an image, and there is none: add one, or remove it (media-key-alone)',
    ],
  },
  {
    name: "a link card whose address is unsafe, and one to no entry",
    files: inBody('::link[A]{url="javascript:alert(1)"}\n\n::link[B]{url="1010-nobody.md"}'),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error the link "javascript:alert(1)" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
      'content/summit/1005-kallas-arrives.md:6:1 error the link "1010-nobody.md" leads to no entry of this coverage: correct the file name or the id, or write a whole address with https:// (unknown-entry)',
    ],
  },
  {
    name: "words in a gallery, and a gallery without pictures",
    files: inBody(':::gallery\n::image{src=map.svg alt="" credit=none}\n\nWords.\n:::\n\n:::gallery\n:::', {
      "summit/map.svg": SVG,
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:7:1 error a gallery holds ::image lines and nothing else: write ::image[caption]{src="…" alt="…" credit="…"} between ":::gallery" and ":::", and everything else outside (gallery-form)',
      'content/summit/1005-kallas-arrives.md:10:1 error a gallery holds ::image lines and nothing else: write ::image[caption]{src="…" alt="…" credit="…"} between ":::gallery" and ":::", and everything else outside (gallery-form)',
    ],
  },
  {
    name: "a directive without src",
    files: inBody('::image[A map]{alt="A map" credit=Reuters}'),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "image" has no src, the file to show: write ::image[caption]{src="…" alt="…" credit="…"} (directive-src)',
    ],
  },
  {
    name: "a picture as a container, a quotation as a leaf",
    files: inBody(":::image{src=map.svg}\n:::\n\n::quote{by=Kallas}"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "image" is not written like a directive: on a line of its own write ::image[caption]{src="…" alt="…" credit="…"} (directive-form)',
      'content/summit/1005-kallas-arrives.md:7:1 error "quote" is not written like a directive: on a line of its own write :::quote{by="…" source="…"}, the words on lines of their own, then ::: (directive-form)',
    ],
  },
  {
    name: "a directive with one colon",
    files: inBody(':image[A map]{src=map.svg alt="" credit=none}'),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "image" is not written like a directive: on a line of its own write ::image[caption]{src="…" alt="…" credit="…"} (directive-form)',
    ],
  },
  {
    name: "a directive inside a line",
    files: inBody('Words. ::image[A map]{src=map.svg alt="" credit=none}'),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:8 error "image" is not written like a directive: on a line of its own write ::image[caption]{src="…" alt="…" credit="…"} (directive-form)',
    ],
  },
  {
    name: "a directive that is indented by four spaces",
    files: inBody("Words.\n\n    ::image[A map]{src=map.svg}"),
    expected: [
      'content/summit/1005-kallas-arrives.md:6:5 error "image" is not written like a directive: on a line of its own write ::image[caption]{src="…" alt="…" credit="…"} (directive-form)',
    ],
  },
  {
    name: "a directive with a space before its braces",
    files: inBody('::image[A map] {src=map.svg alt="" credit=none}'),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "image" can\'t be read as a directive: remove the space between "]" and "{", as in ::image[caption]{src="…" alt="…" credit="…"} (directive-form)',
    ],
  },
  {
    name: "a directive with typographic quotes",
    files: inBody("::image[A map]{src=map.svg alt=“A map” credit=none}"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "image" can\'t be read as a directive: the quotes round its values are typographic (“ ”), type straight ones ("), as in ::image[caption]{src="…" alt="…" credit="…"} (directive-form)',
    ],
  },
  {
    name: "a directive on several lines",
    files: inBody("::image[A map]{\nsrc=map.svg\n}"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "image" can\'t be read as a directive: write it in one line, to the closing brace, as in ::image[caption]{src="…" alt="…" credit="…"} (directive-form)',
    ],
  },
  {
    name: "typographic quotes in a directive that can be read without them",
    files: inBody("::image{src=map.svg alt=“map” credit=none}", { "summit/map.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "image" can\'t be read as a directive: the quotes round its values are typographic (“ ”), type straight ones ("), as in ::image[caption]{src="…" alt="…" credit="…"} (directive-form)',
    ],
  },
  {
    name: "a quote within the quotes of a value, a space before a bracket and one after the colons",
    files: inBody(
      '::image{src="map.svg" alt="She said "yes" today"}\n\n::image [A]{src=map.svg}\n\n:: image[A]{src=map.svg}',
    ),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "image" can\'t be read as a directive: a quote within a value ends it, write &quot; in its place, or typographic quotes (“ ”), as in ::image[caption]{src="…" alt="…" credit="…"} (directive-form)',
      'content/summit/1005-kallas-arrives.md:6:1 error "image" can\'t be read as a directive: remove the space before the bracket, as in ::image[caption]{src="…" alt="…" credit="…"} (directive-form)',
      'content/summit/1005-kallas-arrives.md:8:1 error "image" can\'t be read as a directive: remove the space after the colons, as in ::image[caption]{src="…" alt="…" credit="…"} (directive-form)',
    ],
  },
  {
    name: "an escaped directive and one in code are text",
    files: inBody("\\::image[A map]{src=map.svg}, or `::image[A map]{src=map.svg}`"),
    expected: [],
  },
  {
    name: "colons that are not a directive",
    files: inBody("At 14:30 it was 2:1 :) and ::1 is std::vector.\n\n:D [so](https://example.org) they say"),
    expected: [],
  },
  {
    name: "a container that is not closed",
    files: inBody(":::aside\nWords.\n\nMore words."),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error ":::aside" never ends: put a line ":::" after it (a directive around another one has more colons, "::::") (directive-unclosed)',
    ],
  },
  {
    name: "a container in a list that is not closed",
    files: inBody("- One\n\n  :::aside\n  Words.\n\nMore words."),
    expected: [
      'content/summit/1005-kallas-arrives.md:6:3 error ":::aside" never ends: put a line ":::" after it (a directive around another one has more colons, "::::") (directive-unclosed)',
    ],
  },
  {
    name: "a container inside another one with as many colons",
    files: inBody(":::aside\n:::quote{by=Kallas}\nWe are ready.\n:::\n:::"),
    expected: [
      'content/summit/1005-kallas-arrives.md:5:1 error ":::quote" never ends: put a line ":::" after it (a directive around another one has more colons, "::::") (directive-unclosed)',
      'content/summit/1005-kallas-arrives.md:8:1 error ":::" is not written like a directive: on a line of its own write :::aside, the words on lines of their own, then ::: (directive-form)',
    ],
  },
  {
    name: "a line of colons that closes nothing",
    files: inBody("Words.\n\n:::"),
    expected: [
      'content/summit/1005-kallas-arrives.md:6:1 error ":::" is not written like a directive: on a line of its own write :::aside, the words on lines of their own, then ::: (directive-form)',
    ],
  },
  {
    name: "a caption with Markdown",
    files: inBody('::image[A *map*]{src=map.svg alt="" credit=none}', { "summit/map.svg": SVG }),
    expected: [
      "content/summit/1005-kallas-arrives.md:4:11 error a caption is plain text: remove the Markdown from it (caption-markup)",
    ],
  },
  {
    name: "a picture inside a line",
    files: inBody('Words ![a map](map.svg "A map").', { "summit/map.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:7 error a picture inside a line of text: give it a paragraph of its own, as ::image[caption]{src="…" alt="…" credit="…"} (inline-picture)',
    ],
  },
  {
    name: "pictures in a link, in a heading and in a table",
    files: inBody("[![a](map.svg)](https://example.org)\n\n# ![b](map.svg)\n\n| ![c](map.svg) |\n|---|"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:2 error a picture inside a line of text: give it a paragraph of its own, as ::image[caption]{src="…" alt="…" credit="…"} (inline-picture)',
      'content/summit/1005-kallas-arrives.md:6:3 error a picture inside a line of text: give it a paragraph of its own, as ::image[caption]{src="…" alt="…" credit="…"} (inline-picture)',
      'content/summit/1005-kallas-arrives.md:8:3 error a picture inside a line of text: give it a paragraph of its own, as ::image[caption]{src="…" alt="…" credit="…"} (inline-picture)',
    ],
  },
  {
    name: "a Markdown picture with a space in its name",
    files: inBody("![A map](the map.svg)", { "summit/map.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error not read as a picture: write ::image[caption]{src="…" alt="…" credit="…"}, and a file name without spaces (picture-form)',
    ],
  },
  {
    name: "a picture as other programs write it",
    files: inBody("![[map.svg]]", { "summit/map.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error not read as a picture: write ::image[caption]{src="…" alt="…" credit="…"}, and a file name without spaces (picture-form)',
    ],
  },
  {
    name: "a hundred quotes in one",
    files: inBody(`${">".repeat(100)} Words.`),
    expected: [
      "content/summit/1005-kallas-arrives.md:4:1 error quotes, lists, directives or emphasis are nested too deeply to be read, the limit is 100 levels: make them flatter (too-deep)",
    ],
  },
  {
    name: "a body of headings, rules and footnotes of any name is valid",
    files: inBody("# One\n\n#### Two[^page] three[^__proto__]\n\n---\n\n[^page]: Four\n\n[^__proto__]: Five"),
    expected: [],
  },
  {
    name: "an entry with only a headline",
    files: afterTime("headline: Kallas arrives", { [ENTRY]: entry(`${TIME}\nheadline: Kallas arrives`, "") }),
    expected: [],
  },
  {
    name: "letters that were decoded with the wrong encoding",
    files: inBody("It was â€œfine, said the cafÃ©.\n\nÐšÐ¸Ñ—Ð²"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:8 warning "â€œ" looks like "“" that was read with the wrong encoding: write "“", or convert the text again as UTF-8 (mojibake)',
      'content/summit/1005-kallas-arrives.md:6:1 warning "ÐšÐ¸Ñ—Ð²" looks like "Київ" that was read with the wrong encoding: write "Київ", or convert the text again as UTF-8 (mojibake)',
    ],
  },
  {
    name: "letters that only look like it",
    files: inBody("„Das macht Spaß“, “AMANHÃ” in São Paulo, DÉJÀ»"),
    expected: [],
  },
  {
    name: "a replacement character, and one of a private font",
    files: inBody("The caf\ufffd\n\n\uf0b7 First point"),
    expected: [
      "content/summit/1005-kallas-arrives.md:4:8 warning here a letter was lost (�) when the text was converted: write the letter that is meant (lost-character)",
      'content/summit/1005-kallas-arrives.md:6:1 warning readers see an empty box for a sign that only its own font can show (U+F0B7): write a list as "- word", or a sign that every font has (private-character)',
    ],
  },
  {
    name: "a control character of Windows, and one that was written as an escape",
    files: { ...inBody("The EU\u0092s"), "summit/1010-b.md": entry(`${TIME}\nheadline: "a\\u0007b"`) },
    expected: [
      'content/summit/1005-kallas-arrives.md:4:7 error an invisible control character (U+0092) is in the text, which programs for Windows show as "’": type ’ in its place (control-character)',
      "content/summit/1010-b.md:3:11 error an invisible control character (U+0007) is in the text: delete it (control-character)",
    ],
  },
  {
    name: "an unresolved merge",
    files: inBody("<<<<<<< HEAD\nTen.\n=======\nEleven.\n>>>>>>> main"),
    expected: [
      "content/summit/1005-kallas-arrives.md:4:1 error two versions of this file were not merged (<<<<<<<, =======, >>>>>>>): keep the right lines and delete the marks (merge-conflict)",
    ],
  },
  {
    name: "the common base of a merge",
    files: inBody("Ten.\n\n||||||| 65837b57c5\nNine.\n======="),
    expected: [
      "content/summit/1005-kallas-arrives.md:6:1 error two versions of this file were not merged (<<<<<<<, =======, >>>>>>>): keep the right lines and delete the marks (merge-conflict)",
    ],
  },
  {
    name: "the end of a merge that was resolved in part",
    files: inBody("Ten.\n\n=======\nEleven.\n>>>>>>> main"),
    expected: [
      "content/summit/1005-kallas-arrives.md:8:1 error two versions of this file were not merged (<<<<<<<, =======, >>>>>>>): keep the right lines and delete the marks (merge-conflict)",
    ],
  },
  {
    name: "nested quotations are not a merge",
    files: inBody(">>>>>>> Words."),
    expected: [],
  },
  {
    name: "an entry with only a time",
    files: { ...COVERAGE, [ENTRY]: "---\ntime: 2025-03-20T10:05\n---" },
    expected: [
      "content/summit/1005-kallas-arrives.md:1:1 warning an entry without headline, words and media, so that readers see a time and nothing else: write something, or delete the file (empty-entry)",
    ],
  },
  {
    name: "the masthead's summary is read like an entry",
    files: { ...COVERAGE, "summit/index.md": entry("title: The summit", "<b>Words</b>\n\n::img\n") },
    expected: [
      "content/summit/index.md:4:1 error raw HTML (<b>) is not allowed: write **words** (raw-html)",
      'content/summit/index.md:6:1 error unknown directive "img"; known are ::image, ::video, ::audio, ::link, :::gallery, :::quote and :::aside (unknown-directive)',
    ],
  },
];
