/** WordPress exports (WXR): Automattic's Liveblog, blocks of entries, or times as headings. */
import type { ElementContent } from "hast";
import { readName } from "../bylines.ts";
import { chooseBlog } from "../choose-blog.ts";
import type { SourceFile } from "../files/source-file.ts";
import { refuse } from "../refuse.ts";
import type { SourceEntry, SourceMedia, SourceNote, SourcePage } from "../source.ts";
import { plainWordsOr } from "../words/plain.ts";
import { blockEntries, withoutBlocks } from "./wordpress-blocks.ts";
import { commentEntries } from "./wordpress-comments.ts";
import { contentChildren } from "./wordpress-content.ts";
import { headingEntries } from "./wordpress-headings.ts";
import { type Attachments, type Export, type Item, readExport } from "./wxr.ts";

/** A live blog in a WordPress export. Refuses an export with none, or with several of which none is named. */
export function readWordPress(file: SourceFile, only: string | undefined): SourcePage {
  const data = readExport(file.name);
  const post = findPost(data, only, file.name);
  const attachments = new Map(data.attachments.map((item) => [item.id, item]));
  const status = post.meta.get("liveblog");
  const story = readStory(post, data, attachments, file.name);
  const isClosed = status === "archive" || (status === undefined && story.status === "closed");
  const isLive = status === "enable" || (status === undefined && story.status === "live");
  return {
    file: file.name,
    date: post.date.slice(0, 10),
    zone: { kind: "offset", minutes: offsetOf(post) },
    coverage: {
      title: plainWordsOr(post.title),
      standfirst: plainWordsOr(post.excerpt),
      status: isClosed ? "closed" : isLive ? "live" : undefined,
      editors: readName(data.authors.find(({ login }) => login === post.creator)?.name ?? post.creator),
      topics: [...new Set(post.topics)],
      lead: leadOf(post, attachments),
      words: { kind: "tree", children: story.summary },
      url: post.link,
      notes: story.notes,
    },
    entries: story.entries,
  };
}

interface WordPressStory {
  readonly entries: readonly SourceEntry[];
  readonly summary: readonly ElementContent[];
  readonly notes: readonly SourceNote[];
  readonly status?: "live" | "closed" | undefined;
}

function readStory(post: Item, data: Export, attachments: Attachments, file: string): WordPressStory {
  const comments = commentEntries(post, data, attachments, file);
  const children = (html: string) => contentChildren(html, attachments);
  if (post.meta.has("liveblog") || comments.entries.length > 0)
    return { ...comments, summary: children(post.content) };
  if (/<!-- wp:liveblog\/entry\b/.test(post.content)) {
    const blocks = blockEntries(post, attachments, file);
    return {
      ...blocks,
      notes: [...blocks.notes, ...comments.notes],
      summary: children(withoutBlocks(post.content)),
    };
  }
  const headings = headingEntries(children(post.content), file);
  return { entries: headings.entries, summary: headings.before, notes: comments.notes };
}

/** Marked as a live blog, or with blocks of entries; else the only post with times as headings. */
function findPost({ posts }: Export, only: string | undefined, file: string): Item {
  const marked = posts.filter(
    ({ meta, content }) =>
      /^(?:enable|archive)$/.test(meta.get("liveblog") ?? "") ||
      /<!-- wp:liveblog\/(?:container|entry)\b/.test(content),
  );
  const found = marked.length > 0 ? marked : posts.filter(({ content }) => hasTimes(content));
  const blogs = found.map((post) => ({
    title: plainWordsOr(post.title),
    names: [post.name, post.link, post.id].filter((name) => name !== ""),
    post,
  }));
  return (
    chooseBlog(blogs, only, file)?.post ??
    refuse(
      file,
      "there is no live blog in the export: no post of the Liveblog plugin, none with entry blocks, and none with times as headings",
    )
  );
}

function hasTimes(content: string): boolean {
  return headingEntries(contentChildren(content, new Map()), "").entries.length > 0;
}

/** Minutes between the post's own time and UTC. */
function offsetOf({ date, dateGmt }: Item): number {
  const local = Date.parse(`${date.replace(" ", "T")}Z`);
  const utc = Date.parse(`${dateGmt.replace(" ", "T")}Z`);
  const minutes = Math.round((local - utc) / 60_000);
  return Number.isFinite(minutes) && Math.abs(minutes) <= 14 * 60 ? minutes : 0;
}

function leadOf(post: Item, attachments: Attachments): SourceMedia | undefined {
  const picture = attachments.get(post.meta.get("_thumbnail_id") ?? "");
  if (picture?.attachmentUrl === undefined) return undefined;
  return {
    kind: "image",
    addresses: [picture.attachmentUrl],
    alt: plainWordsOr(picture.meta.get("_wp_attachment_image_alt")),
    caption: plainWordsOr(picture.excerpt),
  };
}
