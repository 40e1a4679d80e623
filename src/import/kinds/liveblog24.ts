/** 24liveblog: the answers of its service for an event and for its news, as files. */
import type { SourceFile } from "../files/source-file.ts";
import { asText, asTime, isObject, isTruthy, objectsOf, valueAtPath } from "../json.ts";
import { refuse } from "../refuse.ts";
import type { SourcePage } from "../source.ts";
import { htmlChildren } from "../words/elements.ts";
import { plainWordsOr } from "../words/plain.ts";

/** Whether a value is an answer of the service. */
export function is24Liveblog(value: unknown): boolean {
  return (
    isObject(valueAtPath(value, "data", "event")) ||
    objectsOf(valueAtPath(value, "data", "news")).some((post) => "nid" in post)
  );
}

/** An event, or its news. Refuses a file that is neither. */
export function read24Liveblog(file: SourceFile): SourcePage {
  const value = file.json();
  const event = valueAtPath(value, "data", "event");
  const news = objectsOf(valueAtPath(value, "data", "news"));
  if (!isObject(event) && news.length === 0)
    return refuse(file.name, "there is neither an event nor news of 24liveblog in it");
  const { start_time: start, last_updated: last, closed, title } = isObject(event) ? event : {};
  return {
    file: file.name,
    coverage: {
      title: plainWordsOr(asText(title)),
      start: asTime(start),
      end: isTruthy(closed) ? asTime(last) : undefined,
      status: closed === undefined ? undefined : isTruthy(closed) ? "closed" : "live",
      editors: [],
      notes: [],
    },
    entries: news.map((post, index) => {
      const id = asText(post.nid);
      return {
        id,
        aliases: id === undefined ? [] : [id],
        time: asTime(post.created),
        headline: plainWordsOr(asText(post.newstitle)),
        authors: [],
        words: { kind: "tree", children: htmlChildren(asText(post.contents) ?? "") },
        notes: [],
        where: `news ${id ?? index + 1}`,
        file: file.name,
      };
    }),
  };
}
