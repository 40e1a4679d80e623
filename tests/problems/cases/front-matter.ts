/** Front matter as YAML, and the keys in it. */
import { COVERAGE, entry, SITE, SVG } from "../../live.ts";
import { afterTime, type Case, ENTRY, inEntry, inMasthead, TIME } from "../case.ts";

export const cases: readonly Case[] = [
  {
    name: "a file without front matter",
    files: { ...COVERAGE, [ENTRY]: "Kallas arrives.\n" },
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error no front matter: the file must begin with a line "---", then the keys, then another line "---" (no-front-matter)',
    ],
  },
  {
    name: "an empty file",
    files: { ...COVERAGE, [ENTRY]: "" },
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error no front matter: the file must begin with a line "---", then the keys, then another line "---" (no-front-matter)',
    ],
  },
  {
    name: "an empty line before the front matter",
    files: { ...COVERAGE, [ENTRY]: `\n${entry(TIME)}` },
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error no front matter: an empty line is before it, delete it so that "---" is the first line (no-front-matter)',
    ],
  },
  {
    name: "front matter between dashes that a word processor made long",
    files: { ...COVERAGE, [ENTRY]: "———\ntime: 2025-03-20T10:05\n———\nWords.\n" },
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error no front matter: line 1 has a long dash (—, U+2014) where three hyphens must be, write "---" (no-front-matter)',
    ],
  },
  {
    name: "front matter whose end a phone replaced by long dashes",
    files: { ...COVERAGE, [ENTRY]: "---\ntime: 2025-03-20T10:05\n—-\nWords.\n" },
    expected: [
      'content/summit/1005-kallas-arrives.md:3:1 error the front matter never ends: this line has a long dash (—, U+2014) where three hyphens must be, write "---" (front-matter-unclosed)',
    ],
  },
  {
    name: "front matter that is not closed",
    files: { ...COVERAGE, [ENTRY]: "---\ntime: 2025-03-20T10:05\nWords.\n" },
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error the front matter never ends: put a line "---" (three hyphens, nothing else) after the last key (front-matter-unclosed)',
    ],
  },
  {
    name: "front matter that is closed by four hyphens",
    files: { ...COVERAGE, [ENTRY]: "---\ntime: 2025-03-20T10:05\n----\nWords.\n" },
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error the front matter never ends: put a line "---" (three hyphens, nothing else) after the last key (front-matter-unclosed)',
    ],
  },
  {
    name: "front matter that is closed by three hyphens followed by a word",
    files: { ...COVERAGE, [ENTRY]: "---\ntime: 2025-03-20T10:05\n---end\nkey: true\n---\nWords.\n" },
    expected: [
      'content/summit/1005-kallas-arrives.md:3:1 error the front matter never ends: put a line "---" (three hyphens, nothing else) after the last key (front-matter-unclosed)',
    ],
  },
  {
    name: "a line of hyphens inside an indented text closes nothing",
    files: afterTime("headline: |\n  Kallas\n  ---\n  arrives"),
    expected: [],
  },
  {
    name: "a line of hyphens inside quotes closes the front matter, so the quote is never closed",
    files: afterTime('headline: "Kallas\n---\narrives"'),
    expected: [
      "content/summit/1005-kallas-arrives.md:3:11 error a quote is opened here and never closed: close it (yaml-syntax)",
    ],
  },
  {
    name: "front matter with only comments has no time",
    files: inEntry("# time: 2025-03-20T10:05"),
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error "time" is missing: add "time: 2025-03-20T10:05" (missing-key)',
    ],
  },
  {
    name: "empty front matter has no time",
    files: { ...COVERAGE, [ENTRY]: "---\n---\nWords.\n" },
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error "time" is missing: add "time: 2025-03-20T10:05" (missing-key)',
    ],
  },
  {
    name: "JavaScript in the front matter is not run",
    files: { ...COVERAGE, [ENTRY]: "---js\n{ time: process.exit(7) }\n---\nWords.\n" },
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error "---js": front matter is YAML and nothing else, begin with a plain "---" (front-matter-language)',
    ],
  },
  {
    name: "JSON in the front matter is not read",
    files: { ...COVERAGE, [ENTRY]: '---json\n{ "time": "2025-03-20T10:05" }\n---\nWords.\n' },
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error "---json": front matter is YAML and nothing else, begin with a plain "---" (front-matter-language)',
    ],
  },
  {
    name: "a space before the language changes nothing",
    files: { ...COVERAGE, [ENTRY]: "--- js\n{ time: process.exit(7) }\n---\nWords.\n" },
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error "---js": front matter is YAML and nothing else, begin with a plain "---" (front-matter-language)',
    ],
  },
  {
    name: "the message for a misspelt key suggests the right one",
    files: afterTime("crdit: Reuters"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:1 error unknown key "crdit", did you mean "credit"? (unknown-key)',
    ],
  },
  {
    name: "a key in capitals is a misspelt key",
    files: inEntry("Time: 2025-03-20T10:05"),
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error "time" is missing: add "time: 2025-03-20T10:05" (missing-key)',
      'content/summit/1005-kallas-arrives.md:2:1 error unknown key "Time", did you mean "time"? (unknown-key)',
    ],
  },
  {
    name: "the message for a key of another program suggests asrun's",
    files: afterTime("title: Kallas arrives\ntags: [EU]\nslug: kallas"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:1 error unknown key "title", did you mean "headline"? (unknown-key)',
      'content/summit/1005-kallas-arrives.md:4:1 error unknown key "tags", did you mean "topics"? (unknown-key)',
      'content/summit/1005-kallas-arrives.md:5:1 error unknown key "slug", did you mean "id"? (unknown-key)',
    ],
  },
  {
    name: "the message for a key without a similar one lists all keys",
    files: inMasthead("title: The summit\nlayout: live"),
    expected: [
      'content/summit/index.md:3:1 error unknown key "layout"; known here: title, standfirst, timezone, date, language, status, start, end, editors, topics, related, aliases, require, image, video, audio, poster, subtitles, transcript, alt, credit, caption, embargo, draft (unknown-key)',
    ],
  },
  {
    name: "names of Object.prototype are unknown keys like others",
    files: afterTime("__proto__: { pinned: true }\nconstructor: x\ntoString: x"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:1 error unknown key "__proto__"; known here: time, order, label, headline, updated, author, kicker, key, pinned, place, language, topics, image, video, audio, poster, subtitles, transcript, alt, credit, caption, id, aliases, corrections, removed, embargo, draft (unknown-key)',
      'content/summit/1005-kallas-arrives.md:4:1 error unknown key "constructor"; known here: time, order, label, headline, updated, author, kicker, key, pinned, place, language, topics, image, video, audio, poster, subtitles, transcript, alt, credit, caption, id, aliases, corrections, removed, embargo, draft (unknown-key)',
      'content/summit/1005-kallas-arrives.md:5:1 error unknown key "toString"; known here: time, order, label, headline, updated, author, kicker, key, pinned, place, language, topics, image, video, audio, poster, subtitles, transcript, alt, credit, caption, id, aliases, corrections, removed, embargo, draft (unknown-key)',
    ],
  },
  {
    name: "a missing time",
    files: inEntry("headline: Kallas arrives"),
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error "time" is missing: add "time: 2025-03-20T10:05" (missing-key)',
    ],
  },
  {
    name: "a time without a value is a missing time",
    files: inEntry("time:"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:1 error "time" is empty: write "time: 2025-03-20T10:05" (missing-key)',
    ],
  },
  {
    name: "a missing title",
    files: inMasthead("standfirst: All that happened"),
    expected: [
      'content/summit/index.md:1:1 error "title" is missing: add "title: What happened" (missing-key)',
    ],
  },
  {
    name: "values of the wrong kind",
    files: afterTime("headline: 2024\nkey: yes\ndraft: 'true'\ntopics: EU\nauthor: 7"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:11 error "headline" must be text: put it in quotes, "2024" (wrong-value)',
      'content/summit/1005-kallas-arrives.md:4:6 error "key" must be true or false, without quotes (wrong-value)',
      'content/summit/1005-kallas-arrives.md:5:8 error "draft" must be true or false, without quotes (wrong-value)',
      'content/summit/1005-kallas-arrives.md:6:9 error "topics" must be a list: [one, two], or a line with a hyphen for each (wrong-value)',
      'content/summit/1005-kallas-arrives.md:7:9 error "author" must be a name, {name, role, kind}, or a list of these (wrong-value)',
    ],
  },
  {
    name: "numbers are quoted as they are written",
    files: afterTime("headline: 007\ntopics: [1_000, 0x1F]"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:11 error "headline" must be text: put it in quotes, "007" (wrong-value)',
      'content/summit/1005-kallas-arrives.md:4:17 error "topics" must be text: put it in quotes, "0x1F" (wrong-value)',
    ],
  },
  {
    name: "keys with structured values, written as a text",
    files: afterTime("removed: true\ncorrections: The sum was wrong\nplace: [Brussels, Paris]"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:10 error "removed" must be written like this: { time: 2025-03-20T15:30, reason: Why it was taken down } (wrong-value)',
      'content/summit/1005-kallas-arrives.md:4:14 error "corrections" must be written like this: [{ time: 2025-03-20T12:40, note: What was wrong }] (wrong-value)',
      'content/summit/1005-kallas-arrives.md:5:8 error "place" must be one text and not a list: write "Brussels, Paris" (wrong-value)',
    ],
  },
  {
    name: "a value in typographic quotes with a colon in it",
    files: afterTime("headline: “Kallas: we are ready”"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:11 error a ": " inside a value: put the whole value in quotes ("straight ones": to YAML “ is a letter like others) (yaml-syntax)',
    ],
  },
  {
    name: "references and markup in plain text",
    files: afterTime(
      'headline: Fish &amp; chips, the Mayor&#8217;s\nkicker: <b>Now</b>\nplace: Q&A, AT&T, 5 * 3 ** 2\ncorrections: [{ time: 2025-03-20T11:00, note: "**Not** so" }]',
    ),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:11 warning this is plain text, and readers see "&amp;" as it is typed: write "&" (plain-text)',
      'content/summit/1005-kallas-arrives.md:4:9 warning this is plain text, and readers see "<b>" as it is typed: write the words alone (plain-text)',
      'content/summit/1005-kallas-arrives.md:6:47 warning this is plain text, and readers see "**Not**" as it is typed: write the words alone (plain-text)',
    ],
  },
  {
    name: "keys without values count as missing",
    files: afterTime('headline:\ntopics:\nauthor: { name: Jane Doe, role: "" }\nid: null\nkicker: "  "'),
    expected: [],
  },
  {
    name: "topics that are numbers must be quoted",
    files: afterTime("topics: [EU, 2024]"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:14 error "topics" must be text: put it in quotes, "2024" (wrong-value)',
    ],
  },
  {
    name: "a word that is not an allowed value",
    files: inMasthead("title: The summit\nstatus: Live"),
    expected: ['content/summit/index.md:3:9 error "status" must be one of live, closed (wrong-value)'],
  },
  {
    name: "a date that does not exist, reported once and not for every entry",
    files: inMasthead("title: The summit\ndate: 2025-13-01", { [ENTRY]: entry("time: 10:05") }),
    expected: [
      'content/summit/index.md:3:7 error "date" must be a day of the calendar, as in 2025-03-20 (wrong-value)',
    ],
  },
  {
    name: "a date in another format",
    files: inMasthead("title: The summit\ndate: 20 March 2025", { [ENTRY]: entry("time: 10:05") }),
    expected: [
      'content/summit/index.md:3:7 error "date" must be a day of the calendar, as in 2025-03-20 (wrong-value)',
    ],
  },
  {
    name: "an invalid language",
    files: inMasthead("title: The summit\nlanguage: english"),
    expected: [
      'content/summit/index.md:3:11 error "language" must be a language tag, as in "en", "pt-BR" or "uk" (wrong-value)',
    ],
  },
  {
    name: "corrections that are not complete",
    files: afterTime(
      "corrections:\n  - note: The day was wrong\n  - { time: 2025-03-20T11:00, note: x, kind: erratum }",
    ),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:5 error "time" is missing: add "time: 2025-03-20T10:05" (missing-key)',
      'content/summit/1005-kallas-arrives.md:5:46 error "kind" must be one of correction, clarification, update (wrong-value)',
    ],
  },
  {
    name: "a correction with a misspelt key",
    files: afterTime("corrections:\n  - { time: 2025-03-20T11:00, note: x, knid: update }"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:40 error unknown key "knid", did you mean "kind"? (unknown-key)',
    ],
  },
  {
    name: "a removal without a reason",
    files: afterTime("removed: { time: 2025-03-20T11:00 }"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:10 error "reason" is missing: add "reason: Why it was taken down" (missing-key)',
    ],
  },
  {
    name: "related links that lead to a script",
    files: inMasthead("title: The summit\nrelated: [{ title: More, url: 'javascript:alert(1)' }]"),
    expected: [
      'content/summit/index.md:3:31 error "url" must be an address that begins with https://, http://, mailto: or / (wrong-value)',
    ],
  },
  {
    name: "a tab at the beginning of a line",
    files: afterTime("author:\n\tname: Jane Doe"),
    expected: [
      "content/summit/1005-kallas-arrives.md:4:1 error a tab: YAML is indented with spaces, replace it (yaml-syntax)",
    ],
  },
  {
    name: "a quote that is never closed, at its beginning",
    files: inEntry('headline: "Kallas arrives\ntime: 2025-03-20T10:05\nkicker: Analysis'),
    expected: [
      "content/summit/1005-kallas-arrives.md:2:11 error a quote is opened here and never closed: close it (yaml-syntax)",
    ],
  },
  {
    name: "a quote that is never closed, although others follow it",
    files: afterTime('headline: "Kallas arrives\nkicker: "Analysis"'),
    expected: [
      "content/summit/1005-kallas-arrives.md:3:11 error a quote is opened here and never closed: close it (yaml-syntax)",
    ],
  },
  {
    name: "words after a quotation",
    files: afterTime('headline: "We are ready" says Kallas'),
    expected: [
      "content/summit/1005-kallas-arrives.md:3:11 error the value ends at its second double quote: put single quotes around the whole of it, as in '\"Yes\" to the plan' (yaml-syntax)",
    ],
  },
  {
    name: "an apostrophe inside single quotes",
    files: afterTime("headline: 'It's over'"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:11 error an apostrophe ends the value: put double quotes around the whole of it, as in "it\'s" (yaml-syntax)',
    ],
  },
  {
    name: "a headline that begins with a bracket",
    files: afterTime("headline: [Exclusive] Kallas arrives"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:11 error a value that begins with "[" is a list, up to "]": close it, or put the whole value in quotes (yaml-syntax)',
    ],
  },
  {
    name: "a bracket that is never closed",
    files: afterTime("topics: [EU, Ukraine\nkey: true"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:9 error a value that begins with "[" is a list, up to "]": close it, or put the whole value in quotes (yaml-syntax)',
    ],
  },
  {
    name: "a colon inside a headline",
    files: afterTime("headline: Breaking: Kallas arrives"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:11 error a ": " inside a value: put the whole value in quotes (yaml-syntax)',
    ],
  },
  {
    name: "a headline that begins with an at sign",
    files: afterTime("headline: @kajakallas arrives"),
    expected: [
      "content/summit/1005-kallas-arrives.md:3:11 error a value can't begin with this character: put the whole value in quotes (yaml-syntax)",
    ],
  },
  {
    name: "a headline that begins with a hyphen",
    files: afterTime("headline: - Kallas arrives"),
    expected: [
      "content/summit/1005-kallas-arrives.md:3:11 error a list begins on the line after its key; if this is no list, put the whole value in quotes (yaml-syntax)",
    ],
  },
  {
    name: "a headline that begins with a greater-than sign",
    files: afterTime("headline: > Kallas arrives"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:11 error a value can\'t begin with ">": put the whole value in quotes (yaml-syntax)',
    ],
  },
  {
    name: "a backslash in double quotes",
    files: afterTime('headline: "C:\\dir"'),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:14 error in double quotes a "\\" begins an escape: write "\\\\", or use single quotes (yaml-syntax)',
    ],
  },
  {
    name: "a line without a colon",
    files: afterTime("headline Kallas arrives"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:1 error not "key: value": each key is on a line of its own, with a colon and a space after it (yaml-syntax)',
    ],
  },
  {
    name: "a colon without a space after it",
    files: afterTime("headline:Kallas arrives"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:1 error not "key: value": each key is on a line of its own, with a colon and a space after it (yaml-syntax)',
    ],
  },
  {
    name: "keys with wrong indentation",
    files: afterTime("headline: Kallas arrives\n  kicker: Analysis"),
    expected: [
      "content/summit/1005-kallas-arrives.md:3:11 error the lines are not indented alike: keys of one group begin in the same column (yaml-syntax)",
    ],
  },
  {
    name: "front matter that is a sentence",
    files: inEntry("Kallas arrives"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:1 error keys are expected here, one a line, with a colon and a space after each: "title: Words" (yaml-not-a-map)',
    ],
  },
  {
    name: "front matter that is a list",
    files: inEntry("- time: 2025-03-20T10:05"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:1 error keys are expected here, one a line, with a colon and a space after each: "title: Words" (yaml-not-a-map)',
    ],
  },
  {
    name: "three dots, after which keys would be lost",
    files: afterTime("...\nheadline: Kallas arrives"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error a second "---" or "..." ends the keys too early: remove it (yaml-syntax)',
    ],
  },
  {
    name: "a key that is not a word",
    files: afterTime("? [headline]\n: Kallas"),
    expected: ["content/summit/1005-kallas-arrives.md:3:3 error a key must be a plain word (yaml-syntax)"],
  },
  {
    name: "the same key twice",
    files: afterTime("headline: Kallas arrives\nheadline: Kallas is here"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error the key "headline" is here twice: keep one (yaml-duplicate-key)',
    ],
  },
  {
    name: "the same key twice inside another",
    files: afterTime("author: { name: Jane Doe, name: John Doe }"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:27 error the key "name" is here twice: keep one (yaml-duplicate-key)',
    ],
  },
  {
    name: "an alias bomb is rejected before it expands",
    files: afterTime("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:4 error a value can\'t begin with "&" (to YAML it is an anchor or an alias, which are not read): put the whole value in quotes (yaml-alias)',
      'content/summit/1005-kallas-arrives.md:4:4 error a value can\'t begin with "&" (to YAML it is an anchor or an alias, which are not read): put the whole value in quotes (yaml-alias)',
      'content/summit/1005-kallas-arrives.md:5:5 error a value can\'t begin with "*" (to YAML it is an anchor or an alias, which are not read): put the whole value in quotes (yaml-alias)',
    ],
  },
  {
    name: "a headline between asterisks",
    files: afterTime("headline: *Kallas* arrives"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:11 error a value can\'t begin with "*": put the whole value in quotes (yaml-syntax)',
    ],
  },
  {
    name: "a headline that begins with an ampersand",
    files: afterTime("headline: &c"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:11 error a value can\'t begin with "&" (to YAML it is an anchor or an alias, which are not read): put the whole value in quotes (yaml-alias)',
    ],
  },
  {
    name: "a JavaScript function",
    files: afterTime('headline: !!js/function "function () {}"'),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:11 error a value can\'t begin with "!!js/function" (to YAML it is a tag, which is not read): remove it, or put the whole value in quotes (yaml-tag)',
    ],
  },
  {
    name: "a headline that begins with an exclamation mark",
    files: afterTime("headline: !Kallas arrives"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:11 error a value can\'t begin with "!Kallas" (to YAML it is a tag, which is not read): remove it, or put the whole value in quotes (yaml-tag)',
    ],
  },
  {
    name: "a value that is cut off by a number sign",
    files: afterTime("headline: The #metoo protest"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:11 error YAML takes "#metoo protest" for a comment and drops it: put the whole value in quotes, or the comment on a line of its own (value-cut)',
    ],
  },
  {
    name: "a value that is entirely after a number sign",
    files: afterTime("headline: #metoo"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:11 error YAML takes "#metoo" for a comment and drops it: put the whole value in quotes, or the comment on a line of its own (value-cut)',
    ],
  },
  {
    name: "an item of a list that is cut off by a number sign",
    files: afterTime("topics:\n  - Formula #1\n  - Sport"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:5 error YAML takes "#1" for a comment and drops it: put the whole value in quotes, or the comment on a line of its own (value-cut)',
    ],
  },
  {
    name: "comments after times, booleans and lists are not text",
    files: inEntry("time: 2025-03-20T10:05 # local\nkey: true # yes\ntopics: [EU] # more later"),
    expected: [],
  },
  {
    name: "a very long headline is not a problem",
    files: afterTime(`headline: ${"word ".repeat(4000)}`),
    expected: [],
  },
  {
    name: "valid values are read beside invalid ones, so that all problems are reported at once",
    files: inEntry(
      "time: 25:10\nid: Kallas\nauthor: jane-doe\nupdated: soon\ncrdit: Reuters\naliases: [media]",
    ),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "25:10" names a day or an hour that does not exist: correct it (time-unreal)',
      'content/summit/1005-kallas-arrives.md:3:5 error the id "Kallas" must begin with a-z and hold only a-z, 0-9 and hyphens: write "id: kallas" (id-form)',
      'content/summit/1005-kallas-arrives.md:4:9 error "jane-doe" looks like a key of people.yml but is not there: add it, or write the person\'s name (unknown-person)',
      'content/summit/1005-kallas-arrives.md:5:10 error "soon" is not a time: write 2025-03-20T10:05, or 10:05 where the coverage has a date, with hours from 00 to 23 (time-form)',
      'content/summit/1005-kallas-arrives.md:6:1 error unknown key "crdit", did you mean "credit"? (unknown-key)',
      'content/summit/1005-kallas-arrives.md:7:11 error "media" is an address of the coverage\'s own: choose another word (id-reserved)',
    ],
  },
  {
    name: "the lead picture is checked even if another key is misspelt or the time is wrong",
    files: inEntry("time: 25:10\nheadlin: Words\nimage: map.svg\ncredit: Reuters"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "25:10" names a day or an hour that does not exist: correct it (time-unreal)',
      'content/summit/1005-kallas-arrives.md:3:1 error unknown key "headlin", did you mean "headline"? (unknown-key)',
      'content/summit/1005-kallas-arrives.md:4:8 error "map.svg" has no alt, the words for those who can\'t see it: write "alt: What it shows", or alt "" if it is only decoration (missing-alt)',
      'content/summit/1005-kallas-arrives.md:4:8 error no file "map.svg" beside the entry: add it, or correct the name (media-missing)',
    ],
  },
  {
    name: "a misspelt alt or credit is not reported as missing as well",
    files: afterTime("image: map.svg\natl: A map\ncrdit: Reuters", { "summit/map.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error unknown key "atl", did you mean "alt"? (unknown-key)',
      'content/summit/1005-kallas-arrives.md:5:1 error unknown key "crdit", did you mean "credit"? (unknown-key)',
    ],
  },
  {
    name: "keys of a picture whose own key is misspelt are not reported as lacking a picture",
    files: afterTime("imge: map.svg\nalt: A map\ncredit: Reuters", { "summit/map.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:1 error unknown key "imge", did you mean "image"? (unknown-key)',
    ],
  },
  {
    name: "the lead picture of a masthead without a title is checked",
    files: inMasthead("standfirst: Words\nimage: map.svg\nalt: A map\ncredit: Reuters\nposter: map.svg"),
    expected: [
      'content/summit/index.md:1:1 error "title" is missing: add "title: What happened" (missing-key)',
      'content/summit/index.md:3:8 error no file "map.svg" beside index.md: add it, or correct the name (media-missing)',
      'content/summit/index.md:6:1 error "poster" belongs to a video or an audio, and there is none: add one, or remove it (media-key-alone)',
    ],
  },
  {
    name: "a masthead is read to its end even if its title is missing",
    files: inMasthead(
      "titel: The summit\ntimezone: BST\nstart: soon\naliases: [topics]\neditors: [jane-doe]",
      { "site.yml": SITE },
    ),
    expected: [
      'content/summit/index.md:1:1 error "title" is missing: add "title: What happened" (missing-key)',
      'content/summit/index.md:2:1 error unknown key "titel", did you mean "title"? (unknown-key)',
      'content/summit/index.md:3:11 error "BST" is not read as a zone, since such letters can mean several: write "Europe/London" if that is meant (zone-abbreviation)',
      'content/summit/index.md:4:8 error "soon" is not a time: write 2025-03-20T10:05, or 10:05 where the coverage has a date, with hours from 00 to 23 (time-form)',
      'content/summit/index.md:5:11 error "topics" is an address of the archive\'s own: choose another word (id-reserved)',
      'content/summit/index.md:6:11 error "jane-doe" looks like a key of people.yml but is not there: add it, or write the person\'s name (unknown-person)',
    ],
  },
  {
    name: "front matter longer than any key needs",
    files: afterTime(`headline: ${"word ".repeat(8000)}`),
    expected: [
      "content/summit/1005-kallas-arrives.md:1:1 error the front matter is longer than 32 KB or 1000 lines: the words of an entry belong below it, not in it (front-matter-long)",
    ],
  },
  {
    name: "a list with more topics than an entry may have",
    files: afterTime(`topics: [${Array.from({ length: 101 }, (_, number) => `t${number}`).join(", ")}]`),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:9 error "topics" is a list of more than 100: shorten it (list-long)',
    ],
  },
];
