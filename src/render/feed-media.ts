/** The pictures and recordings of an entry, as feeds name them beside its words. */
import { mediaOf } from "./coverage-view.ts";
import type { EntryView, FileView, MediaView } from "./views.ts";

export interface FeedMedia {
  readonly kind: "image" | "video" | "audio";
  /** Whole. */
  readonly url: string;
  /** A media type: `image/jpeg`. */
  readonly type: string;
  readonly width?: number;
  readonly height?: number;
  /** The text for who can't see it; `""` says nothing. */
  readonly alt: string;
  readonly credit?: string;
}

/** The files of an entry in its order, pictures in the size for feeds. What is on other sites is left out. */
export function feedMedia(entry: EntryView): FeedMedia[] {
  return mediaOf(entry).flatMap((media) => {
    const file = fileIn(media);
    if (file === undefined) return [];
    const { alt, credit, kind } = media;
    return [
      {
        kind: kind === "video" || kind === "audio" ? kind : ("image" as const),
        ...file,
        alt,
        ...(credit !== undefined && { credit }),
      },
    ];
  });
}

function fileIn(media: MediaView): Pick<FeedMedia, "url" | "type" | "width" | "height"> | undefined {
  if (media.kind === "remote") return undefined;
  const { file } = media;
  const copy = media.kind === "picture" ? copyOf(file) : undefined;
  const { url, width, height } = copy ?? file;
  return {
    url,
    type: copy?.type ?? file.type,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
}

function copyOf({ feedCopy, copies, type }: FileView) {
  return feedCopy && { ...feedCopy, type: copies?.fallback?.type ?? type };
}
