/** Links by file to entries of other coverages: the id of such an entry is a part of the page that links to it. */
import { addressOfEntryFile } from "../assemble/neighbours.ts";
import { diskFolder, textReader } from "../collect/index.ts";
import type { SitePaths } from "../collect/site-paths.ts";
import type { OwnLink } from "../model/content.ts";
import type { BuildPlan } from "./plan.ts";

/** The plan without coverages that link to an entry of a changed coverage which has another id now. */
export async function withoutMovedLinks(plan: BuildPlan, site: SitePaths): Promise<BuildPlan> {
  const unchanged = new Set(plan.reused.map(({ record }) => record.slug));
  const isOpen = ({ entryFile }: OwnLink) =>
    entryFile !== undefined && !unchanged.has(entryFile.split("/", 1)[0] ?? "");
  const linksOf = ({ record }: BuildPlan["reused"][number]) => (record.ownLinks ?? []).filter(isOpen);
  if (!plan.reused.some((entry) => linksOf(entry).length > 0)) return plan;
  // It reads front matter: only few builds need that.
  const { entryIds } = await import("./entry-ids.ts");
  const idOf = entryIds({ readText: textReader(diskFolder(site.content, site.name)) });
  const isMoved = ({ entryFile = "", target }: OwnLink) => addressOfEntryFile(entryFile, idOf) !== target;
  return { ...plan, reused: plan.reused.filter((entry) => !linksOf(entry).some(isMoved)) };
}
