/** Valid and invalid content folders and files. */
import { COVERAGE, entry, SITE, SVG } from "../../live.ts";
import { afterTime, type Case, ENTRY, inBody, inMasthead, named, TIME } from "../case.ts";

export const cases: readonly Case[] = [
  {
    name: "without site.yml, the smallest valid one is printed",
    files: { ...COVERAGE, "site.yml": "" },
    expected: [
      "content/site.yml error no site.yml in the content folder; the smallest one that works is:",
      "  title: Live",
      "  url: https://example.org/live/",
      "  language: en",
      "  timezone: Europe/London (no-site)",
    ],
  },
  {
    name: "for an empty content folder, the message explains a coverage and a site.yml",
    files: { "site.yml": "" },
    expected: [
      'content error there is no coverage in the content folder: create one with asrun new-coverage "Title" (empty-content)',
      "content/site.yml error no site.yml in the content folder; the smallest one that works is:",
      "  title: Live",
      "  url: https://example.org/live/",
      "  language: en",
      "  timezone: Europe/London (no-site)",
    ],
  },
  {
    name: "a content folder with only a site.yml has no coverage",
    files: {},
    expected: [
      'content error there is no coverage in the content folder: create one with asrun new-coverage "Title" (empty-content)',
    ],
  },
  {
    name: "a folder of pictures is not a coverage",
    files: { "logo/site.svg": SVG },
    expected: [
      'content error there is no coverage in the content folder: create one with asrun new-coverage "Title" (empty-content)',
    ],
  },
  {
    name: "for a coverage without masthead, the message says where to put it, and the entries are still checked",
    files: { [ENTRY]: entry("tme: 2025-03-20T10:05") },
    expected: [
      "content/summit error coverage without masthead: add an index.md with a title, beside the entries (no-masthead)",
      'content/summit/1005-kallas-arrives.md:1:1 error "time" is missing: add "time: 2025-03-20T10:05" (missing-key)',
      'content/summit/1005-kallas-arrives.md:2:1 error unknown key "tme", did you mean "time"? (unknown-key)',
    ],
  },
  {
    name: "a masthead in a subfolder of a coverage is not a masthead",
    files: { "summit/21/index.md": entry("title: The summit"), [ENTRY]: entry(TIME) },
    expected: [
      "content/summit error coverage without masthead: add an index.md with a title, beside the entries (no-masthead)",
      'content/summit/21/index.md:1:1 error "time" is missing: add "time: 2025-03-20T10:05" (missing-key)',
      'content/summit/21/index.md:2:1 error unknown key "title", did you mean "headline"? (unknown-key)',
    ],
  },
  {
    name: "a masthead whose name has capitals must be renamed",
    files: { "summit/Index.md": entry("title: The summit"), [ENTRY]: entry(TIME) },
    expected: [
      'content/summit/Index.md:1:1 error asrun doesn\'t read a file of this name: rename it to "index.md" (file-ending)',
    ],
  },
  {
    name: "a masthead with another extension must be renamed",
    files: { "summit/index.markdown": entry("title: The summit"), [ENTRY]: entry(TIME) },
    expected: [
      'content/summit/index.markdown:1:1 error asrun doesn\'t read a file of this name: rename it to "index.md" (file-ending)',
    ],
  },
  {
    name: "a coverage without entries is a warning",
    files: { "summit/index.md": entry("title: The summit") },
    expected: [
      "content/summit warning coverage without entries: it is shown, with its masthead only (no-entries)",
    ],
  },
  {
    name: "an entry beside site.yml is outside a coverage",
    files: { ...COVERAGE, "1010-costa-speaks.md": entry(TIME) },
    expected: [
      "content/1010-costa-speaks.md:1:1 error entry outside a coverage: move it into the folder of its coverage (entry-outside-coverage)",
    ],
  },
  {
    name: "entries without an extension, or with one that asrun does not read",
    files: {
      ...COVERAGE,
      "summit/1010-round": entry(TIME),
      "summit/1015-b.bak": entry(TIME),
      "summit/1020.count": entry(TIME),
      "summit/notes.doc": "Words",
    },
    expected: [
      'content/summit/1010-round:1:1 error asrun doesn\'t read a file of this name: rename it to "1010-round.md" (file-ending)',
      'content/summit/1015-b.bak:1:1 error asrun doesn\'t read a file of this name: rename it to "1015-b.md" (file-ending)',
      'content/summit/1020.count:1:1 error asrun doesn\'t read a file of this name: rename it to "1020.count.md" (file-ending)',
    ],
  },
  {
    name: "a file that begins with a clock time in another form",
    files: {
      ...COVERAGE,
      "summit/10.05 Kallas Arrives.md": entry(TIME),
      "summit/10-15-costa.md": entry(TIME),
    },
    expected: [
      'content/summit/10-15-costa.md:1:1 error the id "10-15-costa" must begin with a-z and hold only a-z, 0-9 and hyphens: rename the file to "1015-costa.md" (id-form)',
      'content/summit/10.05 Kallas Arrives.md:1:1 error "10.05 Kallas Arrives.md" becomes an address, so it may hold no spaces, no ".." and no \\ ? # % : * " < > |: rename it to "1005-kallas-arrives.md" (file-name)',
    ],
  },
  {
    name: "notes beside the entries are read as an entry",
    files: { ...COVERAGE, "summit/README.md": "Notes.\n" },
    expected: [
      'content/summit/README.md:1:1 error no front matter: in a coverage every file that ends in ".md" is an entry; move this one out of the content folder, or let it end in ".txt" (no-front-matter)',
    ],
  },
  {
    name: "hidden files, backups and other files are skipped",
    files: {
      ...COVERAGE,
      "summit/.1005-kallas-arrives.md.swp": "x",
      "summit/1005-kallas-arrives.md~": "x",
      ".git/HEAD.md": "x",
      "notes.txt": "x",
    },
    expected: [],
  },
  {
    name: "site.yaml and people.yaml must be renamed",
    files: { ...COVERAGE, "site.yml": "", "site.yaml": SITE, "people.yaml": "" },
    expected: [
      'content/people.yaml:1:1 error asrun doesn\'t read a file of this name: rename it to "people.yml" (file-ending)',
      'content/site.yaml:1:1 error asrun doesn\'t read a file of this name: rename it to "site.yml" (file-ending)',
    ],
  },
  {
    name: "an entry that was saved as plain text must be renamed, notes are ignored",
    files: {
      ...COVERAGE,
      "summit/1010-a.txt": entry(TIME),
      "summit/1011-b.TXT": `\ufeff${entry(TIME)}`,
      "summit/notes.txt": "Ask the minister.\n---\n",
    },
    expected: [
      'content/summit/1010-a.txt:1:1 error asrun doesn\'t read a file of this name: rename it to "1010-a.md" (file-ending)',
      'content/summit/1011-b.TXT:1:1 error asrun doesn\'t read a file of this name: rename it to "1011-b.md" (file-ending)',
    ],
  },
  {
    name: "Site.yml must be renamed",
    files: { ...COVERAGE, "site.yml": "", "Site.yml": SITE },
    expected: [
      'content/Site.yml:1:1 error asrun doesn\'t read a file of this name: rename it to "site.yml" (file-ending)',
    ],
  },
  {
    name: "entries with other extensions must be renamed",
    files: {
      ...COVERAGE,
      "summit/1010-a.markdown": "",
      "summit/1011-b.MD": "",
      "summit/1012-c.md.txt": "",
    },
    expected: [
      'content/summit/1010-a.markdown:1:1 error asrun doesn\'t read a file of this name: rename it to "1010-a.md" (file-ending)',
      'content/summit/1011-b.MD:1:1 error asrun doesn\'t read a file of this name: rename it to "1011-b.md" (file-ending)',
      'content/summit/1012-c.md.txt:1:1 error asrun doesn\'t read a file of this name: rename it to "1012-c.md" (file-ending)',
    ],
  },
  {
    name: "a folder where an entry should be",
    files: { ...COVERAGE, "summit/1010-costa-speaks.md/notes.txt": "x" },
    expected: [
      "content/summit/1010-costa-speaks.md error a file should be here, but this is a folder or a special file: remove or rename it (not-a-file)",
    ],
  },
  {
    name: "a folder where the masthead should be",
    files: { "summit/index.md/notes.txt": "x", [ENTRY]: entry(TIME) },
    expected: [
      "content/summit/index.md error a file should be here, but this is a folder or a special file: remove or rename it (not-a-file)",
    ],
  },
  {
    name: "a folder where site.yml should be",
    files: { ...COVERAGE, "site.yml": "", "site.yml/notes.txt": "x" },
    expected: [
      "content/site.yml error a file should be here, but this is a folder or a special file: remove or rename it (not-a-file)",
    ],
  },
  {
    name: "two files that differ only by case",
    files: { ...COVERAGE, "summit/Map.svg": SVG, "summit/map.svg": SVG },
    expected: [
      "content/summit/map.svg error differs from Map.svg only by upper and lower case: many computers can't hold both, rename one (case-clash)",
    ],
  },
  {
    name: "two folders that differ only by case",
    files: { ...COVERAGE, "summit/Maps/a.svg": SVG, "summit/maps/b.svg": SVG },
    expected: [
      "content/summit/maps error differs from Maps only by upper and lower case: many computers can't hold both, rename one (case-clash)",
    ],
  },
  {
    name: "two entries that differ only by case",
    files: { ...COVERAGE, "summit/1005-Kallas-arrives.md": entry(TIME) },
    expected: [
      'content/summit/1005-Kallas-arrives.md:1:1 error the id "Kallas-arrives" must begin with a-z and hold only a-z, 0-9 and hyphens: rename the file, or add "id: kallas-arrives" (id-form)',
      "content/summit/1005-kallas-arrives.md error differs from 1005-Kallas-arrives.md only by upper and lower case: many computers can't hold both, rename one (case-clash)",
    ],
  },
  {
    name: "two files that differ only by the way their accents are stored",
    files: { ...COVERAGE, "summit/cafe\u0301.svg": SVG, "summit/caf\u00e9.svg": SVG },
    expected: [
      "content/summit/café.svg error differs from café.svg only by the way its accents are stored: many computers can't hold both, rename one (case-clash)",
    ],
  },
  {
    name: "a coverage's folder with spaces and capitals",
    files: { "EU Summit/index.md": entry("title: The summit"), "EU Summit/1005-a.md": entry(TIME) },
    expected: [
      'content/EU Summit error a coverage\'s folder is its address, so it may hold only a-z, 0-9 and hyphens: rename "EU Summit" to "eu-summit" (coverage-slug)',
    ],
  },
  {
    name: "a coverage's folder without any Latin letter",
    files: { "Київ/index.md": entry("title: Kyiv"), "Київ/1005-a.md": entry(TIME) },
    expected: [
      'content/Київ error a coverage\'s folder is its address, so it may hold only a-z, 0-9 and hyphens: rename "Київ", as in "2025-eu-summit" (coverage-slug)',
    ],
  },
  {
    name: "a coverage's folder with the name of a page of the archive",
    files: { "topics/index.md": entry("title: Topics"), "topics/1005-a.md": entry(TIME) },
    expected: [
      "content/topics error \"topics\" is an address of the archive's own: give the coverage's folder another name (coverage-reserved)",
    ],
  },
  {
    name: "a coverage's folder with the name of the search page",
    files: { "search/index.md": entry("title: The search for MH370"), "search/1005-a.md": entry(TIME) },
    expected: [
      "content/search warning the coverage has the address of the archive's search page, so the archive has no search: unless the coverage has been published there, rename its folder (search-left-out)",
    ],
  },
  {
    name: "a coverage's older folder with the name of the search page",
    files: inMasthead("title: The search for MH370\naliases: [search]"),
    expected: [
      'content/summit/index.md:3:11 error the alias "search" is the address of the archive\'s search page: if the coverage was published there, write "search: false" in site.yml, otherwise remove the alias (search-alias)',
    ],
  },
  {
    name: "an entry's file with spaces in its name",
    files: named("1005-kallas arrives.md"),
    expected: [
      'content/summit/1005-kallas arrives.md:1:1 error "1005-kallas arrives.md" becomes an address, so it may hold no spaces, no ".." and no \\ ? # % : * " < > |: rename it to "1005-kallas-arrives.md" (file-name)',
    ],
  },
  {
    name: "an entry's file with two dots in its name",
    files: named("1005-kallas..arrives.md"),
    expected: [
      'content/summit/1005-kallas..arrives.md:1:1 error "1005-kallas..arrives.md" becomes an address, so it may hold no spaces, no ".." and no \\ ? # % : * " < > |: rename it to "1005-kallas-arrives.md" (file-name)',
    ],
  },
  {
    name: "an entry's file with characters that have a meaning in URLs",
    files: named("1005-who?-100%.md"),
    expected: [
      'content/summit/1005-who?-100%.md:1:1 error "1005-who?-100%.md" becomes an address, so it may hold no spaces, no ".." and no \\ ? # % : * " < > |: rename it to "1005-who-100.md" (file-name)',
    ],
  },
  {
    name: "a tab in an entry's file name",
    files: named("1005-a\tb.md"),
    expected: [
      'content/summit/1005-a�b.md:1:1 error "1005-a�b.md" becomes an address, so it may hold no spaces, no ".." and no \\ ? # % : * " < > |: rename it to "1005-a-b.md" (file-name)',
    ],
  },
  {
    name: "bytes that are not UTF-8, at the first one",
    files: { ...COVERAGE, [ENTRY]: Buffer.from(entry(`${TIME}\nplace: Bogot\u00e1`), "latin1") },
    expected: [
      "content/summit/1005-kallas-arrives.md:3:13 error from here on the file is not UTF-8: save it again with the encoding UTF-8 (Unicode) (not-utf8)",
    ],
  },
  {
    name: "bytes that are not UTF-8 in the masthead, together with the entries' problems",
    files: {
      "summit/index.md": Buffer.from("---\ntitle: Caf\u00e9\n---\n", "latin1"),
      [ENTRY]: entry("time: 10:05\ncrdit: Reuters"),
    },
    expected: [
      'content/summit/1005-kallas-arrives.md:3:1 error unknown key "crdit", did you mean "credit"? (unknown-key)',
      "content/summit/index.md:2:11 error from here on the file is not UTF-8: save it again with the encoding UTF-8 (Unicode) (not-utf8)",
    ],
  },
  {
    name: "UTF-16, as Notepad may save it",
    files: { ...COVERAGE, [ENTRY]: Buffer.from(`\ufeff${entry(TIME)}`, "utf16le") },
    expected: [
      "content/summit/1005-kallas-arrives.md:1:1 error from here on the file is not UTF-8: save it again with the encoding UTF-8 (Unicode) (not-utf8)",
    ],
  },
  {
    name: "a NUL byte",
    files: inBody("Kallas\0 arrives."),
    expected: [
      "content/summit/1005-kallas-arrives.md:4:7 error an invisible control character (U+0000) is in the text: delete it (control-character)",
    ],
  },
  {
    name: "a control character in the front matter",
    files: afterTime("headline: Kallas\u0007 arrives"),
    expected: [
      "content/summit/1005-kallas-arrives.md:3:17 error an invisible control character (U+0007) is in the text: delete it (control-character)",
    ],
  },
  {
    name: "a byte order mark and Windows line endings are valid, and positions stay correct",
    files: {
      ...COVERAGE,
      [ENTRY]: `\ufeff${entry(`${TIME}\ncrdit: Reuters`, "Words.\n\n<b>Bold</b>\n")}`.replaceAll(
        "\n",
        "\r\n",
      ),
    },
    expected: [
      'content/summit/1005-kallas-arrives.md:3:1 error unknown key "crdit", did you mean "credit"? (unknown-key)',
      "content/summit/1005-kallas-arrives.md:7:1 error raw HTML (<b>) is not allowed: write **words** (raw-html)",
    ],
  },
  {
    name: "a byte order mark and Windows line endings in site.yml",
    files: { ...COVERAGE, "site.yml": `\ufeff${SITE}tilte: x\n`.replaceAll("\n", "\r\n") },
    expected: ['content/site.yml:5:1 error unknown key "tilte", did you mean "title"? (unknown-key)'],
  },
  {
    name: "line endings of old Macintosh computers are valid too",
    files: { ...COVERAGE, [ENTRY]: entry(`${TIME}\ncrdit: Reuters`).replaceAll("\n", "\r") },
    expected: [
      'content/summit/1005-kallas-arrives.md:3:1 error unknown key "crdit", did you mean "credit"? (unknown-key)',
    ],
  },
  {
    name: "several problems in several files are all reported at once, by path, line and column",
    files: {
      "site.yml": `${SITE}tilte: x\n`,
      "summit/index.md": entry("titel: The summit\ntimezone: BST"),
      "summit/1010-costa-speaks.md": entry("time: soon", "<b>Bold</b> and [a link](javascript:void)\n"),
      "summit/1005-kallas-arrives.md": entry("headline: Kallas arrives", "::img\n"),
    },
    expected: [
      'content/site.yml:5:1 error unknown key "tilte", did you mean "title"? (unknown-key)',
      'content/summit/1005-kallas-arrives.md:1:1 error "time" is missing: add "time: 2025-03-20T10:05" (missing-key)',
      'content/summit/1005-kallas-arrives.md:4:1 error unknown directive "img"; known are ::image, ::video, ::audio, ::link, :::gallery, :::quote and :::aside (unknown-directive)',
      'content/summit/1010-costa-speaks.md:2:7 error "soon" is not a time: write 2025-03-20T10:05, or 10:05 where the coverage has a date, with hours from 00 to 23 (time-form)',
      "content/summit/1010-costa-speaks.md:4:1 error raw HTML (<b>) is not allowed: write **words** (raw-html)",
      'content/summit/1010-costa-speaks.md:4:17 error the link "javascript:void" is not allowed: links begin with https://, http:// or mailto: (unsafe-link)',
      'content/summit/index.md:1:1 error "title" is missing: add "title: What happened" (missing-key)',
      'content/summit/index.md:2:1 error unknown key "titel", did you mean "title"? (unknown-key)',
      'content/summit/index.md:3:11 error "BST" is not read as a zone, since such letters can mean several: write "Europe/London" if that is meant (zone-abbreviation)',
    ],
  },
];
