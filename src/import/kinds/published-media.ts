import { asText, objectOf } from "../json.ts";
import type { SourceMedia } from "../source.ts";
import { recordingKind } from "../words/films.ts";

/** A picture or recording of a coverage.json; `undefined` without an address. */
export function publishedMedia(value: unknown): SourceMedia | undefined {
  const { kind, medium, url, alt, caption, credit, poster, subtitles, ...data } = objectOf(value);
  const address = asText(url);
  const said = asText(data.transcript);
  if (address === undefined) return undefined;
  const given = Object.entries({ caption, credit, poster, subtitles }).flatMap(([key, words]) =>
    asText(words) === undefined ? [] : [[key, words]],
  );
  return {
    kind: mediaKind(asText(kind), asText(medium), address),
    addresses: [address],
    ...(typeof alt === "string" && { alt }),
    ...(address !== undefined &&
      said !== undefined && { transcript: transcriptName(address), transcriptText: said }),
    ...Object.fromEntries(given),
  };
}

/**
 * A medium of an archive's Markdown, with what the archive has published of it. The address of a file is exact, a name
 * can be that of several files; but the address is that of a copy where browsers can't show the file.
 */
export function withPublished(media: SourceMedia, published: SourceMedia | undefined): SourceMedia {
  const [name = ""] = media.addresses;
  const [address] = published?.addresses ?? [];
  const { poster, transcriptText } = published ?? {};
  const isItsFile = address?.endsWith(name.slice(name.lastIndexOf("/") + 1));
  return {
    ...media,
    ...(address !== undefined && { addresses: isItsFile ? [address, name] : [name, address] }),
    ...(media.poster !== undefined && poster !== undefined && { poster }),
    ...(media.transcript !== undefined && transcriptText !== undefined && { transcriptText }),
  };
}

/** Of a recording elsewhere older data don't say what it is. */
function mediaKind(
  kind: string | undefined,
  medium: string | undefined,
  address: string,
): SourceMedia["kind"] {
  if (kind === "video" || kind === "audio") return kind;
  if (kind !== "remote") return "image";
  return (medium ?? recordingKind(address)) === "audio" ? "audio" : "video";
}

/** `landing.txt` for `https://…/landing.mp4`. */
function transcriptName(address: string): string {
  const name = address.slice(address.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  return `${name.replace(/[^\w-]+/g, "-") || "transcript"}.txt`;
}
