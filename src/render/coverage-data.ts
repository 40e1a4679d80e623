import type { Output } from "../model/output.ts";
import { addresses } from "../web/urls.ts";
import type { RenderContext } from "./document.ts";
import { feedContent } from "./feed-content.ts";
import type {
  BylineView,
  CoverageView,
  EntryView,
  FileView,
  MediaView,
  RecordingView,
  RemoteView,
  TombstoneView,
} from "./views.ts";

/** A whole coverage as JSON: for researchers, and for moving the archive to another system. */
export function coverageJson({ links }: RenderContext, coverage: CoverageView): Output[] {
  const document = {
    ...coverageJsonHead(coverage),
    entries: coverage.entries.map((entry) =>
      entryJson(entry, coverage, feedContent(entry, links, "originals")),
    ),
    removed: coverage.tombstones.map(removedJson),
  };
  const contents = `${JSON.stringify(document, null, 1)}\n`;
  return [coverage.slug, ...coverage.aliases].map((slug) => ({ path: addresses.data(slug), contents }));
}

function coverageJsonHead(coverage: CoverageView) {
  const {
    slug,
    title,
    url,
    tag,
    language,
    timezone,
    date,
    status,
    standfirst,
    start,
    end,
    editors,
    topics,
    related,
    aliases,
    pages,
    lead,
    summary,
  } = coverage;
  return {
    slug,
    title,
    url,
    tag,
    language,
    timezone,
    date,
    status,
    standfirst,
    start: start?.datetime,
    end: end?.datetime,
    editors: editors.map(authorJson),
    topics: topics.map((topic) => topic.title),
    related: related.map((link) => ({ title: link.title, url: link.href })),
    aliases,
    pageSize: pages.size,
    lead: lead && mediaJson(lead),
    media: summary.media.map(mediaJson),
    summary: summary.text,
    body: summary.markdown || undefined,
  };
}

function authorJson({ name, role, kind }: BylineView) {
  return { name, role, kind };
}

/** `time` is that of the removal, as it has been from the beginning; `published` that of the entry. */
function removedJson({ id, tag, removed, reason, time, order, aliases }: TombstoneView) {
  return { id, tag, time: removed.datetime, reason, published: time.datetime, order, aliases };
}

function entryJson(entry: EntryView, coverage: CoverageView, html: string) {
  const {
    id,
    url,
    tag,
    number,
    order,
    label,
    headline,
    kicker,
    place,
    key,
    pinned,
    draft,
    aliases,
    time,
    updated,
    file,
  } = entry;
  return {
    id,
    url,
    tag,
    number,
    time: time.datetime,
    order,
    label,
    updated: updated?.datetime,
    headline,
    // Most are in the language of their coverage.
    language: entry.language === coverage.language ? undefined : entry.language,
    kicker,
    authors: entry.bylines.map(authorJson),
    place,
    topics: entry.topics.map(({ title }) => title),
    key,
    pinned,
    draft: draft || undefined,
    aliases,
    lead: entry.lead && mediaJson(entry.lead),
    media: entry.body.media.map(mediaJson),
    corrections: entry.corrections.map(({ time: at, kind, note }) => ({ time: at.datetime, kind, note })),
    text: entry.body.text,
    // As it is written: what an import needs to make the same pages again.
    body: entry.body.markdown,
    file: file.slice(file.indexOf("/") + 1),
    html,
  };
}

function mediaJson(media: MediaView) {
  const { kind, alt, caption, credit } = media;
  const medium = media.kind === "remote" ? media.medium : undefined;
  const size = media.kind === "remote" ? {} : pixelSize(media.file);
  return {
    kind,
    medium,
    url: media.kind === "remote" ? media.url : media.file.url,
    ...size,
    alt,
    caption,
    credit,
    ...(media.kind !== "picture" && recordingOf(media)),
    ...(media.kind === "picture" && { rights: media.rights, made: media.made }),
  };
}

function recordingOf(media: RecordingView | RemoteView) {
  const subtitles = media.kind === "remote" ? undefined : media.subtitles?.url;
  return { poster: media.poster?.url, subtitles, transcript: media.transcript?.join("\n\n") };
}

function pixelSize({ type, width, height }: FileView) {
  return { type, width, height };
}
