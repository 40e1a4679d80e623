/** Entries of Automattic's Liveblog plugin: comments of their own type. */

import { readName } from "../bylines.ts";
import type { SourceAuthor, SourceEntry, SourceNote } from "../source.ts";
import { plainWords } from "../words/plain.ts";
import { contentChildren } from "./wordpress-content.ts";
import type { Attachments, Comment, Export, Item } from "./wxr.ts";

/** The entries among the comments of a post; all others are reported. */
export function commentEntries(
  post: Item,
  { authors }: Export,
  attachments: Attachments,
  file: string,
): { entries: SourceEntry[]; notes: SourceNote[] } {
  const ids = new Set(post.comments.map(({ id }) => id));
  const ofBlog = post.comments.filter(({ type }) => type === "liveblog");
  const replaced = (comment: Comment) => comment.meta.get("liveblog_replaces")?.trim() ?? "";
  const edits = ofBlog.filter((comment) => ids.has(replaced(comment)) && replaced(comment) !== comment.id);
  const deleted = new Set(edits.filter(({ content }) => content.trim() === "").map(replaced));
  const names = new Map(authors.map(({ id, name }) => [id, name]));
  const own = ofBlog.filter((comment) => !edits.includes(comment));
  const isKept = ({ approved, id, content }: Comment) =>
    approved === "liveblog" && !deleted.has(id) && content.trim() !== "";
  const entries = own.filter(isKept).map((comment) => {
    const changes = edits.filter((edit) => replaced(edit) === comment.id && edit.approved === "liveblog");
    return entryOf(comment, changes, names, attachments, file);
  });
  const notes = post.comments.flatMap((comment): SourceNote[] => {
    if (comment.type !== "liveblog") return [leftOut(comment, "comment", `a comment of ${comment.author}`)];
    return own.includes(comment) && !isKept(comment) ? [leftOut(comment, "entry", "deleted")] : [];
  });
  return { entries, notes };
}

function leftOut({ id, content }: Comment, field: "comment" | "entry", why: string): SourceNote {
  return { list: "leftOut", field, what: `${why}: ${plainWords(content).slice(0, 100)}`, entry: id };
}

function entryOf(
  comment: Comment,
  edits: readonly Comment[],
  names: ReadonlyMap<string, string>,
  attachments: Attachments,
  file: string,
): SourceEntry {
  const { id, meta } = comment;
  const changed = edits
    .map(({ dateGmt }) => dateGmt)
    .toSorted()
    .at(-1);
  return {
    id,
    aliases: [id, `id_${id}`],
    time: utc(comment.dateGmt),
    updated: changed === undefined ? undefined : utc(changed),
    authors: authorsOf(comment, names),
    key: /^(?:1|true)$/.test(meta.get("liveblog_key_entry")?.trim() ?? ""),
    words: { kind: "tree", children: contentChildren(comment.content, attachments) },
    notes: [],
    where: `comment ${id}`,
    file,
  };
}

function utc(date: string): string {
  return `${date.trim().replace(" ", "T")}Z`;
}

/** The writer, and those whom the plugin has as contributors: a list of user ids in PHP's own form. */
function authorsOf({ author, meta }: Comment, names: ReadonlyMap<string, string>): SourceAuthor[] {
  if (/^(?:1|true)$/.test(meta.get("liveblog_hide_authors")?.trim() ?? "")) return [];
  const list = [...(meta.get("liveblog_contributors") ?? "").matchAll(/i:\d+;(?:i:(\d+)|s:\d+:"(\d+)");?/g)];
  const others = list.flatMap(([, number, text]) => names.get(number ?? text ?? "") ?? []);
  return [...new Set([author, ...others])].flatMap((name) => readName(name));
}
