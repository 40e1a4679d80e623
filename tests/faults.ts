/** What html-validate reports about pages. It checks the standard, the document structure, and accessibility. */
import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate";
import type { Live } from "./live.ts";

/** All recommended rules, except where the standard leaves a choice, or the writer decides. */
const CONFIG: ConfigData = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // The standard allows both cases.
    "doctype-style": ["error", { style: "lowercase" }],
    // Elements of the page itself have ids that begin with "_": no entry's id can.
    "valid-id": ["error", { relaxed: true }],
    // A ">" in text needs no reference; "<" and "&" still do.
    "no-raw-characters": ["error", { relaxed: true }],
    // The style sheet is served by the archive itself, like the page; other files need a digest.
    "require-sri": ["error", { target: "crossorigin" }],
    // The writer decides how long a headline is.
    "long-title": "off",
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));

/** `path:line:column rule: message` for every error in the pages of an archive. */
export function faults({ outputs }: Live, isWanted: (path: string) => boolean = () => true): string[] {
  const pages = [...outputs].filter(([path]) => path.endsWith(".html") && isWanted(path));
  return pages.flatMap(([path, source]) => {
    const { results } = validator.validateStringSync(source);
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
    );
  });
}
