/** The reader of each kind, and which kind a source is. */
import { pagesOfOneBlog } from "./choose-blog.ts";
import type { SourceFile } from "./files/source-file.ts";
import { isBbcData, isBbcPage, readBbc } from "./kinds/bbc.ts";
import { isCsv, readCsv } from "./kinds/csv.ts";
import { isEntries, readEntries } from "./kinds/entries.ts";
import { isGuardian, readGuardian } from "./kinds/guardian.ts";
import { readHtml } from "./kinds/html.ts";
import { is24Liveblog, read24Liveblog } from "./kinds/liveblog24.ts";
import { isMarkdown, readMarkdown } from "./kinds/markdown.ts";
import { findLiveBlogs, readSchemaOrg } from "./kinds/schema-org.ts";
import { isScribbleLive, readScribbleLive } from "./kinds/scribblelive.ts";
import { isSuperdesk, readSuperdesk } from "./kinds/superdesk.ts";
import { isTickaroo, readTickaroo } from "./kinds/tickaroo.ts";
import { readWordPress } from "./kinds/wordpress.ts";
import { refuse } from "./refuse.ts";
import { IMPORT_KINDS, type SourceKind, type SourcePage } from "./source.ts";

/** Reads the files of a source, each as a page of it; what belongs together is put together. Refuses what can't be read. */
type Reader = (files: readonly SourceFile[], only: string | undefined) => SourcePage[];

const each = (read: (file: SourceFile) => SourcePage) => (files: readonly SourceFile[]) => files.map(read);

/** Of kinds that say which live blog a file is of. */
const ofOneBlog =
  (read: (file: SourceFile) => SourcePage | SourcePage[]): Reader =>
  (files, only) =>
    pagesOfOneBlog(files.flatMap(read), only);

const READERS: Readonly<Record<SourceKind, Reader>> = {
  "schema-org": ofOneBlog(readSchemaOrg),
  html: ofOneBlog(readHtml),
  entries: ofOneBlog(readEntries),
  superdesk: ofOneBlog(readSuperdesk),
  guardian: ofOneBlog(readGuardian),
  bbc: ofOneBlog(readBbc),
  "24liveblog": each(read24Liveblog),
  tickaroo: each(readTickaroo),
  scribblelive: each(readScribbleLive),
  csv: each(readCsv),
  markdown: each(readMarkdown),
  wordpress: (files, only) => files.map((file) => readWordPress(file, only)),
};

/** Reads all files of a source; of several live blogs the one that `only` names. Refuses a source without a single entry. */
export function readSources(
  kind: SourceKind,
  files: readonly SourceFile[],
  only: string | undefined,
): SourcePage[] {
  const pages = READERS[kind](files, only);
  const isEmpty = pages.every(({ entries }) => entries.length === 0);
  return isEmpty
    ? refuse(files.map(({ name }) => name).join(", "), "there is not a single entry in it")
    : pages;
}

/** The kind of a source, from what its files hold. Refuses files of several kinds, or of none. */
export function detectKind(files: readonly SourceFile[]): SourceKind {
  const found = files.map((file) => ({ file, kind: detectOne(file) }));
  const [first] = found;
  const unknown = found.find(({ kind }) => kind === undefined);
  if (first?.kind === undefined || unknown)
    return refuse(
      unknown?.file.name ?? "",
      `the kind of this file is not known: give it with --from (${IMPORT_KINDS.join(", ")})`,
    );
  const other = found.find(({ kind }) => kind !== first.kind);
  if (other)
    return refuse(
      other.file.name,
      `this file is ${other.kind}, and ${first.file.name} is ${first.kind}: import them one after the other, or give the kind with --from`,
    );
  return first.kind;
}

function detectOne(file: SourceFile): SourceKind | undefined {
  // Exports of WordPress can be too long to be read at once.
  if (/^\s*<(?:\?xml|rss)[\s\S]*(?:\/export\/1\.\d\/|wp:wxr_version)/.test(file.start)) return "wordpress";
  const json = file.jsonOrNone();
  if (json !== undefined) return detectJson(json);
  if (/^\s*[[{]/.test(file.text)) file.json();
  const { head } = file;
  if (/^\s*<(?:!doctype|html|head|body|article|div|section|main|!--)/i.test(head)) return detectPage(file);
  if (isMarkdown(head)) return "markdown";
  return isCsv(head) ? "csv" : undefined;
}

function detectJson(json: unknown): SourceKind | undefined {
  if (findLiveBlogs(json).length > 0) return "schema-org";
  if (isBbcData(json)) return "bbc";
  if (isGuardian(json)) return "guardian";
  if (isSuperdesk(json)) return "superdesk";
  if (is24Liveblog(json)) return "24liveblog";
  if (isTickaroo(json)) return "tickaroo";
  if (isScribbleLive(json)) return "scribblelive";
  return isEntries(json) ? "entries" : undefined;
}

function detectPage(file: SourceFile): SourceKind {
  if (isBbcPage(file.text)) return "bbc";
  return /LiveBlogPosting/.test(file.text) && /application\/ld\+json/i.test(file.text)
    ? "schema-org"
    : "html";
}
