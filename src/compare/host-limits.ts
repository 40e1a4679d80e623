/** What hosts take of the files that they read. */
import { VFile } from "vfile";
import type { Archive } from "../model/content.ts";
import { collectProblems, type Problem } from "../model/problem-list.ts";
import { report } from "../model/report.ts";

/** Rules in `_redirects` that Cloudflare Pages takes; other hosts take more. */
const MAX_STATIC_RULES = 2000;
/** Those of them that have a "*". */
const MAX_DYNAMIC_RULES = 100;

/** How many rules `_redirects` has. */
export interface RedirectCounts {
  readonly fixed: number;
  /** With a "*". */
  readonly dynamic: number;
}

/** Those of an archive that was read: one for each older id, one with a "*" for each older slug. */
export function countRules({ coverages }: Archive): RedirectCounts {
  return {
    fixed: sum(coverages.map(({ order }) => sum(order.map(({ aliasFolders }) => aliasFolders.length)))),
    dynamic: sum(coverages.map(({ masthead }) => masthead.aliases.length)),
  };
}

/** Those of lines that were made. */
export function countRuleLines(lines: readonly string[]): RedirectCounts {
  const dynamic = lines.filter((line) => line.includes("*")).length;
  return { fixed: lines.length - dynamic, dynamic };
}

/** Warns where a host may refuse the file. `root` is the content folder, as messages name it. */
export function findHostLimits(root: string, { fixed, dynamic }: RedirectCounts): Problem[] {
  const file = new VFile({ path: root });
  const details = (count: number, limit: number, kind: string) => ({ count, limit, kind });
  if (fixed > MAX_STATIC_RULES) report(file, "redirects-limit", details(fixed, MAX_STATIC_RULES, "rules"));
  if (dynamic > MAX_DYNAMIC_RULES)
    report(file, "redirects-limit", details(dynamic, MAX_DYNAMIC_RULES, 'rules with "*"'));
  return collectProblems([file]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
