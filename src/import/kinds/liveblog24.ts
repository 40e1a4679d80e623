/** 24liveblog: the answers of its service for an event and for its news, as files. */
import type { SourceFile } from "../files/source-file.ts";
import { isObject, isYes, objectsOf, textOf, timeOf, valueAt } from "../json.ts";
import { refuse } from "../refuse.ts";
import type { SourcePage } from "../source.ts";
import { htmlChildren } from "../words/elements.ts";
import { plainWordsOr } from "../words/plain.ts";

/** Whether a value is an answer of the service. */
export function is24Liveblog(value: unknown): boolean {
  return (
    isObject(valueAt(value, "data", "event")) ||
    objectsOf(valueAt(value, "data", "news")).some((post) => "nid" in post)
  );
}

/** An event, or its news. Refuses a file that is neither. */
export function read24Liveblog(file: SourceFile): SourcePage {
  const value = file.json();
  const event = valueAt(value, "data", "event");
  const news = objectsOf(valueAt(value, "data", "news"));
  if (!isObject(event) && news.length === 0)
    return refuse(file.name, "there is neither an event nor news of 24liveblog in it");
  const { start_time: start, last_updated: last, closed, title } = isObject(event) ? event : {};
  return {
    file: file.name,
    coverage: {
      title: plainWordsOr(textOf(title)),
      start: timeOf(start),
      end: isYes(closed) ? timeOf(last) : undefined,
      status: closed === undefined ? undefined : isYes(closed) ? "closed" : "live",
      editors: [],
      notes: [],
    },
    entries: news.map((post, index) => {
      const id = textOf(post.nid);
      return {
        id,
        aliases: id === undefined ? [] : [id],
        time: timeOf(post.created),
        headline: plainWordsOr(textOf(post.newstitle)),
        authors: [],
        words: { kind: "tree", children: htmlChildren(textOf(post.contents) ?? "") },
        notes: [],
        where: `news ${id ?? index + 1}`,
        file: file.name,
      };
    }),
  };
}
