import { asList, asText, isObject, objectOf } from "../json.ts";
import type { SourceMedia } from "../source.ts";
import { plainWordsOr } from "../words/plain.ts";

/** Pictures as schema.org has them: ImageObjects, addresses, or a list of these. */
export function readImages(value: unknown): SourceMedia[] {
  return asList(value).flatMap((image) => {
    if (!isObject(image)) {
      const address = asText(image);
      return address === undefined ? [] : [{ kind: "image", addresses: [address] }];
    }
    const addresses = [image.contentUrl, image.url].flatMap((address) => asText(address) ?? []);
    if (addresses.length === 0) return [];
    return [
      {
        kind: "image",
        addresses: [...new Set(addresses)],
        alt: plainWordsOr(asText(image.alternateText) ?? asText(image.accessibilitySummary)),
        caption: plainWordsOr(asText(image.caption) ?? asText(objectOf(image.caption).text)),
        credit: plainWordsOr(asText(image.creditText) ?? ownerOf(image.copyrightHolder)),
      },
    ];
  });
}

/** Recordings: VideoObjects, AudioObjects, or addresses. */
export function readMovies(value: unknown, kind: "video" | "audio"): SourceMedia[] {
  return asList(value).flatMap((movie) => {
    const { contentUrl, embedUrl, url, name } = isObject(movie)
      ? movie
      : { contentUrl: movie, embedUrl: undefined, url: undefined, name: undefined };
    const addresses = [contentUrl, embedUrl, url].flatMap((address) => asText(address) ?? []);
    return addresses.length === 0
      ? []
      : [{ kind, addresses: [...new Set(addresses)], caption: plainWordsOr(asText(name)) }];
  });
}

function ownerOf(value: unknown): string | undefined {
  const names = asList(value).flatMap((owner) => asText(owner) ?? asText(objectOf(owner).name) ?? []);
  return names.length === 0 ? undefined : names.join(", ");
}
