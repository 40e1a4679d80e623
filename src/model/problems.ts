/**
 * The catalogue of everything that can be wrong in the content: a permanent name, a severity, and the
 * words, which say what is wrong and what to do. Names never change; words may.
 */
import type { HoldReason, Strictness } from "./content.ts";

/** A notice requires no action. */
export type Severity = Strictness | "notice";

interface Definition<Details> {
  readonly severity: Severity;
  readonly words: (details: Details) => string;
}

function error<Details>(words: (details: Details) => string): Definition<Details> {
  return { severity: "error", words };
}

function warning<Details>(words: (details: Details) => string): Definition<Details> {
  return { severity: "warning", words };
}

function notice<Details>(words: (details: Details) => string): Definition<Details> {
  return { severity: "notice", words };
}

/** A second place that a problem is about, as `path` or `path:line:column`. */
interface Elsewhere {
  readonly other: string;
}

const didYouMean = (suggestion: string | undefined) =>
  suggestion === undefined ? "" : `, did you mean "${suggestion}"?`;

/** Why there is no front matter at the beginning of a file. */
type FrontMatterCause =
  | { readonly kind: "missing" | "empty-line" | "readme" }
  | { readonly kind: "dash"; readonly dash: string };

function describeDash(dash: string): string {
  const code = (dash.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `a long dash (${dash}, U+${code})`;
}

export const PROBLEMS = {
  // The folder
  "no-site": error<{ smallest: readonly string[] }>(
    ({ smallest }) =>
      `no site.yml in the content folder; the smallest one that works is:\n${smallest.join("\n")}`,
  ),
  "empty-content": error<object>(
    () => 'there is no coverage in the content folder: create one with asrun new-coverage "Title"',
  ),
  "no-masthead": error<object>(
    () => "coverage without masthead: add an index.md with a title, beside the entries",
  ),
  "no-entries": warning<object>(() => "coverage without entries: it is shown, with its masthead only"),
  "coverage-held": notice<{ reason: HoldReason; until: string | undefined }>(({ reason, until }) => {
    if (reason === "draft") return "nothing of this coverage is published: it is a draft";
    if (reason === "embargo") return `nothing of this coverage is published before ${until}`;
    return 'nothing of this coverage is published, since all of its entries are drafts or under embargo: write "draft: false" to publish its title and summary now';
  }),
  "entry-held": notice<{ until: string }>(
    ({ until }) => `under embargo until ${until}: neither readers nor this preview show it before`,
  ),
  "redirects-limit": warning<{ count: number; limit: number; kind: string }>(
    ({ count, limit, kind }) =>
      `the file _redirects has ${count} ${kind}, and Cloudflare Pages takes ${limit}: if your host refuses it, delete _redirects before the upload, the pages at the older addresses do the same`,
  ),
  "link-held": notice<{ url: string }>(
    ({ url }) =>
      `the link "${url}" leads to a coverage that is not published yet: its address says that it exists; remove the link until then`,
  ),
  "dead-link": warning<{
    url: string;
    anchor: string | undefined;
    isFile: boolean;
    suggestion: string | undefined;
  }>(({ url, anchor, isFile, suggestion }) => {
    if (anchor !== undefined)
      return `the link "${url}" leads to no entry "${anchor}" of that coverage: correct what follows the #, or leave it out`;
    const remedy = isFile
      ? 'put the file into the folder "static" beside the content, or correct the address'
      : "correct the address, or remove the link";
    return `the link "${url}" leads to no ${isFile ? "file" : "page"} of this archive${didYouMean(suggestion) || `: ${remedy}`}`;
  }),
  "link-outside": warning<{ url: string; meant: string }>(
    ({ url, meant }) =>
      `the link "${url}" leads out of the archive, which has a page of that name at "${meant}": write that, or the whole address with https:// if you mean the other page`,
  ),
  "entry-outside-coverage": error<object>(
    () => "entry outside a coverage: move it into the folder of its coverage",
  ),
  "coverage-slug": error<{ slug: string; suggestion: string | undefined }>(
    ({ slug, suggestion }) =>
      `a coverage's folder is its address, so it may hold only a-z, 0-9 and hyphens: rename "${slug}"${
        suggestion === undefined ? ', as in "2025-eu-summit"' : ` to "${suggestion}"`
      }`,
  ),
  "coverage-reserved": error<{ slug: string }>(
    ({ slug }) => `"${slug}" is an address of the archive's own: give the coverage's folder another name`,
  ),
  "search-left-out": warning<object>(
    () =>
      "the coverage has the address of the archive's search page, so the archive has no search: unless the coverage has been published there, rename its folder",
  ),
  "search-alias": error<object>(
    () =>
      'the alias "search" is the address of the archive\'s search page: if the coverage was published there, write "search: false" in site.yml, otherwise remove the alias',
  ),
  "coverage-alias-taken": error<Elsewhere & { alias: string }>(
    ({ alias, other }) =>
      `the alias "${alias}" already belongs to ${other}: an older address can lead to one coverage only`,
  ),
  "empty-entry": warning<object>(
    () =>
      "an entry without headline, words and media, so that readers see a time and nothing else: write something, or delete the file",
  ),
  "case-clash": error<Elsewhere & { but: string }>(
    ({ other, but }) => `differs from ${other} only by ${but}: many computers can't hold both, rename one`,
  ),
  "file-name": error<{ name: string; suggestion: string }>(
    ({ name, suggestion }) =>
      `"${name}" becomes an address, so it may hold no spaces, no ".." and no \\ ? # % : * " < > |: rename it to "${suggestion}"`,
  ),
  "file-ending": error<{ suggestion: string }>(
    ({ suggestion }) => `asrun doesn't read a file of this name: rename it to "${suggestion}"`,
  ),
  "not-a-file": error<object>(
    () => "a file should be here, but this is a folder or a special file: remove or rename it",
  ),
  "not-a-folder": error<object>(() => "the content folder is not a folder"),
  unreadable: error<{ reason: string }>(({ reason }) => `can't be read: ${reason}`),
  symlink: error<object>(
    () => "a symbolic link: content is read without following links, put the file itself here",
  ),
  "static-file": error<{ reason: "link" | "hidden" | "backup" | "special" }>(
    ({ reason }) => STATIC_REFUSALS[reason],
  ),
  "static-collision": error<{ other: string }>(
    ({ other }) => `the archive publishes ${other}, and both can't be there: rename this one, or remove it`,
  ),
  "static-metadata": warning<object>(
    () =>
      "this picture is published as it is, with metadata that may be private (place, time, device, editing): save it without them, or publish it with an entry",
  ),
  "file-too-large": error<{ size: string; limit: string }>(
    ({ size, limit }) =>
      `${size} is too large for a text file, the limit is ${limit}: divide it into several entries`,
  ),
  "more-problems": error<{ most: number }>(
    ({ most }) => `more problems than ${most} are in this file: fix these first`,
  ),
  "not-utf8": error<object>(
    () => "from here on the file is not UTF-8: save it again with the encoding UTF-8 (Unicode)",
  ),
  "control-character": error<{ code: string; meant: string | undefined }>(({ code, meant }) =>
    meant === undefined
      ? `an invisible control character (${code}) is in the text: delete it`
      : `an invisible control character (${code}) is in the text, which programs for Windows show as "${meant}": type ${meant} in its place`,
  ),
  mojibake: warning<{ found: string; meant: string }>(
    ({ found, meant }) =>
      `"${found}" looks like "${meant}" that was read with the wrong encoding: write "${meant}", or convert the text again as UTF-8`,
  ),
  "lost-character": warning<object>(
    () => "here a letter was lost (\ufffd) when the text was converted: write the letter that is meant",
  ),
  "private-character": warning<{ code: string }>(
    ({ code }) =>
      `readers see an empty box for a sign that only its own font can show (${code}): write a list as "- word", or a sign that every font has`,
  ),
  "merge-conflict": error<object>(
    () =>
      "two versions of this file were not merged (<<<<<<<, =======, >>>>>>>): keep the right lines and delete the marks",
  ),

  // Front matter
  "no-front-matter": error<{ cause: FrontMatterCause }>(({ cause }) => {
    if (cause.kind === "dash")
      return `no front matter: line 1 has ${describeDash(cause.dash)} where three hyphens must be, write "---"`;
    if (cause.kind === "empty-line")
      return 'no front matter: an empty line is before it, delete it so that "---" is the first line';
    if (cause.kind === "readme")
      return 'no front matter: in a coverage every file that ends in ".md" is an entry; move this one out of the content folder, or let it end in ".txt"';
    return 'no front matter: the file must begin with a line "---", then the keys, then another line "---"';
  }),
  "front-matter-unclosed": error<{ dash: string | undefined }>(({ dash }) =>
    dash === undefined
      ? 'the front matter never ends: put a line "---" (three hyphens, nothing else) after the last key'
      : `the front matter never ends: this line has ${describeDash(dash)} where three hyphens must be, write "---"`,
  ),
  "front-matter-language": error<{ language: string }>(
    ({ language }) => `"---${language}": front matter is YAML and nothing else, begin with a plain "---"`,
  ),
  "front-matter-long": error<object>(
    () =>
      "the front matter is longer than 32 KB or 1000 lines: the words of an entry belong below it, not in it",
  ),
  "yaml-syntax": error<{ reason: string }>(({ reason }) => reason),
  "yaml-duplicate-key": error<{ key: string }>(({ key }) => `the key "${key}" is here twice: keep one`),
  "yaml-alias": error<{ sign: "&" | "*" }>(
    ({ sign }) =>
      `a value can't begin with "${sign}" (to YAML it is an anchor or an alias, which are not read): put the whole value in quotes`,
  ),
  "yaml-tag": error<{ tag: string }>(
    ({ tag }) =>
      `a value can't begin with "${tag}" (to YAML it is a tag, which is not read): remove it, or put the whole value in quotes`,
  ),
  "yaml-not-a-map": error<object>(
    () => 'keys are expected here, one a line, with a colon and a space after each: "title: Words"',
  ),
  "yaml-too-complex": error<{ limit: string }>(
    ({ limit }) =>
      `more than ${limit} signs of YAML (such as ":", "," and "[") in one file, which would take too long to read: remove what is not needed`,
  ),
  "value-cut": error<{ comment: string }>(
    ({ comment }) =>
      `YAML takes "#${comment}" for a comment and drops it: put the whole value in quotes, or the comment on a line of its own`,
  ),
  "unknown-key": error<{ key: string; suggestion: string | undefined; known: string }>(
    ({ key, suggestion, known }) =>
      `unknown key "${key}"${didYouMean(suggestion) || `; known here: ${known}`}`,
  ),
  "missing-key": error<{ key: string; example: string; isThere: boolean }>(({ key, example, isThere }) =>
    isThere ? `"${key}" is empty: write "${example}"` : `"${key}" is missing: add "${example}"`,
  ),
  "wrong-value": error<{ key: string; expected: string }>(
    ({ key, expected }) => `"${key}" must be ${expected}`,
  ),
  "plain-text": warning<{ found: string; meant: string | undefined }>(({ found, meant }) =>
    meant === undefined
      ? `this is plain text, and readers see "${found}" as it is typed: write the words alone`
      : `this is plain text, and readers see "${found}" as it is typed: write "${meant}"`,
  ),
  "list-long": error<{ key: string; most: string }>(
    ({ key, most }) => `"${key}" is a list of more than ${most}: shorten it`,
  ),

  // Time
  "time-form": error<{ text: string }>(
    ({ text }) =>
      `"${text}" is not a time: write 2025-03-20T10:05, or 10:05 where the coverage has a date, with hours from 00 to 23`,
  ),
  "time-unreal": error<{ text: string }>(
    ({ text }) => `"${text}" names a day or an hour that does not exist: correct it`,
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
    ({ abbreviation, suggestion }) =>
      `"${abbreviation}" is not read as a zone, since such letters can mean several: write ${suggestion}`,
  ),
  "unknown-zone": error<{ zone: string; suggestion: string | undefined }>(
    ({ zone, suggestion }) =>
      `"${zone}" is not a time zone${didYouMean(suggestion) || ': write Area/City as in "Europe/London", or UTC'}`,
  ),
  "time-outside": warning<Elsewhere & { key: "start" | "end"; bound: string }>(({ key, bound, other }) =>
    key === "start"
      ? `this is before the start of the coverage (${bound} in ${other}): correct one of them`
      : `this is after the end of the coverage (${bound} in ${other}): correct one of them`,
  ),
  "time-far": warning<{ time: string }>(
    ({ time }) => `${time} is far from the other times of this coverage: check the year`,
  ),
  "end-before-start": error<{ start: string; end: string }>(
    ({ start, end }) => `the end (${end}) is before the start (${start}): exchange or correct them`,
  ),
  "updated-before-time": error<object>(() => '"updated" is before "time": correct one of them'),
  "correction-before-time": error<object>(
    () => "the correction is before the entry itself: correct the time of one of them",
  ),
  "time-future": warning<{ key: string; time: string }>(
    ({ key, time }) =>
      `"${key}" (${time}) is still to come, and the entry is published already: correct it, or hold the entry with "embargo: ${time}"`,
  ),

  // Addresses
  "name-impossible": error<{ name: string; reason: string }>(
    ({ name, reason }) =>
      `"${name}" becomes the name of a file or folder, and can't: ${reason}. Choose another`,
  ),
  "id-form": error<{ id: string; remedy: string }>(
    ({ id, remedy }) => `the id "${id}" must begin with a-z and hold only a-z, 0-9 and hyphens: ${remedy}`,
  ),
  "id-year": error<{ digits: string; suggestion: string }>(
    ({ digits, suggestion }) =>
      `"${digits}" at the beginning of the file's name could be a year, and is not this entry's time: add "id: ${suggestion}", or rename the file`,
  ),
  "id-reserved": error<{ id: string; owner: "coverage" | "archive" }>(
    ({ id, owner }) => `"${id}" is an address of the ${owner}'s own: choose another word`,
  ),
  "page-left-out": warning<{ id: string }>(
    ({ id }) =>
      `the entry has the address of the page "${id}/" of its coverage, which is left out: unless the entry has been published there, give it another id`,
  ),
  "id-taken": error<Elsewhere & { id: string }>(
    ({ id, other }) =>
      `the id "${id}" already belongs to ${other}: rename one file, or give one of them an "id"`,
  ),
  "alias-form": error<{ alias: string; owner: "entry" | "coverage"; suggestion: string | undefined }>(
    ({ alias, owner, suggestion }) =>
      `the alias "${alias}" must be ${
        owner === "coverage"
          ? "a single word of a-z, 0-9 and hyphens, the older name of the folder"
          : "one text without spaces, at most 255 bytes long: the last part of the older address, or the id that another program gave"
      }${didYouMean(suggestion)}`,
  ),
  "alias-taken": error<Elsewhere & { alias: string }>(
    ({ alias, other }) =>
      `the alias "${alias}" already belongs to ${other}: an older address can lead to one entry only`,
  ),
  "alias-anchor-only": warning<{ alias: string }>(
    ({ alias }) =>
      `the alias "${alias}" can have no folder, since another name here differs only in case or accents, or Windows can't hold it: links to #${alias} work, its old address doesn't`,
  ),

  "too-many-redirects": error<{ count: number; limit: number; slugs: number }>(
    ({ count, limit, slugs }) =>
      `aliases make ${count} redirect pages in this coverage, the limit is ${limit}: remove those that were never published${
        slugs > 0
          ? `; each of the coverage's ${slugs} makes a page for every id and alias of its entries`
          : ""
      }`,
  ),

  // What was published before
  "lost-coverage": error<{ slug: string; ids: readonly string[]; isHeld: boolean }>(
    ({ slug, ids, isHeld }) =>
      `/${slug}/ was published and no longer exists, nor does anything under it (${
        ids.join(", ") || "no entries"
      }): ${
        isHeld
          ? "publish it again, without a draft or an embargo in its index.md or with one of its entries"
          : `put the folder back, or add "aliases: [${slug}]" to the index.md of the coverage that took its place`
      }`,
  ),
  "lost-slug": error<{ slug: string }>(
    ({ slug }) =>
      `/${slug}/ was published and no longer exists, nor does anything under it: add "${slug}" to the aliases of this coverage`,
  ),
  "lost-entry": error<{ address: string; isThere: boolean; names: readonly string[] }>(
    ({ address, isThere, names }) =>
      `/${address} was published and no longer exists${
        names.length > 1 ? ` (nor do ${names.slice(1).join(", ")})` : ""
      }: ${
        isThere
          ? 'publish the file again, or take it down with "removed", which keeps its address'
          : 'put the file back, if need be with "removed", which leaves nothing but its address; if it was renamed, add "aliases" to the new one'
      }`,
  ),
  "lost-id": error<{ address: string; id: string; first: boolean }>(
    ({ address, id, first }) =>
      `/${address} was published and no longer exists: add "${id}" to the aliases of this entry${
        first ? ", as the first, since its id in feeds is made of it" : ""
      }`,
  ),
  "lost-pages": error<{ pages: readonly string[] }>(
    ({ pages }) =>
      `published, and now missing: ${pages.map((page) => `/${page}`).join(", ")}; put back the entries that were there (a removed one keeps its place), and the page-size of site.yml`,
  ),
  "lost-listing": warning<{ address: string }>(
    ({ address }) =>
      `/${address} was published and no longer exists: no entry names this topic or this author any more`,
  ),
  "lost-original": error<{ address: string }>(
    ({ address }) =>
      `/${address} was published and no longer exists: show the file again, or say in a correction or with "updated" that the entry was changed`,
  ),
  "lost-correction": error<{ time: string }>(
    ({ time }) =>
      `the correction of ${time} was published and no longer exists: put it back, readers have seen it`,
  ),
  "moved-anchors": warning<{ page: string; anchors: readonly string[] }>(
    ({ page, anchors }) =>
      `links to /${page}#… no longer find these entries there: ${anchors.join(", ")}; that happens when an entry is inserted before others or changes its time, their permalinks are as they were`,
  ),
  "feed-id-changed": error<{ before: string; after: string }>(
    ({ before, after }) =>
      `in feeds the id ended in "${before}" and now ends in "${after}", so that readers are shown it twice: write "${before}" first in the aliases`,
  ),
  "feed-ids-changed": error<{ before: string; after: string }>(
    ({ before, after }) =>
      `the ids of all feeds began with "tag:${before}" and now begin with "tag:${after}", so that readers are shown everything twice: write "tag-base: ${before}" into site.yml`,
  ),
  "site-moved": warning<{ before: string; after: string }>(
    ({ before, after }) =>
      `the archive was published at ${before} and is now at ${after}: see to it that the old address leads to the new one`,
  ),
  "unnoted-change": error<{ count: number; hasNumber: boolean }>(
    ({ count, hasNumber }) =>
      `${count === 1 ? "1 word" : `${count} words`} of this published entry changed${
        hasNumber ? ", a number among them" : ""
      }: say so with a new note under "corrections", or with a new "updated"`,
  ),

  // People
  "unknown-person": error<{ key: string; suggestion: string | undefined }>(
    ({ key, suggestion }) =>
      `"${key}" looks like a key of people.yml but is not there${didYouMean(suggestion) || ": add it, or write the person's name"}`,
  ),

  "ambiguous-person": error<{ name: string; keys: readonly string[] }>(
    ({ name, keys }) =>
      `several people in people.yml have the name "${name}": write the key of the one that is meant, ${keys.join(" or ")}`,
  ),
  "several-authors": warning<{ name: string; names: readonly string[] }>(
    ({ name, names }) =>
      `"${name}" is published as one person: write a list, [${names.join(", ")}]; if it is one name, write {name: "${name}", kind: organization} or use a key of people.yml`,
  ),
  "author-form": warning<{ name: string; extra: "by" | "quotes"; suggestion: string }>(
    ({ name, extra, suggestion }) =>
      `"${name}" is more than a name${extra === "by" ? ', and the page adds "By" itself' : ""}: write ${suggestion}`,
  ),
  "invisible-character": warning<{ name: string; code: string }>(
    ({ name, code }) => `an invisible character (${code}) is in the name "${name}": delete it`,
  ),
  "author-clash": error<Elsewhere & { name: string; otherName: string; address: string }>(
    ({ name, otherName, other, address }) =>
      `"${name}" and "${otherName}" (${other}) would share the page ${address}: write the name of one person in one way, or give two persons keys of their own in people.yml`,
  ),
  "topic-clash": warning<Elsewhere & { name: string; otherName: string; address: string }>(
    ({ name, otherName, other, address }) =>
      `the topics "${name}" and "${otherName}" (${other}) share the page ${address}: write one topic in one way, or choose another name for one of two`,
  ),

  // Media
  "two-leads": error<{ keys: string }>(
    ({ keys }) =>
      `only one of image, video and audio can lead, here are ${keys}: move the others into the text, as in ::image[caption]{src="…" alt="…" credit="…"}`,
  ),
  "media-key-alone": error<{ key: string; owner: string }>(
    ({ key, owner }) => `"${key}" belongs to ${owner}, and there is none: add one, or remove it`,
  ),
  "media-missing": error<{ src: string; beside: string; suggestion: string | undefined }>(
    ({ src, beside, suggestion }) =>
      `no file "${src}" beside ${beside}${didYouMean(suggestion) || ": add it, or correct the name"}`,
  ),
  "media-outside": error<{ src: string; beside: string; home: string; suggestion: string | undefined }>(
    ({ src, beside, home, suggestion }) =>
      `"${src}" is outside ${home}${didYouMean(suggestion) || `: copy the file beside ${beside}`}`,
  ),
  "media-symlink": error<{ src: string; beside: string }>(
    ({ src, beside }) => `"${src}" is behind a symbolic link: put the file itself beside ${beside}`,
  ),
  "media-elsewhere": error<{ src: string; beside: string }>(
    ({ src, beside }) =>
      `"${src}" is not a file: save the picture beside ${beside}, so that it lasts as long as the archive`,
  ),
  "media-address": error<{ src: string }>(
    ({ src }) => `"${src}" must be a file beside the entry, or an address that begins with https://`,
  ),
  "media-kind": error<{ src: string; kind: string; endings: string }>(
    ({ src, kind, endings }) => `"${src}" is not ${kind} that can be shown: use ${endings}`,
  ),
  "media-damaged": error<{ src: string }>(
    ({ src }) => `"${src}" is damaged, or not what its name says: save it again as a picture`,
  ),
  "media-empty": error<{ src: string }>(
    ({ src }) => `"${src}" is empty (0 bytes): copy or export the file again`,
  ),
  "media-pointer": error<{ src: string }>(
    ({ src }) =>
      `"${src}" is a Git LFS pointer, not the file itself: run "git lfs pull" (in a CI workflow, check out with LFS)`,
  ),
  "picture-format": error<{ src: string; found: string; should: string; name: string | undefined }>(
    ({ src, found, should, name }) =>
      `"${src}" is ${found}, not ${should} as its name says: ${
        name === undefined
          ? `save it as ${should === "SVG" ? "SVG or PNG" : should}`
          : `rename it to "${name}"`
      }`,
  ),
  "media-container": error<{
    src: string;
    should: string;
    found: string | undefined;
    name: string | undefined;
  }>(({ src, should, found, name }) =>
    found === undefined
      ? `"${src}" is not ${should}, as its name says, or it is damaged: export it again`
      : `"${src}" is ${found}, not ${should} as its name says: ${
          name === undefined ? `export it as ${should}` : `rename it to "${name}"`
        }`,
  ),
  "video-codec": warning<{ src: string; called: string }>(
    ({ src, called }) =>
      `"${src}" is coded as ${called}, which many browsers don't show: export it as H.264, which all do`,
  ),
  "media-truncated": error<{ src: string }>(
    ({ src }) =>
      `"${src}" ends in the middle, the rest of the recording is missing: copy or upload the whole file, or export it again`,
  ),
  "media-structure": error<{ src: string; reason: string; as: string }>(
    ({ src, reason, as }) =>
      `"${src}" can't be cleaned of private metadata (${reason}): export it again as ${as}`,
  ),
  "subtitles-broken": error<{ src: string; line: number; reason: string }>(
    ({ src, line, reason }) => `"${src}" can't be shown, its line ${line}: ${reason}`,
  ),
  "media-text": error<{ src: string; reason: string }>(({ src, reason }) => `"${src}" ${reason}`),
  "media-too-large": error<{ src: string; width: number; height: number; limit: number }>(
    ({ src, width, height, limit }) =>
      `"${src}" has ${width} × ${height} pixels, and ${limit} million are the limit: save it smaller`,
  ),
  "media-unreadable": error<{ src: string; reason: string }>(
    ({ src, reason }) => `"${src}" can't be read: ${reason}`,
  ),
  "media-unsafe": error<{ src: string; found: string; line: number; column: number; fix: string }>(
    ({ src, found, line, column, fix }) =>
      `"${src}" holds ${found} in line ${line}, column ${column}, which is not safe for readers: ${fix}`,
  ),
  "svg-broken": error<{ src: string; line: number; column: number; reason: string }>(
    ({ src, line, column, reason }) =>
      `"${src}" can't be shown, its line ${line}, column ${column}: ${reason}`,
  ),
  "svg-too-large": error<{ src: string; found: string; limit: string }>(
    ({ src, found, limit }) =>
      `"${src}" has ${found}, and the limit for SVG is ${limit}: simplify the drawing, or export it as PNG`,
  ),
  "missing-alt": error<{ src: string; remedy: string }>(
    ({ src, remedy }) =>
      `"${src}" has no alt, the words for those who can't see it: ${remedy}, or alt "" if it is only decoration`,
  ),
  "missing-credit": error<{ src: string; remedy: string }>(
    ({ src, remedy }) =>
      `"${src}" has no credit, the name of who owns it: ${remedy}, or credit "none" if nobody is to be credited`,
  ),
  "media-filled": notice<{ src: string; key: string; words: string }>(
    ({ src, key, words }) =>
      `"${src}" has no ${key} here, so that of the file is published: "${words}"; write another if that is not right, or ${key} ${key === "alt" ? '""' : '"none"'} for none`,
  ),
  "media-animated": warning<{ src: string }>(
    ({ src }) =>
      `"${src}" is an animated PNG, and pages show its first frame only: export it as GIF or WebP, which stay animated`,
  ),
  "media-credentials": warning<{ src: string }>(
    ({ src }) =>
      `"${src}" is signed (C2PA): the signature is removed with the other metadata, so nobody can verify the published file; link to the signed one if that matters`,
  ),

  // The body
  "raw-html": error<{ tag: string; instead: string }>(
    ({ tag, instead }) => `raw HTML (${tag}) is not allowed: ${instead}`,
  ),
  "unsafe-link": error<{ url: string }>(
    ({ url }) => `the link "${url}" is not allowed: links begin with https://, http:// or mailto:`,
  ),
  "relative-link": error<{ url: string; suggestion: string | undefined }>(
    ({ url, suggestion }) =>
      `the link "${url}" would lead elsewhere from every page${didYouMean(suggestion) || ": name the other entry's file (1005-example.md), or write the whole address with https://"}`,
  ),
  "link-form": error<{ url: string }>(({ url }) =>
    /^https?:\/\/[^\s/?#]+[/?#].*\s/i.test(url)
      ? `the link "${url}" has a space in it: write %20 in its place`
      : `the link "${url}" is incomplete: write the whole address, as in https://example.org/page`,
  ),
  "unknown-entry": error<{ target: string; suggestion: string | undefined }>(
    ({ target, suggestion }) =>
      `the link "${target}" leads to no entry of this coverage${didYouMean(suggestion) || ": correct the file name or the id, or write a whole address with https://"}`,
  ),
  "inline-picture": error<object>(
    () =>
      'a picture inside a line of text: give it a paragraph of its own, as ::image[caption]{src="…" alt="…" credit="…"}',
  ),
  "link-empty": error<{ url: string }>(
    ({ url }) => `the link "${url}" has no words that a reader could follow: write [words](${url})`,
  ),
  "link-slip": warning<{ form: string }>(
    ({ form }) =>
      `this looks like a link and is published as it is typed, with its brackets: write ${form}, or "\\[" for a bracket that is meant`,
  ),
  "footnote-missing": error<{ call: string }>(
    ({ call }) =>
      `the note ${call} is called here and is not written: add a line "${call}: …" at the end, or delete the call`,
  ),
  "footnote-unused": error<{ label: string }>(
    ({ label }) =>
      `nothing calls this note, so it would be published nowhere: write [^${label}] where it belongs, or delete it`,
  ),
  "definition-unused": error<{ label: string }>(
    ({ label }) =>
      `"[${label}]:" at the beginning of a line is the address of links [words][${label}], and there are none, so it would be published nowhere: delete it, or write "\\[${label}]:" if these are words`,
  ),
  "definition-twice": error<{ label: string; isFootnote: boolean }>(
    ({ label, isFootnote }) =>
      `"[${isFootnote ? "^" : ""}${label}]:" is here twice, and only the first would be published: give one of them another name`,
  ),
  "heading-empty": error<object>(() => "a heading without words: add them, or delete the line"),
  "underline-slip": warning<object>(
    () =>
      'a line of hyphens right under these words makes a heading of them: put an empty line between, or begin the heading with "## "',
  ),
  "space-slip": warning<{ sign: string }>(
    ({ sign }) =>
      `after "${sign}" is a no-break or a wide space, so it is published as it is typed: replace it with a plain space`,
  ),
  "bullet-slip": warning<{ sign: string }>(
    ({ sign }) => `"${sign}" makes no list, and its lines run together: begin each line with "- "`,
  ),
  "times-slip": warning<{ found: string; meant: string }>(
    ({ found, meant }) =>
      `the asterisks in "${found}" make italics and are not shown: write "${meant}", or "\\*" for an asterisk that is meant`,
  ),
  "number-slip": warning<{ number: number }>(
    ({ number }) =>
      `"${number}." at the beginning of a line makes a numbered list, in which it may be shown as another number: write "${number}\\." if it is a date or no list, or count 1, 2, 3`,
  ),
  "emphasis-slip": warning<{ sign: string }>(
    ({ sign }) =>
      `"${sign}" is published as it is typed: put it right beside the words, with a space or punctuation on its other side, or write "\\*" if it is meant`,
  ),
  "character-reference": error<{ reference: string; meant: string | undefined }>(({ reference, meant }) =>
    meant === undefined
      ? `"${reference}" means no character: delete it`
      : `"${reference}" means an invisible control character: type ${meant} in its place`,
  ),
  "code-slip": warning<object>(
    () =>
      "four spaces at the beginning of a line make code of it: remove them, or put the lines between two lines ``` if it is code",
  ),
  "code-unclosed": error<{ fence: string }>(
    ({ fence }) => `the code that begins here never ends: put a line "${fence}" after it`,
  ),
  "picture-form": error<object>(
    () =>
      'not read as a picture: write ::image[caption]{src="…" alt="…" credit="…"}, and a file name without spaces',
  ),
  "unknown-directive": error<{ name: string; suggestion: string | undefined }>(
    ({ name, suggestion }) =>
      `unknown directive "${name}"${didYouMean(suggestion) || "; known are ::image, ::video, ::audio, ::link, :::gallery, :::quote and :::aside"}`,
  ),
  "directive-form": error<{ name: string; form: string; fault?: string | undefined }>(
    ({ name, form, fault }) =>
      fault === undefined
        ? `"${name}" is not written like a directive: on a line of its own write ${form}`
        : `"${name}" can't be read as a directive: ${fault}, as in ${form}`,
  ),
  "directive-src": error<{ name: string; form: string }>(
    ({ name, form }) => `"${name}" has no src, the file to show: write ${form}`,
  ),
  "link-card": error<{ missing: "title" | "url"; form: string }>(
    ({ missing, form }) => `"link" has no ${missing}: write ${form}`,
  ),
  "gallery-form": error<object>(
    () =>
      'a gallery holds ::image lines and nothing else: write ::image[caption]{src="…" alt="…" credit="…"} between ":::gallery" and ":::", and everything else outside',
  ),
  "pasted-embed": error<{ platform: string; directive: readonly string[]; rest: string }>(
    ({ platform, directive, rest }) =>
      `embed code of ${platform} loads ${platform} for every reader, and shows nothing once it is deleted there; write instead${asLines(directive)}${rest}`,
  ),
  "quote-empty": error<object>(
    () => 'the quotation has no words: write them between ":::quote" and ":::", as they were said',
  ),
  "quote-unarchived": warning<{ url: string }>(
    ({ url }) =>
      `the quotation has no archived copy, and what it quotes may vanish: save one at https://web.archive.org/save/${url} and add archived="…" with its address`,
  ),
  "directive-attribute": error<{
    directive: string;
    key: string;
    suggestion: string | undefined;
    known: string;
  }>(
    ({ directive, key, suggestion, known }) =>
      `unknown attribute "${key}" of ${directive}${didYouMean(suggestion) || `: ${known}`}`,
  ),
  "directive-attribute-twice": error<{ directive: string; key: string }>(
    ({ directive, key }) => `the attribute "${key}" of ${directive} is here twice: keep one`,
  ),
  "directive-unclosed": error<{ name: string }>(
    ({ name }) =>
      `":::${name}" never ends: put a line ":::" after it (a directive around another one has more colons, "::::")`,
  ),
  "caption-markup": error<object>(() => "a caption is plain text: remove the Markdown from it"),
  "too-many-signs": error<{ signs: string; limit: string }>(
    ({ signs, limit }) =>
      `more than ${limit} ${signs} in one file, which would take too long to read: divide it into several entries`,
  ),
  "too-deep": error<{ limit: string }>(
    ({ limit }) =>
      `quotes, lists, directives or emphasis are nested too deeply to be read, the limit is ${limit}: make them flatter`,
  ),
} as const;

export type ProblemName = keyof typeof PROBLEMS;

export type Details<Name extends ProblemName> = Parameters<(typeof PROBLEMS)[Name]["words"]>[0];

/** Why a file of the folder `static` is not published, and what to do. */
const STATIC_REFUSALS = {
  link: "a symbolic link: files of this folder are published without following links, put the file itself here",
  hidden:
    "hidden files are not published, of folders that begin with a dot only .well-known: rename it, or move it out of this folder",
  backup: "the backup copy of an editor is not published: delete it",
  special: "neither a file nor a folder: remove it",
} as const;

/** Several lines below the message; one line inside it, since a log line that begins with "::" is a command to GitHub. */
function asLines(directive: readonly string[]): string {
  return directive.length === 1 ? ` ${directive[0]} ` : `\n${directive.join("\n")}\n`;
}
