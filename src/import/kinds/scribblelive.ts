/** ScribbleLive: pages of posts. */

import type { ElementContent } from "hast";
import { readName } from "../bylines.ts";
import type { SourceFile } from "../files/source-file.ts";
import { asText, asTime, isTruthy, type JsonObject, objectOf, objectsOf } from "../json.ts";
import { refuse } from "../refuse.ts";
import type { RawTime, SourceEntry, SourceNote, SourcePage } from "../source.ts";
import { splitCaption } from "../words/captions.ts";
import { embedElement, htmlChildren, mediaElement } from "../words/elements.ts";
import { plainWords } from "../words/plain.ts";

/** Whether a value is a page of posts. */
export function isScribbleLive(value: unknown): boolean {
  return postsIn(value).length > 0;
}

function postsIn(value: unknown): readonly JsonObject[] {
  const { posts, Posts: others } = objectOf(value);
  return objectsOf(posts ?? others).filter((post) => "Id" in post && "Content" in post);
}

/** A page of posts. Refuses a file without any. */
export function readScribbleLive(file: SourceFile): SourcePage {
  const posts = postsIn(file.json());
  if (posts.length === 0) return refuse(file.name, "there are no posts of ScribbleLive in it");
  const isKept = (post: JsonObject) => !isTruthy(post.IsDeleted) && !isTruthy(post.IsComment);
  const kept = posts.filter(isKept);
  return {
    file: file.name,
    coverage: { editors: [], notes: posts.filter((post) => !isKept(post)).map(leftOut) },
    entries: kept.map((post, index) => scribblePost(post, index, file.name)),
  };
}

function leftOut(post: JsonObject): SourceNote {
  const words = plainWords(asText(post.Content) ?? "").slice(0, 100);
  const entry = asText(post.Id) ?? "";
  return isTruthy(post.IsDeleted)
    ? { list: "leftOut", field: "entry", what: `deleted: ${words}`, entry }
    : {
        list: "leftOut",
        field: "comment",
        what: `a comment of ${asText(objectOf(post.Creator).Name) ?? "a reader"}: ${words}`,
        entry,
      };
}

function scribblePost(post: JsonObject, index: number, file: string): SourceEntry {
  const id = asText(post.Id);
  return {
    id,
    aliases: id === undefined ? [] : [id],
    time: dateOf(post.CreationDate),
    updated: dateOf(post.LastModifiedDate),
    authors: readName(asText(objectOf(post.Creator).Name) ?? ""),
    pinned: post.Rank === 0 || post.Rank === "0" || isTruthy(post.IsStuck),
    words: { kind: "tree", children: storyOf(post) },
    notes: [],
    where: `post ${id ?? index + 1}`,
    file,
  };
}

/** ISO 8601, or `/Date(1496974449000)/`. */
function dateOf(value: unknown): RawTime | undefined {
  const time = asTime(value);
  const milliseconds = typeof time === "string" ? /^\/Date\((\d+)/.exec(time)?.[1] : undefined;
  return milliseconds === undefined ? time : Number(milliseconds);
}

function storyOf(post: JsonObject): ElementContent[] {
  const content = asText(post.Content) ?? "";
  const type = (asText(post.Type) ?? "TEXT").toUpperCase();
  const source = asText(post.Source);
  const url = source !== undefined && /^https?:/.test(source) ? source : undefined;
  const isPost = asText(objectOf(post.PostMeta).Type) === "twitter:tweet";
  if (isPost)
    return [
      embedElement({
        url,
        html: /<blockquote/i.test(content)
          ? content
          : `<blockquote class="twitter-tweet">${content}</blockquote>`,
      }),
    ];
  const address = asText(objectOf(post.Media).Url) ?? asText(objectsOf(post.Media)[0]?.Url);
  if (address === undefined) return htmlChildren(content);
  if (type === "IMAGE")
    return [mediaElement({ kind: "image", addresses: [address], ...splitCaption(plainWords(content)) })];
  if (type === "VIDEO" || type === "AUDIO") {
    const kind = type === "VIDEO" ? "video" : "audio";
    return [...htmlChildren(content), mediaElement({ kind, addresses: [address] })];
  }
  return [...htmlChildren(content), mediaElement({ kind: "image", addresses: [address] })];
}
