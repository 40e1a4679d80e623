/** WordPress's export format, read piece by piece: what is no live blog is forgotten at once. */
import { closeSync, openSync, readSync } from "node:fs";
import { SaxesParser } from "saxes";
import { xmlDecoder } from "../files/decode-text.ts";
import { refuse } from "../refuse.ts";

const PIECE = 1024 * 1024;
/** Elements inside of each other; an export has eight. */
const MAX_DEPTH = 50;

export interface Comment {
  readonly id: string;
  readonly author: string;
  readonly dateGmt: string;
  readonly content: string;
  readonly approved: string;
  readonly type: string;
  readonly userId: string;
  readonly meta: ReadonlyMap<string, string>;
}

export interface Item {
  readonly id: string;
  readonly title: string;
  /** The last part of its address. */
  readonly name: string;
  readonly link: string;
  readonly type: string;
  readonly content: string;
  readonly excerpt: string;
  readonly creator: string;
  readonly date: string;
  readonly dateGmt: string;
  readonly topics: readonly string[];
  readonly attachmentUrl: string | undefined;
  readonly meta: ReadonlyMap<string, string>;
  readonly comments: readonly Comment[];
}

/** Pictures of the media library by their ids. */
export type Attachments = ReadonlyMap<string, Item>;

export interface Export {
  readonly authors: readonly { readonly id: string; readonly login: string; readonly name: string }[];
  /** Posts that can be live blogs. */
  readonly posts: readonly Item[];
  readonly attachments: readonly Item[];
}

/** XmlFields of what is open: a channel, an item, a comment, a pair of meta data. */
type XmlFields = Map<string, string>;

/** Reads an export. Refuses XML that can't be read, naming the line. */
export function readExport(path: string): Export {
  const reader = new WxrReader();
  const parser = new SaxesParser({ position: true });
  parser.on("error", (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, "");
    refuse(`${path}: line ${parser.line}`, xmlReason(reason));
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (reader.depth > MAX_DEPTH) refuse(`${path}: line ${parser.line}`, "the XML is nested too deeply");
    reader.open(name, String(attributes.domain ?? ""));
  });
  parser.on("text", (text) => reader.text(text));
  parser.on("cdata", (text) => reader.text(text));
  parser.on("closetag", ({ name }) => reader.close(name));
  feed(path, (text) => parser.write(text));
  parser.close();
  if (!reader.isExport) refuse(path, "this is no export of WordPress: there is no <wp:wxr_version> in it");
  return { authors: reader.authors, posts: reader.posts, attachments: reader.attachments };
}

function xmlReason(reason: string): string {
  if (/unclosed|end of file/i.test(reason)) return "the file is cut off";
  if (/must contain a root element|outside of root node/.test(reason)) return "this is no XML";
  return `the XML can't be read: ${reason.replace(/\.$/, "")}`;
}

/** The text of a file in pieces, without control characters, which XML can't hold and WordPress exports. */
function feed(path: string, write: (text: string) => void): void {
  const file = openSync(path, "r");
  const piece = new Uint8Array(PIECE);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    for (let size = readSync(file, piece); size > 0; size = readSync(file, piece)) {
      const bytes = piece.subarray(0, size);
      decoder ??= xmlDecoder(Buffer.from(bytes), path);
      write(decoder.decode(bytes, { stream: true }).replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, ""));
    }
    if (decoder === undefined) refuse(path, "the file is empty");
    write(decoder.decode());
  } finally {
    closeSync(file);
  }
}

class WxrReader {
  readonly authors: { id: string; login: string; name: string }[] = [];
  readonly posts: Item[] = [];
  readonly attachments: Item[] = [];
  isExport = false;
  private readonly path: string[] = [];
  private words = "";
  private domain = "";
  private item: XmlFields = new Map();
  private itemMeta: XmlFields = new Map();
  private topics: string[] = [];
  private comment: XmlFields = new Map();
  private commentMeta: XmlFields = new Map();
  private comments: Comment[] = [];
  private pair: XmlFields = new Map();
  private author: XmlFields = new Map();

  get depth(): number {
    return this.path.length;
  }

