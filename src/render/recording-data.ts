import type { AudioObject, MediaObject, VideoObject } from "schema-dts";
import { dimensions } from "./structured-data.ts";
import type { CoverageView, EntryView, MediaView, RecordingView, RemoteView } from "./views.ts";

/** schema.org data of what an entry shows that moves or sounds. */
export function recordings(entry: EntryView): { video?: VideoObject[]; audio?: AudioObject[] } {
  const all = [...(entry.lead ? [entry.lead] : []), ...entry.body.media].filter(isRecording);
  const of = (medium: "video" | "audio") =>
    all.filter((media) => (media.kind === "remote" ? media.medium : media.kind) === medium);
  const videos = of("video").map((media) => ({
    "@type": "VideoObject" as const,
    ...describeRecording(media, entry),
  }));
  const audios = of("audio").map((media) => ({
    "@type": "AudioObject" as const,
    ...describeRecording(media, entry),
  }));
  return { ...(videos.length > 0 && { video: videos }), ...(audios.length > 0 && { audio: audios }) };
}

/** The film or sound that leads a coverage. */
export function coverRecordings(
  media: RecordingView | RemoteView,
  { title, start }: CoverageView,
): { video?: VideoObject; audio?: AudioObject } {
  if (!start) return {};
  const data = describeRecording(media, { heading: title, time: start });
  return (media.kind === "remote" ? media.medium : media.kind) === "video"
    ? { video: { "@type": "VideoObject", ...data } }
    : { audio: { "@type": "AudioObject", ...data } };
}

function isRecording(media: MediaView): media is RecordingView | RemoteView {
  return media.kind !== "picture";
}

/** It has no name of its own: its caption, or the entry's headline, stands for one. */
function describeRecording(media: RecordingView | RemoteView, entry: Pick<EntryView, "heading" | "time">) {
  const { alt, caption, credit, poster, transcript } = media;
  return {
    name: caption ?? entry.heading,
    uploadDate: entry.time.datetime,
    ...(media.kind === "remote" ? { url: media.url } : ofFile(media)),
    ...(alt !== "" && { description: alt }),
    ...(poster && { thumbnailUrl: poster.url }),
    ...(credit !== undefined && { creditText: credit }),
    ...(transcript && { transcript: transcript.join("\n\n") }),
  };
}

function ofFile({ file, subtitles }: RecordingView) {
  const caption: MediaObject | undefined = subtitles && {
    "@type": "MediaObject",
    contentUrl: subtitles.url,
    encodingFormat: subtitles.type,
  };
  return {
    contentUrl: file.url,
    encodingFormat: file.type,
    ...dimensions(file),
    ...(caption && { caption }),
  };
}
