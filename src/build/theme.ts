/** Loads the theme: the default one, with the templates of the site's own folder over it. */
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defaultTheme } from "../../templates/index.ts";
import type { SitePaths } from "../collect/site-paths.ts";
import { sourceName } from "../render/own-templates/compile-template.ts";
import { loadTemplate } from "../render/own-templates/load-template.ts";
import { fileRole } from "../render/own-templates/template-files.ts";
import { TemplateError } from "../render/template-error.ts";
import type { Theme } from "../render/theme.ts";
import { readPolicyFile } from "./policy-file.ts";

const TEMPLATES = Object.keys(defaultTheme).filter((key) => key !== "assets");

/**
 * The theme of a site: `entry.ts` or `entry.js` in its templates folder replaces the entry, `page-links.ts` the page
 * links; `style.css` is added to the style sheet, `asrun.css` replaces it. Throws a TemplateError for a file that can't
 * be used, or is named almost like one that can.
 */
export async function loadTheme(site: SitePaths): Promise<Theme> {
  const folder = site.templates;
  if (!existsSync(folder) || isOwnFolder(folder)) return defaultTheme;
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const overrides: Record<string, unknown> = {};
  for (const name of entries.map((entry) => entry.name).toSorted()) {
    const role = fileRole(name, TEMPLATES);
    const path = join(folder, name);
    if (role.kind === "near-miss")
      throw new TemplateError(`${sourceName(path, site.root)} replaces no template: ${role.advice}`);
    if (role.kind !== "template") continue;
    if (Object.hasOwn(overrides, role.key))
      throw new TemplateError(
        `${sourceName(path, site.root)} replaces "${role.key}" a second time: keep one file`,
      );
    overrides[role.key] = await loadTemplate(path, role.key, site);
  }
  const { sources } = readPolicyFile(site);
  return {
    ...{ ...defaultTheme, ...overrides, assets: loadAssets(folder) },
    ...(sources && { policySources: sources }),
  };
}

/**
 * Templates that are given parts of what is seen on a page, and never the coverage or an entry as a whole; and those of
 * pages that are no coverage's.
 */
const OF_PARTS: ReadonlySet<string> = new Set<keyof Theme>([
  ...(["document", "head", "byline", "time", "figure", "picture", "quote", "aside", "tombstone"] as const),
  ...([
    "takenDown",
    "pictures",
    "viewer",
    "search",
    "moved",
    "home",
    "headlines",
    "keyEventsPage",
    "corrections",
    "listing",
    "listings",
    "notFound",
  ] as const),
  "assets",
]);

/** Whether pages of coverages show nothing in a look that they don't show in the default one. */
export function usesDefaultParts(theme: Theme): boolean {
  const parts = new Map<string, unknown>(Object.entries(theme));
  return Object.entries(defaultTheme).every(([name, part]) => OF_PARTS.has(name) || parts.get(name) === part);
}

/** Where the default look is: in this repository that is the site's own templates folder too. */
function isOwnFolder(folder: string): boolean {
  const candidates = ["../templates/", "../../templates/"].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return candidates.some(
    (path) => existsSync(join(path, "document.ts")) && realpathSync(path) === realpathSync(folder),
  );
}

function loadAssets(folder: string): Theme["assets"] {
  const read = (name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : undefined;
  const standard = defaultTheme.assets["asrun.css"];
  const sheet = read("asrun.css") ?? (typeof standard === "string" ? standard : "");
  const addition = read("style.css");
  return { ...defaultTheme.assets, "asrun.css": addition === undefined ? sheet : `${sheet}\n${addition}` };
}
