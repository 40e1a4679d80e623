/** Superdesk's Live Blog: `client_blogs/ID` and `client_blogs/ID/posts` as files, or `{blog, posts}`. */
import { readName } from "../bylines.ts";
import type { SourceFile } from "../files/source-file.ts";
import {
  asList,
  asText,
  asTime,
  isObject,
  isTruthy,
  type JsonObject,
  objectOf,
  objectsOf,
  valueAtPath,
} from "../json.ts";
import { refuse } from "../refuse.ts";
import type { SourceAuthor, SourceCoverage, SourceEntry, SourceNote, SourcePage } from "../source.ts";
import { readSourceTime } from "../times.ts";
import { plainWords, plainWordsOr } from "../words/plain.ts";
import { lostLinksIn } from "../words/standfirsts.ts";
import { isAdvertisement, itemChildren, renditionsOf } from "./superdesk-items.ts";

/** Whether a value is a blog, a page of posts, or both. */
export function isSuperdesk(value: unknown): boolean {
  return isBlog(value) || postsIn(value).length > 0;
}

function isBlog(value: unknown): value is JsonObject {
  return isObject(value) && ("blog_status" in value || "blog_preferences" in value);
}

function postsIn(value: unknown): readonly JsonObject[] {
  const { _items: items, posts } = objectOf(value);
  const list =
    items ?? (isObject(posts) ? posts._items : posts) ?? (Array.isArray(value) ? value : undefined);
  return objectsOf(list).filter((post) => "groups" in post || post.particular_type === "post");
}

/** A blog and its posts. Refuses a file that is neither. */
export function readSuperdesk(file: SourceFile): SourcePage {
  const value = file.json();
  const blog = isBlog(value) ? value : objectOf(value).blog;
  const posts = postsIn(value);
  if (!isBlog(blog) && posts.length === 0)
    return refuse(file.name, "this is neither a blog of Superdesk nor a page of its posts");
  const read = posts.map((post, index) => superdeskPost(post, index, file.name));
  const coverage = isObject(blog) ? readBlog(blog) : { editors: [], notes: [] };
  return {
    file: file.name,
    modified: isObject(blog) ? asTime(blog._updated) : undefined,
    coverage: { ...coverage, notes: [...coverage.notes, ...read.flatMap(({ notes }) => notes)] },
    entries: read.flatMap(({ entry }) => entry ?? []),
  };
}

function readBlog(blog: JsonObject): SourceCoverage {
  const pictures = renditionsOf(blog.picture_renditions);
  const status = asText(blog.blog_status);
  return {
    title: plainWordsOr(asText(blog.title)),
    standfirst: plainWordsOr(asText(blog.description)),
    start: asTime(blog.start_date),
    end: asTime(blog.end_date),
    status: status === "closed" ? "closed" : status === "open" ? "live" : undefined,
    language: asText(valueAtPath(blog, "blog_preferences", "language")),
    lead: pictures.length === 0 ? undefined : { kind: "image", addresses: pictures },
    editors: nameOf(blog.original_creator),
    url: asText(blog.public_url) ?? asText(blog.main_page_url),
    notes: lostLinksIn(asText(blog.description)),
  };
}

/** A post that was published as an entry; any other as a note of the report. */
function superdeskPost(
  post: JsonObject,
  index: number,
  file: string,
): { entry?: SourceEntry; notes: SourceNote[] } {
  const id = asText(post._id) ?? asText(post.guid);
  const items = itemsOf(post);
  const reason = unpublishedReason(post, items);
  if (reason !== undefined) {
    const what = `${reason}: ${items
      .map((item) => plainWords(asText(item.text) ?? ""))
      .join(" ")
      .slice(0, 100)}`;
    return { notes: [{ list: "leftOut", field: "entry", what, entry: id ?? `post ${index + 1}` }] };
  }
  const producer = asText(valueAtPath(post, "syndication_in", "producer_blog_title"));
  const made = items.map((item) => itemChildren(item));
  const source: SourceNote[] =
    producer === undefined ? [] : [{ list: "lost", field: "source", what: `from the blog "${producer}"` }];
  const entry: SourceEntry = {
    id,
    aliases: id === undefined ? [] : [id],
    time: asTime(post.published_date) ?? asTime(post.firstcreated) ?? asTime(post._created),
    updated: asTime(post.content_updated_date),
    authors: authorsOf(post, items),
    key: isTruthy(post.lb_highlight ?? post.highlight),
    pinned: isTruthy(post.sticky),
    topics: asList(post.tags).flatMap((tag) => plainWordsOr(asText(tag)) ?? []),
    words: { kind: "tree", children: made.flatMap(({ children }) => children) },
    notes: [...source, ...made.flatMap(({ notes }) => notes)],
    where: `post ${id ?? index + 1}`,
    file,
  };
  return { entry, notes: [] };
}

/** The items of the main group, in their order. */
function itemsOf(post: JsonObject): JsonObject[] {
  const groups = objectsOf(post.groups);
  const main = groups.find(({ id }) => id === "main") ?? groups.find(({ id }) => id !== "root");
  return objectsOf(main?.refs).flatMap(({ item }) =>
    isObject(item) && !isTruthy(item.deleted) ? [item] : [],
  );
}

function unpublishedReason(post: JsonObject, items: readonly JsonObject[]): string | undefined {
  if (isTruthy(post.deleted)) return "deleted";
  const status = asText(post.post_status);
  if (status !== undefined && /^(?:draft|submitted|comment)$/.test(status))
    return `not published (${status})`;
  const taken = instantOf(post.unpublished_date);
  const published = instantOf(post.published_date);
  if (taken !== undefined && (published === undefined || taken > published)) return "withdrawn";
  return items.length > 0 && items.every(isAdvertisement) ? "an advertisement" : undefined;
}

function instantOf(value: unknown): number | undefined {
  const raw = asTime(value);
  const time = raw === undefined ? undefined : readSourceTime(raw);
  return time?.kind === "instant" ? time.instant : time?.kind === "local" ? time.wall : undefined;
}

function authorsOf(post: JsonObject, items: readonly JsonObject[]): SourceAuthor[] {
  const commenter = items.flatMap(
    (item) => asText(valueAtPath(item, "meta", "commenter")) ?? asText(item.commenter) ?? [],
  )[0];
  if (commenter !== undefined) return readName(commenter);
  for (const who of [post.syndicated_creator, post.original_creator, post.publisher]) {
    const names = nameOf(who);
    if (names.length > 0) return names;
  }
  return [];
}

/** A person is an object, an id, or nothing. */
function nameOf(value: unknown): SourceAuthor[] {
  return readName(asText(objectOf(value).display_name) ?? "");
}
