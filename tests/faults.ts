/** What html-validate has to say about pages. It knows the standard, what makes a document, and accessibility. */
import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate";
import type { Live } from "./live.ts";

/** All that is recommended, but where the standard leaves a choice, or the matter is the writer's. */
const CONFIG: ConfigData = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // The standard takes either case.
    "doctype-style": ["error", { style: "lowercase" }],
    // The page's own furniture has ids that begin with "_": no entry's id can.
    "valid-id": ["error", { relaxed: true }],
    // A ">" in text needs no reference; "<" and "&" still do.
    "no-raw-characters": ["error", { relaxed: true }],
    // The style sheet comes from the archive itself, which also serves the page; anything else needs a digest.
    "require-sri": ["error", { target: "crossorigin" }],
    // A headline is as long as its writer wants it.
    "long-title": "off",
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));

/** `path:line:column rule: message` for everything that is wrong with the pages of an archive. */
export function faults({ outputs }: Live, isWanted: (path: string) => boolean = () => true): string[] {
  const pages = [...outputs].filter(([path]) => path.endsWith(".html") && isWanted(path));
  return pages.flatMap(([path, source]) => {
    const { results } = validator.validateStringSync(source);
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
    );
  });
}
