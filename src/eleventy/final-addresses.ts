/** Keeps what a configuration does to addresses and pictures away from those of the archive, which are final. */
import type { ArchiveView } from "../render/views.ts";
import type { EleventyConfig, HtmlNode, TransformContext, UrlTransform } from "./types.ts";

/** The name of the template that Eleventy knows the archive's own files by. */
export const ARCHIVE_STEM = "asrun-archive";

/** The attribute by which the image transform of Eleventy leaves a picture alone. */
const IGNORE = "eleventy:ignore";

/** Has run already: Eleventy keeps a configuration from one build to the next. */
const protectedConfigs = new WeakSet<EleventyConfig["htmlTransformer"]>();

/**
 * To be called when a configuration is complete. URL transforms (the HTML base plugin, the plugin that turns input paths
 * into URLs) change no address of the archive, and the image transform doesn't look for its pictures among the sources
 * of the site: the archive has its copies already. `currentView` is the archive as far as it is known by then.
 */
export function protectArchive(
  { htmlTransformer }: EleventyConfig,
  currentView: () => ArchiveView | undefined,
): void {
  if (protectedConfigs.has(htmlTransformer)) return;
  protectedConfigs.add(htmlTransformer);
  const baseOf = () => currentView()?.site.href ?? "/";
  for (const list of Object.values(htmlTransformer.callbacks))
    list.splice(0, list.length, ...list.map((transform) => onlyOthers(transform, baseOf)));
  // Without plugins for HTML nothing reads the pages: they stay as they are.
  if (htmlTransformer.getPlugins("html").length === 0) return;
  const mark = (context: TransformContext) => markPictures((src) => isFinal(src, context, currentView()));
  htmlTransformer.addPosthtmlPlugin("html", mark, { priority: Number.MAX_SAFE_INTEGER });
  htmlTransformer.addPosthtmlPlugin("html", () => unmarkPictures, { priority: Number.MIN_SAFE_INTEGER });
}

function isArchivePage({ page }: TransformContext): boolean {
  return page?.filePathStem === `/${ARCHIVE_STEM}`;
}

/** A URL transform for what is not the archive's. */
function onlyOthers(transform: UrlTransform, baseOf: () => string): UrlTransform {
  const { fn, enabled } = transform;
  return {
    ...transform,
    enabled: (context) => !isArchivePage(context) && (enabled?.(context) ?? true),
    fn(url, place) {
      const base = baseOf();
      return base !== "/" && url.trim().startsWith(base) ? url : fn.call(this, url, place);
    },
  };
}

/** Whether a picture is one of the archive's, on any page. */
function isFinal(src: string, context: TransformContext, view: ArchiveView | undefined): boolean {
  if (isArchivePage(context)) return true;
  if (!view) return false;
  const { href: base, logo } = view.site;
  if (base !== "/") return src.startsWith(base);
  const folders = view.coverages.flatMap(({ href }) => [`${href}media/`, `${href}pictures/`]);
  return src === logo?.src || folders.some((folder) => src.startsWith(folder));
}

function markPictures(isMarked: (src: string) => boolean) {
  return (tree: HtmlNode) =>
    tree.match({ tag: "img" }, (node) => {
      const { src } = node.attrs ?? {};
      return typeof src === "string" && isMarked(src)
        ? { ...node, attrs: { ...node.attrs, [IGNORE]: "" } }
        : node;
    });
}

/** The image transform removes the attribute itself, but not inside of a `picture`. */
function unmarkPictures(tree: HtmlNode): HtmlNode {
  return tree.match({ tag: "img" }, (node) => {
    const { [IGNORE]: _, ...attrs } = node.attrs ?? {};
    return { ...node, attrs };
  });
}
