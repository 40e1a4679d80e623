/** Authors, and people.yml. */
import { COVERAGE, entry } from "../../live.ts";
import { afterTime, type Case, inMasthead, named, TIME } from "../case.ts";

export const cases: readonly Case[] = [
  {
    name: "two topics of one entry that would share a page",
    files: named("1010-b.md", "topics: [Café, Cafe]"),
    expected: [
      'content/summit/1010-b.md:3:16 warning the topics "Cafe" and "Café" (content/summit/1010-b.md) share the page topics/cafe/: write one topic in one way, or choose another name for one of two (topic-clash)',
    ],
  },
  {
    name: "two names in one, a name with By, a name in quotes",
    files: afterTime(
      'author: ["Jane Doe, Piotr Nowak", Jane Doe and Piotr Nowak, By Jane Doe, ‘Piotr Nowak’]',
    ),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:10 warning "Jane Doe, Piotr Nowak" is published as one person: write a list, [Jane Doe, Piotr Nowak]; if it is one name, write {name: "Jane Doe, Piotr Nowak", kind: organization} or use a key of people.yml (several-authors)',
      'content/summit/1005-kallas-arrives.md:3:35 warning "Jane Doe and Piotr Nowak" is published as one person: write a list, [Jane Doe, Piotr Nowak]; if it is one name, write {name: "Jane Doe and Piotr Nowak", kind: organization} or use a key of people.yml (several-authors)',
      'content/summit/1005-kallas-arrives.md:3:61 warning "By Jane Doe" is more than a name, and the page adds "By" itself: write Jane Doe (author-form)',
      'content/summit/1005-kallas-arrives.md:3:74 warning "‘Piotr Nowak’" is more than a name: write Piotr Nowak (author-form)',
    ],
  },
  {
    name: "an invisible character in people.yml",
    files: { ...COVERAGE, "people.yml": "jane:\n  name: Jane\u200b Doe\n" },
    expected: [
      'content/people.yml:2:9 warning an invisible character (U+200B) is in the name "Jane Doe": delete it (invisible-character)',
    ],
  },
  {
    name: "names with a suffix, of an organization, with Von at the beginning, or containing a word for and",
    files: afterTime(
      'author: ["Martin King, Jr.", Von Miller, { name: Johnson and Sons, kind: organization }, Guardian staff and agencies]',
    ),
    expected: [],
  },
  {
    name: "authors and topics that would share a page",
    files: afterTime("author: Jo Ann Lee\ntopics: [Defence]", {
      "summit/1010-b.md": entry(`${TIME}\nauthor: Jo-Ann Lee\ntopics: [defence]`),
    }),
    expected: [
      'content/summit/1010-b.md:3:9 error "Jo-Ann Lee" and "Jo Ann Lee" (content/summit/1005-kallas-arrives.md) would share the page authors/jo-ann-lee/: write the name of one person in one way, or give two persons keys of their own in people.yml (author-clash)',
      'content/summit/1010-b.md:4:10 warning the topics "defence" and "Defence" (content/summit/1005-kallas-arrives.md) share the page topics/defence/: write one topic in one way, or choose another name for one of two (topic-clash)',
    ],
  },
  {
    name: "accents in two normalization forms and invisible characters don't make another person",
    files: afterTime("author: Andr\u00e9 Lee", {
      "summit/1010-b.md": entry(`${TIME}\nauthor: Andre\u0301 Lee\ntopics: ["Ukra\u00adine", Ukraine]`),
    }),
    expected: [
      'content/summit/1010-b.md:4:10 warning an invisible character (U+00AD) is in the name "Ukraine": delete it (invisible-character)',
    ],
  },
  {
    name: "an author whose page would be that of another one in people.yml, and a name of two people",
    files: afterTime("author: [Jo-Ann Lee, John Smith]", {
      "people.yml":
        "jo-ann-lee:\n  name: Jo Ann Lee\njohn-a:\n  name: John Smith\njohn-b:\n  name: John Smith\n",
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:10 error "Jo-Ann Lee" and "Jo Ann Lee" (people.yml) would share the page authors/jo-ann-lee/: write the name of one person in one way, or give two persons keys of their own in people.yml (author-clash)',
      'content/summit/1005-kallas-arrives.md:3:22 error several people in people.yml have the name "John Smith": write the key of the one that is meant, john-a or john-b (ambiguous-person)',
    ],
  },
  {
    name: "an author that looks like a key of people.yml but is not one",
    files: afterTime("author: jane-deo", { "people.yml": "jane-doe: { name: Jane Doe }\n" }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:9 error "jane-deo" looks like a key of people.yml but is not there, did you mean "jane-doe"? (unknown-person)',
    ],
  },
  {
    name: "an author that looks like a key, without a people.yml",
    files: afterTime("author: jane-doe"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:9 error "jane-doe" looks like a key of people.yml but is not there: add it, or write the person\'s name (unknown-person)',
    ],
  },
  {
    name: "authors as names, as keys, as both with roles",
    files: afterTime("author: [Jean-Luc, jane-doe, { name: John Doe, role: Editor }]", {
      "people.yml": "jane-doe: { name: Jane Doe }\n",
    }),
    expected: [],
  },
  {
    name: "a list of authors with several errors",
    files: afterTime("author:\n  - { nam: Jane Doe }\n  - { role: Editor }\n  - 7\n  - john-deo"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:5 error "name" is missing: add "name: Jane Doe" (missing-key)',
      'content/summit/1005-kallas-arrives.md:4:7 error unknown key "nam", did you mean "name"? (unknown-key)',
      'content/summit/1005-kallas-arrives.md:5:5 error "name" is missing: add "name: Jane Doe" (missing-key)',
      'content/summit/1005-kallas-arrives.md:6:5 error "author" must be a name, {name, role, kind}, or a list of these (wrong-value)',
    ],
  },
  {
    name: "an author with a name from Object.prototype",
    files: afterTime("author: constructor"),
    expected: [],
  },
  {
    name: "an unknown editor",
    files: inMasthead("title: The summit\neditors: [jane-doe]"),
    expected: [
      'content/summit/index.md:3:11 error "jane-doe" looks like a key of people.yml but is not there: add it, or write the person\'s name (unknown-person)',
    ],
  },
  {
    name: "people whose keys are not words",
    files: { ...COVERAGE, "people.yml": "Jane Doe: { name: Jane Doe }\n__proto__: { name: John Doe }\n" },
    expected: [
      'content/people.yml:1:1 error "Jane Doe" must be lower-case letters, digits and hyphens, as in jane-doe (wrong-value)',
    ],
  },
  {
    name: "a person without a name, with a misspelt key and a bad address",
    files: { ...COVERAGE, "people.yml": "jane-doe: { rle: Editor, url: example.org }\n" },
    expected: [
      'content/people.yml:1:11 error "name" is missing: add "name: Jane Doe" (missing-key)',
      'content/people.yml:1:13 error unknown key "rle", did you mean "role"? (unknown-key)',
      'content/people.yml:1:31 error "url" must be an address that begins with https://, http://, mailto: or / (wrong-value)',
    ],
  },
  {
    name: "a person with only a name",
    files: { ...COVERAGE, "people.yml": "jane-doe: Jane Doe\n" },
    expected: [
      'content/people.yml:1:11 error "jane-doe" must be written like this: { name: Jane Doe } (wrong-value)',
    ],
  },
  {
    name: "a missing photo",
    files: { ...COVERAGE, "people.yml": "jane-doe: { name: Jane Doe, photo: jane.jpg }\n" },
    expected: [
      'content/people.yml:1:36 error no file "jane.jpg" beside people.yml: add it, or correct the name (media-missing)',
    ],
  },
  {
    name: "authors are not compared with an invalid people.yml",
    files: afterTime("author: jane-doe", { "people.yml": "jane-doe: { name: Jane: Doe }\n" }),
    expected: [
      'content/people.yml:1:19 error not "key: value": each key is on a line of its own, with a colon and a space after it (yaml-syntax)',
    ],
  },
  {
    name: "an empty people.yml is valid",
    files: { ...COVERAGE, "people.yml": "# nobody yet\n" },
    expected: [],
  },
];
