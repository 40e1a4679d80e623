/** `templates/csp.yml`: what the owner of a site adds to the Content-Security-Policy of its pages. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { VFile } from "vfile";
import type { SitePaths } from "../collect/site-paths.ts";
import { collectProblems, type Problem } from "../model/problem-list.ts";
import { decode } from "../parse/text.ts";
import { parseYaml } from "../parse/yaml.ts";
import { sourceName } from "../render/own-templates/compile-template.ts";
import { POLICY_FILE } from "../render/own-templates/template-files.ts";
import { checkFields } from "../validate/check-fields.ts";
import { policySourcesSchema } from "../validate/policy-schema.ts";
import type { PolicySources } from "../web/policy.ts";

/** The sources that a site adds, or what is wrong with them: then there are no sources. */
export function readPolicyFile({ templates, root }: SitePaths): {
  readonly sources?: PolicySources;
  readonly problems: readonly Problem[];
} {
  const path = join(templates, POLICY_FILE);
  if (!existsSync(path)) return { problems: [] };
  const file = new VFile({ path: sourceName(path, root), value: readFileSync(path) });
  const text = decode(file);
  const fields = text === undefined ? undefined : parseYaml(file, text);
  const sources = fields && checkFields(file, fields, policySourcesSchema);
  return { ...(sources && { sources }), problems: collectProblems([file]) };
}
