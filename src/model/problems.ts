/**
 * The catalogue of everything that can be wrong in the content: a permanent name, how grave it is, and the
 * words, which say what is wrong and the way out. Names never change; words may.
 */
import type { Strictness } from "./content.ts";

interface Definition<Details> {
  readonly severity: Strictness;
  readonly words: (details: Details) => string;
}

function error<Details>(words: (details: Details) => string): Definition<Details> {
  return { severity: "error", words };
}

function warning<Details>(words: (details: Details) => string): Definition<Details> {
  return { severity: "warning", words };
}

/** A second place that a problem is about, as `path` or `path:line:column`. */
interface Elsewhere {
  readonly other: string;
}

const didYouMean = (suggestion: string | undefined) =>
  suggestion === undefined ? "" : `, did you mean "${suggestion}"?`;

export const PROBLEMS = {
  // The folder
  "no-site": error<{ smallest: string }>(
    ({ smallest }) => `no site.yml in the content folder; the smallest one that works is:\n${smallest}`,
  ),
  "empty-content": error<object>(
    () => "no coverage in the content folder: make a folder with an index.md and one Markdown file per entry",
  ),
  "no-masthead": error<object>(
    () => "coverage without masthead: add an index.md with a title, beside the entries",
  ),
  "no-entries": warning<object>(() => "coverage without entries: it is shown, with its masthead only"),
  "entry-outside-coverage": error<object>(
    () => "entry outside a coverage: move it into the folder of its coverage",
  ),
  "coverage-slug": error<{ slug: string; suggestion: string }>(
    ({ slug, suggestion }) =>
      `a coverage's folder is its address, so it may hold only a-z, 0-9 and hyphens: rename "${slug}" to "${suggestion}"`,
  ),
  "coverage-reserved": error<{ slug: string }>(
    ({ slug }) => `"${slug}" is an address of the archive's own: give the coverage's folder another name`,
  ),
  "coverage-alias-taken": error<Elsewhere & { alias: string }>(
    ({ alias, other }) =>
      `the alias "${alias}" already belongs to ${other}: an older address can lead to one coverage only`,
  ),
  "case-clash": error<Elsewhere>(
    ({ other }) => `differs only by case from ${other}: many computers can't hold both, rename one`,
  ),
  "file-name": error<{ suggestion: string }>(
    ({ suggestion }) =>
      `the file's name becomes an address, so it may hold no spaces and no \\ ? # % : * " < > |: rename it to "${suggestion}"`,
  ),
  "file-ending": error<{ suggestion: string }>(
    ({ suggestion }) =>
      `the name of this file ends in a way that asrun doesn't read: rename it to "${suggestion}"`,
  ),
  "not-a-file": error<object>(
    () => "a file should be here, but this is a folder or a special file: remove or rename it",
  ),
  "not-a-folder": error<object>(() => "the content folder is not a folder"),
  unreadable: error<{ reason: string }>(({ reason }) => `can't be read (${reason}): mend its permissions`),
  symlink: error<object>(
    () => "a symbolic link: content is read without following links, put the file itself here",
  ),
  "file-too-large": error<{ size: string; limit: string }>(
    ({ size, limit }) =>
      `${size} is too large for a text file, the limit is ${limit}: divide it into several entries`,
  ),
  "not-utf8": error<object>(() => "not UTF-8: save the file with the encoding UTF-8"),
  "control-character": error<{ code: string }>(
    ({ code }) => `an invisible control character (${code}) is in the text: delete it`,
  ),

  // Front matter
  "no-front-matter": error<object>(
    () => 'no front matter: the file must begin with a line "---", then the keys, then another line "---"',
  ),
  "front-matter-unclosed": error<object>(
    () => 'the front matter never ends: put a line "---" (three hyphens, nothing else) after the last key',
  ),
  "front-matter-language": error<{ language: string }>(
    ({ language }) => `"---${language}": front matter is YAML and nothing else, begin with a plain "---"`,
  ),
  "yaml-syntax": error<{ reason: string }>(({ reason }) => reason),
  "yaml-duplicate-key": error<{ key: string }>(({ key }) => `the key "${key}" is here twice: keep one`),
  "yaml-alias": error<object>(
    () => "YAML anchors and aliases (& and *) are not read: write the value out, or quote it",
  ),
  "yaml-tag": error<{ tag: string }>(
    ({ tag }) => `the YAML tag "${tag}" is not read: remove it, or quote the value`,
  ),
  "yaml-not-a-map": error<object>(() => 'keys are expected here, one a line: "title: Words"'),
  "value-cut": error<{ comment: string }>(
    ({ comment }) =>
      `YAML takes "#${comment}" for a comment and drops it: put the whole value in quotes, or the comment on a line of its own`,
  ),
  "unknown-key": error<{ key: string; suggestion: string | undefined; known: string }>(
    ({ key, suggestion, known }) =>
      `unknown key "${key}"${didYouMean(suggestion) || `; known here: ${known}`}`,
  ),
  "missing-key": error<{ key: string; example: string }>(
    ({ key, example }) => `"${key}" is missing: add "${example}"`,
  ),
  "wrong-value": error<{ key: string; expected: string }>(
    ({ key, expected }) => `"${key}" must be ${expected}`,
  ),

  // Time
  "time-form": error<{ text: string }>(
    ({ text }) => `"${text}" is not a time: write 2025-03-20T10:05, or 10:05 where the coverage has a date`,
  ),
  "bare-time": error<{ text: string }>(
    ({ text }) =>
      `"${text}" has no day: write the day before it (2025-03-20T${text}), or give the coverage's index.md a "date"`,
  ),
  "time-ambiguous": error<{ text: string; zone: string; first: string; second: string }>(
    ({ text, zone, first, second }) =>
      `${text} occurs twice in ${zone}, the clocks go back: write ${first} for the first or ${second} for the second`,
  ),
  "time-nonexistent": error<{ text: string; zone: string; suggestion: string }>(
    ({ text, zone, suggestion }) =>
      `${text} never occurs in ${zone}, the clocks go forward: did you mean ${suggestion}?`,
  ),
  "zone-abbreviation": error<{ abbreviation: string; suggestion: string }>(
    ({ abbreviation, suggestion }) => `"${abbreviation}" can mean several zones: ${suggestion}`,
  ),
  "unknown-zone": error<{ zone: string; suggestion: string | undefined }>(
    ({ zone, suggestion }) =>
      `"${zone}" is not a time zone${didYouMean(suggestion) || ': write Area/City as in "Europe/London", or UTC'}`,
  ),
  "end-before-start": error<{ start: string; end: string }>(
    ({ start, end }) => `the end (${end}) is before the start (${start}): exchange or mend them`,
  ),
  "updated-before-time": error<object>(() => '"updated" is before "time": mend one of them'),

  // Addresses
  "id-form": error<{ id: string; suggestion: string | undefined }>(
    ({ id, suggestion }) =>
      `the id "${id}" must begin with a-z and hold only a-z, 0-9 and hyphens${
        suggestion === undefined
          ? ': add an "id" to the front matter'
          : `: rename the file or add "id: ${suggestion}"`
      }`,
  ),
  "id-year": error<{ digits: string; suggestion: string }>(
    ({ digits, suggestion }) =>
      `"${digits}" at the beginning of the file's name could be a year, and is not this entry's time: add "id: ${suggestion}", or rename the file`,
  ),
  "id-reserved": error<{ id: string }>(
    ({ id }) => `"${id}" is an address of the coverage's own: choose another id`,
  ),
  "id-taken": error<Elsewhere & { id: string }>(
    ({ id, other }) =>
      `the id "${id}" already belongs to ${other}: rename one file, or give one of them an "id"`,
  ),
  "alias-taken": error<Elsewhere & { alias: string }>(
    ({ alias, other }) =>
      `the alias "${alias}" already belongs to ${other}: an older address can lead to one entry only`,
  ),

  // People
  "unknown-person": error<{ key: string; suggestion: string | undefined }>(
    ({ key, suggestion }) =>
      `"${key}" looks like a key of people.yml but is not there${didYouMean(suggestion) || ": add it, or write the person's name"}`,
  ),

  // Media
  "two-leads": error<{ keys: string }>(
    ({ keys }) =>
      `an entry leads with one of image, video and audio, here are ${keys}: move the others into the body as directives`,
  ),
  "media-key-alone": error<{ key: string }>(
    ({ key }) =>
      `"${key}" belongs to an image, a video or an audio, and there is none: add one, or remove it`,
  ),
  "media-missing": error<{ src: string; suggestion: string | undefined }>(
    ({ src, suggestion }) =>
      `no file "${src}" beside the entry${didYouMean(suggestion) || ": add it, or mend the name"}`,
  ),
  "media-outside": error<{ src: string }>(
    ({ src }) => `"${src}" is outside the coverage's folder: copy the file beside the entry`,
  ),
  "media-symlink": error<{ src: string }>(
    ({ src }) => `"${src}" is behind a symbolic link: put the file itself beside the entry`,
  ),
  "media-elsewhere": error<{ src: string }>(
    ({ src }) =>
      `"${src}" is on another site: save the picture beside the entry, so that it lasts as long as the archive`,
  ),
  "media-address": error<{ src: string }>(
    ({ src }) => `"${src}" must be a file beside the entry, or an address that begins with https://`,
  ),
  "media-kind": error<{ src: string; kind: string; endings: string }>(
    ({ src, kind, endings }) => `"${src}" is not ${kind} that browsers show: use ${endings}`,
  ),
  "media-damaged": error<{ src: string }>(
    ({ src }) => `"${src}" is damaged, or not what its name says: save it again as a picture`,
  ),
  "media-unsafe": error<{ src: string; found: string }>(
    ({ src, found }) =>
      `"${src}" holds ${found}, which could run in a reader's browser: save it as plain SVG, or as PNG`,
  ),
  "missing-alt": error<{ src: string }>(
    ({ src }) =>
      `"${src}" has no alt: say what it shows for those who can't see it, or alt: "" if it is only decoration`,
  ),
  "missing-credit": error<{ src: string }>(
    ({ src }) => `"${src}" has no credit: say who owns it, or "credit: none" if nobody is to be credited`,
  ),

  // The body
  "raw-html": error<{ tag: string; instead: string }>(
    ({ tag, instead }) => `raw HTML (${tag}) is not let through: ${instead}`,
  ),
  "unsafe-link": error<{ url: string }>(
    ({ url }) => `the link "${url}" is not let through: links begin with https://, http:// or mailto:`,
  ),
  "relative-link": error<{ url: string }>(
    ({ url }) =>
      `the link "${url}" would lead elsewhere from every page: name the other entry's file (1005-example.md), or write the whole address`,
  ),
  "unknown-entry": error<{ target: string; suggestion: string | undefined }>(
    ({ target, suggestion }) =>
      `the link "${target}" leads to no entry${didYouMean(suggestion) || ": mend the file's name or the id"}`,
  ),
  "inline-picture": error<object>(
    () =>
      "a picture inside a line of text: give it a paragraph of its own, as ::image[caption]{src alt credit}",
  ),
  "unknown-directive": error<{ name: string; suggestion: string | undefined }>(
    ({ name, suggestion }) =>
      `unknown directive "${name}"${didYouMean(suggestion) || "; known are ::image, ::video, ::audio, :::quote and :::aside"}`,
  ),
  "directive-form": error<{ name: string; form: string }>(
    ({ name, form }) => `"${name}" is not written like a directive: the form is ${form}`,
  ),
  "directive-attribute": error<{
    directive: string;
    key: string;
    suggestion: string | undefined;
    known: string;
  }>(
    ({ directive, key, suggestion, known }) =>
      `unknown attribute "${key}" of ${directive}${didYouMean(suggestion) || `; known are ${known}`}`,
  ),
  "directive-unclosed": error<{ name: string }>(
    ({ name }) => `":::${name}" never ends: put a line ":::" after it`,
  ),
  "caption-markup": error<object>(() => "a caption is plain text: remove the Markdown from it"),
  "too-deep": error<object>(() => "quotes or lists are nested too deeply to be read: make them flatter"),
} as const;

export type ProblemName = keyof typeof PROBLEMS;

export type Details<Name extends ProblemName> = Parameters<(typeof PROBLEMS)[Name]["words"]>[0];
