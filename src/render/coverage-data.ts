import type { Output } from "../model/output.ts";
import { addresses } from "../web/urls.ts";
import type { RenderContext } from "./document.ts";
import { feedContent } from "./feed-content.ts";
import type { CoverageView, EntryView, FileView, MediaView, RecordingView, RemoteView } from "./views.ts";

/** A coverage whole, as JSON: for researchers, and for whoever must move the archive one day. */
export function coverageJson({ links }: RenderContext, coverage: CoverageView): Output[] {
  const document = {
    ...coverageJsonHead(coverage),
    entries: coverage.entries.map((entry) => entryJson(entry, feedContent(entry, links, coverage.language))),
    removed: coverage.tombstones.map(({ id, removed, reason }) => ({ id, time: removed.datetime, reason })),
  };
  const contents = `${JSON.stringify(document, null, 1)}\n`;
  return [coverage.slug, ...coverage.aliases].map((slug) => ({ path: addresses.data(slug), contents }));
}

function coverageJsonHead(coverage: CoverageView) {
  const {
    slug,
    title,
    url,
    language,
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
    language,
    status,
    standfirst,
    start: start?.datetime,
    end: end?.datetime,
    editors: editors.map(({ name, role }) => ({ name, role })),
    topics: topics.map((topic) => topic.title),
    related: related.map((link) => ({ title: link.title, url: link.href })),
    aliases,
    pageSize: pages.size,
    lead: lead && mediaJson(lead),
    media: summary.media.map(mediaJson),
    summary: summary.text,
  };
}

function entryJson(entry: EntryView, html: string) {
  const { id, url, tag, number, headline, kicker, place, key, pinned, draft, aliases, time, updated } = entry;
  return {
    id,
    url,
    tag,
    number,
    time: time.datetime,
    updated: updated?.datetime,
    headline,
    kicker,
    authors: entry.bylines.map(({ name, role }) => ({ name, role })),
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
    html,
  };
}

function mediaJson(media: MediaView) {
  const { kind, alt, caption, credit } = media;
  const size = media.kind === "remote" ? {} : pixelSize(media.file);
  return {
    kind,
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
