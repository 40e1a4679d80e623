/** Ids, aliases and the links between entries. */
import { entry, SVG } from "../../live.ts";
import { afterTime, type Case, inBody, inMasthead, named, TIME } from "../case.ts";

const aliases = (count: number, name: string) =>
  Array.from({ length: count }, (_, number) => `${name}${number}`).join(", ");

export const cases: readonly Case[] = [
  {
    name: "aliases of entries and of the coverage that make too many redirect pages together",
    files: {
      "summit/index.md": entry(`title: x\naliases: [${aliases(20, "old")}]`, ""),
      "summit/a.md": entry(`${TIME}\naliases: [${aliases(100, "a")}]`),
    },
    expected: [
      "content/summit/index.md:3:1 error aliases make 2220 redirect pages in this coverage, the limit is 2000: remove those that were never published; each of the coverage's 20 makes a page for every id and alias of its entries (too-many-redirects)",
    ],
  },
  {
    name: "an id that two entries use is reported at both, and names the other",
    files: named("1005-kallas.md", "", { "summit/21/1010-kallas.md": entry(TIME) }),
    expected: [
      'content/summit/1005-kallas.md:1:1 error the id "kallas" already belongs to content/summit/21/1010-kallas.md: rename one file, or give one of them an "id" (id-taken)',
      'content/summit/21/1010-kallas.md:1:1 error the id "kallas" already belongs to content/summit/1005-kallas.md: rename one file, or give one of them an "id" (id-taken)',
    ],
  },
  {
    name: "an id in the front matter that another file's name uses",
    files: named("1005-kallas.md", "", { "summit/1010-costa.md": entry(`${TIME}\nid: kallas`) }),
    expected: [
      'content/summit/1005-kallas.md:1:1 error the id "kallas" already belongs to content/summit/1010-costa.md: rename one file, or give one of them an "id" (id-taken)',
      'content/summit/1010-costa.md:3:5 error the id "kallas" already belongs to content/summit/1005-kallas.md: rename one file, or give one of them an "id" (id-taken)',
    ],
  },
  {
    name: "a reserved id from the file name",
    files: named("1005-page.md"),
    expected: [
      'content/summit/1005-page.md:1:1 error "page" is an address of the coverage\'s own: choose another word (id-reserved)',
    ],
  },
  {
    name: "an entry with the address of a page of its coverage",
    files: named("1005-headlines.md"),
    expected: [
      'content/summit/1005-headlines.md:1:1 warning the entry has the address of the page "headlines/" of its coverage, which is left out: unless the entry has been published there, give it another id (page-left-out)',
    ],
  },
  {
    name: "a reserved id from the front matter",
    files: named("1005-kallas.md", "id: story"),
    expected: [
      'content/summit/1005-kallas.md:3:5 error "story" is an address of the coverage\'s own: choose another word (id-reserved)',
    ],
  },
  {
    name: "an empty id from the file name",
    files: named("1005-.md"),
    expected: [
      'content/summit/1005-.md:1:1 error the id "" must begin with a-z and hold only a-z, 0-9 and hyphens: write an "id" into the front matter (id-form)',
    ],
  },
  {
    name: "an empty id in the front matter counts as missing",
    files: named("1005-kallas.md", 'id: ""'),
    expected: [],
  },
  {
    name: "an id with a capital from the file name",
    files: named("1005-Kallas.md"),
    expected: [
      'content/summit/1005-Kallas.md:1:1 error the id "Kallas" must begin with a-z and hold only a-z, 0-9 and hyphens: rename the file, or add "id: kallas" (id-form)',
    ],
  },
  {
    name: "an id with a capital from the front matter",
    files: named("1005-kallas.md", "id: Kallas"),
    expected: [
      'content/summit/1005-kallas.md:3:5 error the id "Kallas" must begin with a-z and hold only a-z, 0-9 and hyphens: write "id: kallas" (id-form)',
    ],
  },
  {
    name: "an id that begins with a digit",
    files: named("1005-3rd-day.md"),
    expected: [
      'content/summit/1005-3rd-day.md:1:1 error the id "3rd-day" must begin with a-z and hold only a-z, 0-9 and hyphens: rename the file, or add "id: entry-3rd-day" (id-form)',
    ],
  },
  {
    name: "an id of digits alone",
    files: named("1005.md"),
    expected: [
      'content/summit/1005.md:1:1 error the id "1005" must begin with a-z and hold only a-z, 0-9 and hyphens: rename the file, or add "id: entry-1005" (id-form)',
    ],
  },
  {
    name: "an id with an accent and an underscore",
    files: named("1005-café_noir.md"),
    expected: [
      'content/summit/1005-café_noir.md:1:1 error the id "café_noir" must begin with a-z and hold only a-z, 0-9 and hyphens: rename the file, or add "id: cafe-noir" (id-form)',
    ],
  },
  {
    name: "an id without any Latin letter",
    files: named("1005-київ.md"),
    expected: [
      'content/summit/1005-київ.md:1:1 error the id "київ" must begin with a-z and hold only a-z, 0-9 and hyphens: write an "id" into the front matter (id-form)',
    ],
  },
  {
    name: "2024-election keeps its year",
    files: named("2024-election.md"),
    expected: [
      'content/summit/2024-election.md:1:1 error "2024" at the beginning of the file\'s name could be a year, and is not this entry\'s time: add "id: election-2024", or rename the file (id-year)',
    ],
  },
  {
    name: "2024-election of 20:24 is an election",
    files: named("2024-election.md", "", { "summit/2024-election.md": entry("time: 2025-03-20T20:24") }),
    expected: [],
  },
  {
    name: "digits that are not a time stay",
    files: named("2560-metres.md"),
    expected: [
      'content/summit/2560-metres.md:1:1 error the id "2560-metres" must begin with a-z and hold only a-z, 0-9 and hyphens: rename the file, or add "id: metres-2560" (id-form)',
    ],
  },
  {
    name: "a date that does not exist stays",
    files: named("2025-02-30-kallas.md"),
    expected: [
      'content/summit/2025-02-30-kallas.md:1:1 error "2025" at the beginning of the file\'s name could be a year, and is not this entry\'s time: add "id: entry-2025-02-30-kallas", or rename the file (id-year)',
    ],
  },
  {
    name: "the same alias in two entries",
    files: named("1005-kallas.md", "aliases: [arrival]", {
      "summit/1010-costa.md": entry(`${TIME}\naliases: [arrival]`),
    }),
    expected: [
      'content/summit/1010-costa.md:3:11 error the alias "arrival" already belongs to content/summit/1005-kallas.md: an older address can lead to one entry only (alias-taken)',
    ],
  },
  {
    name: "the same alias twice in one entry",
    files: named("1005-kallas.md", "aliases: [arrival, arrival]"),
    expected: [
      'content/summit/1005-kallas.md:3:20 error the alias "arrival" already belongs to this entry itself: an older address can lead to one entry only (alias-taken)',
    ],
  },
  {
    name: "an alias that is the entry's own id, but not the oldest",
    files: named("1005-kallas.md", "aliases: [arrival, kallas]"),
    expected: [
      'content/summit/1005-kallas.md:3:20 error the alias "kallas" already belongs to this entry itself: an older address can lead to one entry only (alias-taken)',
    ],
  },
  {
    name: "an alias that is another entry's id",
    files: named("1005-kallas.md", "aliases: [costa]", { "summit/1010-costa.md": entry(TIME) }),
    expected: [
      'content/summit/1005-kallas.md:3:11 error the alias "costa" already belongs to content/summit/1010-costa.md: an older address can lead to one entry only (alias-taken)',
    ],
  },
  {
    name: "an alias that is reserved",
    files: named("1005-kallas.md", "aliases: [media]"),
    expected: [
      'content/summit/1005-kallas.md:3:11 error "media" is an address of the coverage\'s own: choose another word (id-reserved)',
    ],
  },
  {
    name: "an alias of several words",
    files: named("1005-kallas.md", 'aliases: ["Kallas arrives"]'),
    expected: [
      'content/summit/1005-kallas.md:3:11 error the alias "Kallas arrives" must be one text without spaces, at most 255 bytes long: the last part of the older address, or the id that another program gave, did you mean "Kallas-arrives"? (alias-form)',
    ],
  },
  {
    name: "aliases may be any text without spaces",
    files: named(
      "1005-kallas.md",
      'aliases: ["asset:6f", "urn:newsml:a:1", id_123, 12345.cms, "63", "../Kallas", ключ]',
    ),
    expected: [],
  },
  {
    name: "aliases that are addresses or anchors of the coverage's own",
    files: named("1005-kallas.md", "aliases: [Story, feed.json, _main]"),
    expected: [
      'content/summit/1005-kallas.md:3:11 error "Story" is an address of the coverage\'s own: choose another word (id-reserved)',
      'content/summit/1005-kallas.md:3:18 error "feed.json" is an address of the coverage\'s own: choose another word (id-reserved)',
      'content/summit/1005-kallas.md:3:29 error "_main" is an address of the coverage\'s own: choose another word (id-reserved)',
    ],
  },
  {
    name: "aliases whose folders some computers can't tell apart or can't have",
    files: named("1005-kallas.md", "aliases: [aBc, abC, aux]"),
    expected: [
      "content/summit/1005-kallas.md:3:16 warning the alias \"abC\" can have no folder, since another name here differs only in case or accents, or Windows can't hold it: links to #abC work, its old address doesn't (alias-anchor-only)",
      "content/summit/1005-kallas.md:3:21 warning the alias \"aux\" can have no folder, since another name here differs only in case or accents, or Windows can't hold it: links to #aux work, its old address doesn't (alias-anchor-only)",
    ],
  },
  {
    name: "an alias from another program may begin with a digit",
    files: named("1005-kallas.md", "aliases: [67d1b2c3]"),
    expected: [],
  },
  {
    name: "an alias of a coverage that is another coverage",
    files: {
      ...inMasthead("title: The summit\naliases: [budget]"),
      "budget/index.md": entry("title: The budget"),
      "budget/1230-speech.md": entry(TIME),
    },
    expected: [
      'content/summit/index.md:3:11 error the alias "budget" already belongs to content/budget/index.md: an older address can lead to one coverage only (coverage-alias-taken)',
    ],
  },
  {
    name: "an alias of a coverage that repeats its own slug after the first",
    files: inMasthead("title: The summit\naliases: [summit, talks, summit]"),
    expected: [
      'content/summit/index.md:3:26 error the alias "summit" already belongs to this coverage itself: an older address can lead to one coverage only (coverage-alias-taken)',
    ],
  },
  {
    name: "aliases of a coverage that are reserved or invalid",
    files: inMasthead("title: The summit\naliases: [topics, EU Summit]"),
    expected: [
      'content/summit/index.md:3:11 error "topics" is an address of the archive\'s own: choose another word (id-reserved)',
      'content/summit/index.md:3:19 error the alias "EU Summit" must be a single word of a-z, 0-9 and hyphens, the older name of the folder, did you mean "eu-summit"? (alias-form)',
    ],
  },
  {
    name: "a link to a missing entry file",
    files: inBody("As [we said](1005-kallas-arives.md)."),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:4 error the link "1005-kallas-arives.md" leads to no entry of this coverage, did you mean "1005-kallas-arrives.md"? (unknown-entry)',
    ],
  },
  {
    name: "a link to a missing id",
    files: inBody("As [we said](#costa-speaks)."),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:4 error the link "#costa-speaks" leads to no entry of this coverage: correct the file name or the id, or write a whole address with https:// (unknown-entry)',
    ],
  },
  {
    name: "a link to an entry of another coverage",
    files: inBody("As [we said](../budget/1230-speech.md).", {
      "budget/index.md": entry("title: The budget"),
      "budget/1230-speech.md": entry(TIME),
    }),
    expected: [],
  },
  {
    name: "links to an entry with too much of its path, and with too little",
    files: inBody("See [this](1005-kallas-arrives.md#a) and [that](1005-kallas-arrives)."),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:5 error the link "1005-kallas-arrives.md#a" would lead elsewhere from every page, did you mean "1005-kallas-arrives.md"? (relative-link)',
      'content/summit/1005-kallas-arrives.md:4:42 error the link "1005-kallas-arrives" would lead elsewhere from every page, did you mean "1005-kallas-arrives.md"? (relative-link)',
    ],
  },
  {
    name: "a link within the archive that would resolve differently on each page",
    files: inBody("See [the video](video/) and [the site](www.example.org)."),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:5 error the link "video/" would lead elsewhere from every page: name the other entry\'s file (1005-example.md), or write the whole address with https:// (relative-link)',
      'content/summit/1005-kallas-arrives.md:4:29 error the link "www.example.org" would lead elsewhere from every page: name the other entry\'s file (1005-example.md), or write the whole address with https:// (relative-link)',
    ],
  },
  {
    name: "a link without a complete address",
    files: inBody("See [this]() and [that](https://)."),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:5 error the link "" is incomplete: write the whole address, as in https://example.org/page (link-form)',
      'content/summit/1005-kallas-arrives.md:4:18 error the link "https://" is incomplete: write the whole address, as in https://example.org/page (link-form)',
    ],
  },
  {
    name: "an id and an author that are Windows device names",
    files: afterTime("id: con\nauthor: Prn"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:5 error "con" becomes the name of a file or folder, and can\'t: Windows can hold no file or folder of this name. Choose another (name-impossible)',
      'content/summit/1005-kallas-arrives.md:4:9 error "prn" becomes the name of a file or folder, and can\'t: Windows can hold no file or folder of this name. Choose another (name-impossible)',
    ],
  },
  {
    name: "a topic and a picture that are Windows device names",
    files: afterTime("topics: [NUL]\nimage: com1.svg\nalt: a\ncredit: b", { "summit/com1.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:10 error "nul" becomes the name of a file or folder, and can\'t: Windows can hold no file or folder of this name. Choose another (name-impossible)',
      'content/summit/1005-kallas-arrives.md:4:8 error "com1.svg" becomes the name of a file or folder, and can\'t: Windows can hold no file or folder of this name. Choose another (name-impossible)',
    ],
  },
  {
    name: "a topic that is longer than a folder name can be",
    files: afterTime(`topics: [${"a".repeat(256)}]`),
    expected: [
      `content/summit/1005-kallas-arrives.md:3:10 error "${"a".repeat(60)}…" becomes the name of a file or folder, and can't: it is longer than 255 bytes. Choose another (name-impossible)`,
    ],
  },
];
