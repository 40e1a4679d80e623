import { asText, isTruthy, type JsonObject, objectOf, objectsOf, valueAtPath } from "../json.ts";
import type { SourceMedia } from "../source.ts";
import { plainWordsOr } from "../words/plain.ts";

/** Pictures among elements of the Content API. */
export function apiMedia(elements: readonly JsonObject[]): SourceMedia[] {
  return elements.flatMap((element): SourceMedia[] => {
    const data = objectOf(element.imageTypeData);
    const addresses = sizesOf(objectsOf(element.assets), ({ file }) => file, "typeData");
    return addresses.length === 0 ? [] : [pictureOf(addresses, data)];
  });
}

/** Pictures among elements of an article. */
export function articleMedia(elements: readonly JsonObject[]): SourceMedia[] {
  return elements.flatMap((element): SourceMedia[] => {
    const data = objectOf(element.data);
    const images = objectsOf(valueAtPath(element, "media", "allImages"));
    const addresses = sizesOf(images, ({ url }) => url, "fields");
    return addresses.length === 0 ? [] : [pictureOf(addresses, data)];
  });
}

/** The master is the original; else the widest is the largest. */
function sizesOf(
  assets: readonly JsonObject[],
  address: (asset: JsonObject) => unknown,
  key: string,
): string[] {
  const sized = assets.map((asset) => {
    const { isMaster, width } = objectOf(asset[key]);
    return {
      address: asText(address(asset)),
      size: isTruthy(isMaster) ? Number.MAX_VALUE : Number(width ?? 0),
    };
  });
  return [...new Set(sized.toSorted((a, b) => b.size - a.size).flatMap((asset) => asset.address ?? []))];
}

function pictureOf(addresses: readonly string[], data: JsonObject): SourceMedia {
  return {
    kind: "image",
    addresses,
    alt: plainWordsOr(asText(data.alt)),
    caption: plainWordsOr(asText(data.caption)),
    credit: plainWordsOr(asText(data.credit)),
  };
}
