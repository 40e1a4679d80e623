/** site.yml. */
import { COVERAGE, entry, SITE, SVG } from "../../live.ts";
import { afterTime, type Case, inSite } from "../case.ts";

export const cases: readonly Case[] = [
  {
    name: "the message for an empty site.yml lists all required keys",
    files: { ...COVERAGE, "site.yml": "# nothing yet\n" },
    expected: [
      'content/site.yml:1:1 error "language" is missing: add "language: en" (missing-key)',
      'content/site.yml:1:1 error "timezone" is missing: add "timezone: Europe/London" (missing-key)',
      'content/site.yml:1:1 error "title" is missing: add "title: What happened" (missing-key)',
      'content/site.yml:1:1 error "url" is missing: add "url: https://example.org/live/" (missing-key)',
    ],
  },
  {
    name: "an address that is not complete",
    files: { ...COVERAGE, "site.yml": SITE.replace("https://example.org/live/", "example.org") },
    expected: [
      'content/site.yml:2:6 error "url" must be an absolute address without ? and #, as in https://example.org/live/ (wrong-value)',
    ],
  },
  {
    name: "an address with a query",
    files: { ...COVERAGE, "site.yml": SITE.replace("/live/", "/?live") },
    expected: [
      'content/site.yml:2:6 error "url" must be an absolute address without ? and #, as in https://example.org/live/ (wrong-value)',
    ],
  },
  {
    name: "an address with a password",
    files: { ...COVERAGE, "site.yml": SITE.replace("example", "me:secret@example") },
    expected: [
      'content/site.yml:2:6 error "url" must be an absolute address without ? and #, as in https://example.org/live/ (wrong-value)',
    ],
  },
  {
    name: "an address that is a script",
    files: { ...COVERAGE, "site.yml": SITE.replace("https:", "javascript:") },
    expected: [
      'content/site.yml:2:6 error "url" must be an absolute address without ? and #, as in https://example.org/live/ (wrong-value)',
    ],
  },
  {
    name: "a page size that is not a number of entries",
    files: inSite("page-size: many"),
    expected: ['content/site.yml:5:12 error "page-size" must be a whole number (wrong-value)'],
  },
  {
    name: "a page size of zero",
    files: inSite("page-size: 0"),
    expected: ['content/site.yml:5:12 error "page-size" must be 1 or more (wrong-value)'],
  },
  {
    name: "a page size of five thousand",
    files: inSite("page-size: 5000"),
    expected: ['content/site.yml:5:12 error "page-size" must be 1000 or less (wrong-value)'],
  },
  {
    name: "an underscore for a hyphen",
    files: inSite("page_size: 20"),
    expected: ['content/site.yml:5:1 error unknown key "page_size", did you mean "page-size"? (unknown-key)'],
  },
  {
    name: "a zone as an abbreviation",
    files: { ...COVERAGE, "site.yml": SITE.replace("Europe/London", "BST") },
    expected: [
      'content/site.yml:4:11 error "BST" is not read as a zone, since such letters can mean several: write "Europe/London" if that is meant (zone-abbreviation)',
    ],
  },
  {
    name: "require with an unknown word",
    files: inSite("require: { alt: off, credits: warning }"),
    expected: [
      'content/site.yml:5:17 error "alt" must be one of error, warning (wrong-value)',
      'content/site.yml:5:22 error unknown key "credits", did you mean "credit"? (unknown-key)',
    ],
  },
  {
    name: "require as one word",
    files: inSite("require: warning"),
    expected: [
      'content/site.yml:5:10 error "require" must be written like this: { alt: warning, credit: warning } (wrong-value)',
    ],
  },
  {
    name: "a publisher with only a name",
    files: inSite("publisher: Example News"),
    expected: [
      'content/site.yml:5:12 error "publisher" must be written like this: { name: The Example, url: https://example.org/ } (wrong-value)',
    ],
  },
  {
    name: "a missing publisher's logo, at its own key",
    files: inSite("logo: logo.svg\npublisher: { name: Example, logo: own.svg }", { "logo.svg": SVG }),
    expected: [
      'content/site.yml:6:35 error no file "own.svg" beside site.yml: add it, or correct the name (media-missing)',
    ],
  },
  {
    name: "a logo on another site",
    files: inSite("logo: https://example.org/logo.svg"),
    expected: [
      'content/site.yml:5:7 error "https://example.org/logo.svg" is not a file: save the picture beside site.yml, so that it lasts as long as the archive (media-elsewhere)',
    ],
  },
  {
    name: "a logo outside the content folder",
    files: inSite("logo: ../logo.svg"),
    expected: [
      'content/site.yml:5:7 error "../logo.svg" is outside the content folder: copy the file beside site.yml (media-outside)',
    ],
  },
  {
    name: "a footer that links to a script",
    files: inSite("footer: [{ title: About, url: 'javascript:alert(1)' }]"),
    expected: [
      'content/site.yml:5:31 error "url" must be an address that begins with https://, http://, mailto: or / (wrong-value)',
    ],
  },
  {
    name: "an invalid tag base",
    files: inSite("tag-base: example.org"),
    expected: [
      'content/site.yml:5:11 error "tag-base" must be a host and a year, as in example.org,2025 (wrong-value)',
    ],
  },
  {
    name: "a key from Object.prototype",
    files: inSite("__proto__: { page-size: 3 }"),
    expected: [
      'content/site.yml:5:1 error unknown key "__proto__"; known here: title, url, language, timezone, publisher, page-size, require, tag-base, logo, icon, footer, cards, hsts, search (unknown-key)',
    ],
  },
  {
    name: "a second document",
    files: inSite("---\npage-size: 20"),
    expected: [
      'content/site.yml:5:1 error a second "---" or "..." ends the keys too early: remove it (yaml-syntax)',
    ],
  },
  {
    name: "a list",
    files: { ...COVERAGE, "site.yml": "- title: Example Live\n" },
    expected: [
      'content/site.yml:1:1 error keys are expected here, one a line, with a colon and a space after each: "title: Words" (yaml-not-a-map)',
    ],
  },
  {
    name: "errors of the zone and the logo are reported together with an unknown key",
    files: { ...COVERAGE, "site.yml": `${SITE.replace("Europe/London", "BST")}tilte: x\nlogo: logo.svg\n` },
    expected: [
      'content/site.yml:4:11 error "BST" is not read as a zone, since such letters can mean several: write "Europe/London" if that is meant (zone-abbreviation)',
      'content/site.yml:5:1 error unknown key "tilte", did you mean "title"? (unknown-key)',
      'content/site.yml:6:7 error no file "logo.svg" beside site.yml: add it, or correct the name (media-missing)',
    ],
  },
  {
    name: "zone and require of a site.yml with a problem apply to its entries",
    files: {
      ...afterTime("image: map.svg", { "summit/map.svg": SVG }),
      "summit/clocks.md": entry("time: 2025-03-30T01:30"),
      "site.yml": `${SITE}require: { alt: warning, credit: warning }\nlogoo: a.svg\n`,
    },
    expected: [
      'content/site.yml:6:1 error unknown key "logoo", did you mean "logo"? (unknown-key)',
      'content/summit/1005-kallas-arrives.md:3:8 warning "map.svg" has no alt, the words for those who can\'t see it: write "alt: What it shows", or alt "" if it is only decoration (missing-alt)',
      'content/summit/1005-kallas-arrives.md:3:8 warning "map.svg" has no credit, the name of who owns it: write "credit: Reuters", or credit "none" if nobody is to be credited (missing-credit)',
      "content/summit/clocks.md:2:7 error 2025-03-30T01:30 never occurs in Europe/London, the clocks go forward: did you mean 2025-03-30T02:30? (time-nonexistent)",
    ],
  },
  {
    name: "if require is misspelt, missing values are only warnings",
    files: {
      ...afterTime("image: map.svg\nalt: A map", { "summit/map.svg": SVG }),
      "site.yml": `${SITE}requires: { credit: warning }\n`,
    },
    expected: [
      'content/site.yml:5:1 error unknown key "requires", did you mean "require"? (unknown-key)',
      'content/summit/1005-kallas-arrives.md:3:8 warning "map.svg" has no credit, the name of who owns it: write "credit: Reuters", or credit "none" if nobody is to be credited (missing-credit)',
    ],
  },
  {
    name: "a tab",
    files: inSite("publisher:\n\tname: Example"),
    expected: ["content/site.yml:6:1 error a tab: YAML is indented with spaces, replace it (yaml-syntax)"],
  },
];
