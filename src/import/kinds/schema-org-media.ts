import { isObject, listOf, objectOf, textOf } from "../json.ts";
import type { SourceMedia } from "../source.ts";
import { plainWordsOr } from "../words/plain.ts";

/** Pictures as schema.org has them: ImageObjects, addresses, or a list of these. */
export function mediaOf(value: unknown): SourceMedia[] {
  return listOf(value).flatMap((image) => {
    if (!isObject(image)) {
      const address = textOf(image);
      return address === undefined ? [] : [{ kind: "image", addresses: [address] }];
    }
    const addresses = [image.contentUrl, image.url].flatMap((address) => textOf(address) ?? []);
    if (addresses.length === 0) return [];
    return [
      {
        kind: "image",
        addresses: [...new Set(addresses)],
        alt: plainWordsOr(textOf(image.alternateText) ?? textOf(image.accessibilitySummary)),
        caption: plainWordsOr(textOf(image.caption) ?? textOf(objectOf(image.caption).text)),
        credit: plainWordsOr(textOf(image.creditText) ?? ownerOf(image.copyrightHolder)),
      },
    ];
  });
}

/** Recordings: VideoObjects, AudioObjects, or addresses. */
export function moviesOf(value: unknown, kind: "video" | "audio"): SourceMedia[] {
  return listOf(value).flatMap((movie) => {
    const { contentUrl, embedUrl, url, name } = isObject(movie)
      ? movie
      : { contentUrl: movie, embedUrl: undefined, url: undefined, name: undefined };
    const addresses = [contentUrl, embedUrl, url].flatMap((address) => textOf(address) ?? []);
    return addresses.length === 0
      ? []
      : [{ kind, addresses: [...new Set(addresses)], caption: plainWordsOr(textOf(name)) }];
  });
}

function ownerOf(value: unknown): string | undefined {
  const names = listOf(value).flatMap((owner) => textOf(owner) ?? textOf(objectOf(owner).name) ?? []);
  return names.length === 0 ? undefined : names.join(", ");
}
