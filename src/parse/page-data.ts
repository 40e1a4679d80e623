/** The front matter of a site's own page. Eleventy reads it when it builds the page; here it is only looked at. */
import matter from "gray-matter";
import { parse } from "yaml";
import { refusedEngines } from "./frontmatter.ts";

/** The front matter as plain data; `undefined` if it is not YAML that can be read. */
export function readPageData(text: string): Readonly<Record<string, unknown>> | undefined {
  const yaml = (source: string): Record<string, unknown> => {
    const data: unknown = parse(source, { logLevel: "error" });
    return typeof data === "object" && data !== null ? { ...data } : {};
  };
  try {
    return matter(text, { language: "yaml", engines: { yaml: { parse: yaml }, ...refusedEngines } }).data;
  } catch {
    // Eleventy reports the mistake when it builds the page.
    return undefined;
  }
}