  open(name: string, domain: string): void {
    this.path.push(name);
    this.words = "";
    this.domain = domain;
    if (name === "item")
      [this.item, this.itemMeta, this.topics, this.comments] = [new Map(), new Map(), [], []];
    else if (name === "wp:comment") [this.comment, this.commentMeta] = [new Map(), new Map()];
    else if (name === "wp:author") this.author = new Map();
    else if (name === "wp:postmeta" || name === "wp:commentmeta") this.pair = new Map();
  }

  text(text: string): void {
    this.words += text;
  }

  close(name: string): void {
    this.path.pop();
    const parent = this.path.at(-1);
    const words = this.words;
    if (name === "wp:wxr_version") this.isExport = true;
    else if (parent === "wp:author") this.author.set(name, words);
    else if (parent === "wp:postmeta" || parent === "wp:commentmeta") this.pair.set(name, words);
    else if (name === "wp:postmeta") addPair(this.itemMeta, this.pair);
    else if (name === "wp:commentmeta") addPair(this.commentMeta, this.pair);
    else if (name === "wp:comment") this.comments.push(commentOf(this.comment, this.commentMeta));
    else if (parent === "wp:comment") this.comment.set(name, words);
    else if (parent === "item" && name === "category") this.addTopic(words);
    else if (parent === "item") this.item.set(name, words);
    else if (name === "wp:author") this.endAuthor();
    else if (name === "item") this.endItem();
    this.words = "";
  }

  private addTopic(words: string): void {
    if (this.domain === "category" || this.domain === "post_tag") this.topics.push(words.trim());
  }

  private endAuthor(): void {
    const login = this.author.get("wp:author_login") ?? "";
    const name = this.author.get("wp:author_display_name")?.trim() || login;
    this.authors.push({ id: this.author.get("wp:author_id") ?? "", login, name });
  }

  private endItem(): void {
    const item = itemOf(this.item, this.itemMeta, this.topics, this.comments);
    const status = this.item.get("wp:status") ?? "publish";
    if (item.type === "attachment") this.attachments.push({ ...item, content: "", comments: [] });
    else if (!/^(?:trash|auto-draft)$/.test(status) && canBeLive(item)) this.posts.push(item);
  }
}

/** What follows `<h2` in a heading that begins with a clock time. */
const BEGINS_WITH_TIME = /^[^<>]*>(?:\s|<[^<>]+>)*\d{1,2}(?:[:.]\d{2}|\s?[ap]\.?\s?m)/i;

/** Whether a post can be a live blog: everything else is forgotten, however long the export is. */
function canBeLive({ meta, content }: Item): boolean {
  return (
    meta.has("liveblog") ||
    content.includes("<!-- wp:liveblog/") ||
    content.split(/<h[1-6]/i).some((text, index) => index > 0 && BEGINS_WITH_TIME.test(text))
  );
}

function addPair(meta: XmlFields, pair: XmlFields): void {
  meta.set(pair.get("wp:meta_key") ?? "", pair.get("wp:meta_value") ?? "");
}

function commentOf(fields: XmlFields, meta: XmlFields): Comment {
  const field = (name: string) => fields.get(`wp:comment_${name}`) ?? "";
  return {
    id: field("id").trim(),
    author: field("author"),
    dateGmt: field("date_gmt"),
    content: field("content"),
    approved: field("approved").trim(),
    type: field("type").trim(),
    userId: field("user_id").trim(),
    meta,
  };
}

function itemOf(
  fields: XmlFields,
  meta: XmlFields,
  topics: readonly string[],
  comments: readonly Comment[],
): Item {
  const field = (name: string) => fields.get(name) ?? "";
  return {
    id: field("wp:post_id").trim(),
    title: field("title"),
    name: field("wp:post_name").trim(),
    link: field("link").trim(),
    type: field("wp:post_type").trim(),
    content: field("content:encoded"),
    excerpt: field("excerpt:encoded"),
    creator: field("dc:creator").trim(),
    date: field("wp:post_date").trim(),
    dateGmt: field("wp:post_date_gmt").trim(),
    topics,
    attachmentUrl: fields.get("wp:attachment_url")?.trim(),
    meta,
    comments,
  };
}
