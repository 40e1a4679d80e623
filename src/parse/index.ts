import type { Root } from "mdast";
import type { VFile } from "vfile";
import type { CollectedContent, CoverageFolder } from "../model/collected.ts";
import type { CoverageSource, MarkdownSource, Sources, YamlSource } from "../model/source.ts";
import { EMPTY_BODY, parseBody } from "./body.ts";
import { parseFrontMatter } from "./frontmatter.ts";
import { isWithinLimits } from "./limits.ts";
import { parseMarkdown } from "./markdown.ts";
import type { ParseCache, ParsedFile } from "./parse-cache.ts";
import { decode } from "./text.ts";
import { parseYaml } from "./yaml.ts";

/**
 * Reads every text of a collection. Problems ride on the files; what can't be read at all is left out. Of what was
 * parsed `before` nothing is parsed again.
 */
export function parse(collected: CollectedContent, before?: ParseCache): Sources {
  const inside = (file: VFile) => file.path.slice(collected.root.length + 1);
  const site = collected.site && parseYamlFile(collected.site, inside(collected.site));
  const people = collected.people && parseYamlFile(collected.people, inside(collected.people));
  const coverages = collected.coverages.map((folder) => parseCoverage(folder, inside, before));
  return { ...(site && { site }), ...(people && { people }), coverages };
}

function parseCoverage(
  folder: CoverageFolder,
  inside: (file: VFile) => string,
  before?: ParseCache,
): CoverageSource {
  const files = [...folder.entries, ...(folder.masthead ? [folder.masthead] : [])];
  const contents = before ? before.contentsOf(files, parseFiles) : parseFiles(files);
  const sourcesOf = (some: readonly VFile[]) =>
    some.flatMap((file): MarkdownSource[] => {
      const found = contents.get(file);
      return found ? [{ file, path: inside(file), ...found }] : [];
    });
  const [masthead] = sourcesOf(folder.masthead ? [folder.masthead] : []);
  return { slug: folder.slug, entries: sourcesOf(folder.entries), ...(masthead && { masthead }) };
}

function parseYamlFile(file: VFile, path: string): YamlSource | undefined {
  const text = decode(file);
  return text === undefined ? undefined : { file, path, fields: parseYaml(file, text) };
}

/** So many files are parsed together: enough for the parser to be called seldom, few enough for their syntax trees to be forgotten soon. */
const AT_ONCE = 50;

/** Markdown files: their front matter and their bodies. Those that can't be read are left out. */
function parseFiles(files: readonly VFile[]): ReadonlyMap<VFile, ParsedFile> {
  const found: (readonly [VFile, ParsedFile])[] = [];
  for (let first = 0; first < files.length; first += AT_ONCE)
    found.push(...parseSome(files.slice(first, first + AT_ONCE)));
  return new Map(found);
}

function parseSome(files: readonly VFile[]): (readonly [VFile, ParsedFile])[] {
  const readable = files.flatMap((file) => {
    const text = readableText(file);
    return text === undefined ? [] : [{ file, text }];
  });
  const trees = parseMarkdown(readable.map(({ text }) => text));
  return readable.flatMap(({ file, text }, index) => {
    const tree = trees[index];
    return tree ? [[file, parseContents(file, text, tree)] as const] : [];
  });
}

function readableText(file: VFile): string | undefined {
  const text = decode(file);
  return text !== undefined && isWithinLimits(file, text) ? text : undefined;
}

function parseContents(file: VFile, text: string, tree: Root): ParsedFile {
  const start = frontMatterLength(text, tree);
  const fields = parseFrontMatter(file, text, tree);
  // Without its end, the front matter's keys would be checked as prose.
  const isUnclosed = text.startsWith("---") && tree.children[0]?.type !== "yaml";
  return { fields, body: isUnclosed ? EMPTY_BODY : parseBody(file, text, tree, fields !== undefined, start) };
}

/** How many characters of a text its front matter takes, with both of its fences. */
function frontMatterLength(text: string, { children: [first] }: Root): number {
  if (first?.type !== "yaml") return 0;
  const end = text.indexOf(first.value, 3) + first.value.length;
  const fence = /^\s*---[^\n]*/.exec(text.slice(end));
  return end + (fence?.[0].length ?? 0);
}
