/** Authors, and people.yml. */
import { COVERAGE } from "../../live.ts";
import { afterTime, type Case, inMasthead } from "../case.ts";

export const cases: readonly Case[] = [
  {
    name: "an author that looks like a key of people.yml and is none",
    files: afterTime("author: jane-deo", { "people.yml": "jane-doe: { name: Jane Doe }\n" }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:9 error "jane-deo" looks like a key of people.yml but is not there, did you mean "jane-doe"? (unknown-person)',
    ],
  },
  {
    name: "an author that looks like a key where there is no people.yml",
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
    name: "a list of authors of which several are wrong",
    files: afterTime("author:\n  - { nam: Jane Doe }\n  - { role: Editor }\n  - 7\n  - john-deo"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:5 error "name" is missing: add "name: Jane Doe" (missing-key)',
      'content/summit/1005-kallas-arrives.md:4:7 error unknown key "nam", did you mean "name"? (unknown-key)',
      'content/summit/1005-kallas-arrives.md:5:5 error "name" is missing: add "name: Jane Doe" (missing-key)',
      'content/summit/1005-kallas-arrives.md:6:5 error "author" must be a name, {name, role, kind}, or a list of these (wrong-value)',
    ],
  },
  {
    name: "an author that is the name of what every object has",
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
    name: "a person who is only a name",
    files: { ...COVERAGE, "people.yml": "jane-doe: Jane Doe\n" },
    expected: ['content/people.yml:1:11 error "jane-doe" must be keys with values under it (wrong-value)'],
  },
  {
    name: "a photo that is not on the disk",
    files: { ...COVERAGE, "people.yml": "jane-doe: { name: Jane Doe, photo: jane.jpg }\n" },
    expected: [
      'content/people.yml:1:36 error no file "jane.jpg" beside people.yml: add it, or correct the name (media-missing)',
    ],
  },
  {
    name: "authors are not held against a people.yml that can't be read",
    files: afterTime("author: jane-doe", { "people.yml": "jane-doe: { name: Jane: Doe }\n" }),
    expected: [
      'content/people.yml:1:19 error not "key: value": each key stands on a line of its own, with a colon and a space after it (yaml-syntax)',
    ],
  },
  {
    name: "an empty people.yml is right",
    files: { ...COVERAGE, "people.yml": "# nobody yet\n" },
    expected: [],
  },
];
