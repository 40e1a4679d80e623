/** An archive of all attacks that are accepted as text, to be opened in a browser. */
import { entry, type Files, live, SITE } from "../live.ts";
import { VECTORS } from "./corpus.ts";

const TIME = "time: 2025-03-20T11:00";
const MASTHEAD: Files = {
  "attacks/index.md": entry('title: "</title><script>globalThis.__attacked=1</script>"'),
};

/** Each attack in every text of an entry's front matter, and in a body if it causes no problem there. */
export function hostileArchive(): Files {
  const entries = VECTORS.flatMap((vector, number) => {
    const text = JSON.stringify(`a ${vector}`);
    // Names that differ only in punctuation would share a page, which is a problem.
    const name = JSON.stringify(`a ${number} ${vector}`);
    const front = `${TIME}\nheadline: ${text}\nkicker: ${text}\nplace: ${text}\nauthor: ${name}\ntopics: [${name}]`;
    return [
      { path: `attacks/fields-${number}.md`, contents: entry(front) },
      { path: `attacks/body-${number}.md`, contents: entry(TIME, `${vector}\n`) },
      {
        path: `attacks/escaped-${number}.md`,
        contents: entry(TIME, `${vector.replace(/[!-/:-@[-`{-~]/g, "\\$&")}\n`),
      },
    ];
  });
  const harmless = entries.filter(
    ({ path, contents }) => live({ ...MASTHEAD, [path]: contents }).problems.length === 0,
  );
  return {
    "site.yml": SITE,
    ...MASTHEAD,
    ...Object.fromEntries(harmless.map(({ path, contents }) => [path, contents])),
  };
}
