/** Any commit of a pull request results in a safe archive or in problems, and never in a crash. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COVERAGE, entry, type Files, type Live, live, SITE, SVG } from "../live.ts";
import { rounds } from "../rounds.ts";
import { PATHS, VECTORS, YAML_ATTACKS } from "./corpus.ts";
import { dangersIn } from "./oracle.ts";

const RUNS = rounds(40);

/** An archive of these files, which must be safe, or missing with a problem that says why. */
function judged(files: Files): Live {
  const archive = live(files);
  const hasArchive = archive.outputs.size > 0;
  expect(hasArchive || archive.problems.length > 0).toBe(true);
  expect(dangersIn(archive)).toEqual([]);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
  return archive;
}

const withEntry = (text: string): Files => ({ ...COVERAGE, "summit/e.md": text, "summit/x.png": SVG });
const TIME = "time: 2025-03-20T11:00";
const KEYS = [
  ..."headline kicker place credit alt caption image video audio poster id author topics aliases".split(" "),
  ..."time updated embargo key pinned draft corrections removed __proto__ constructor".split(" "),
];
const MASTHEAD_KEYS =
  "title standfirst timezone date language status start end editors topics related aliases image".split(" ");

describe("each known attack, alone", () => {
  test.each(VECTORS)("%j in a body", (vector) => {
    judged(withEntry(entry(TIME, `${vector}\n`)));
    judged(withEntry(entry(TIME, `Words ${vector} words\n\n- ${vector}\n\n> ${vector}\n`)));
  });

  test("as text in the front matter is output as text", () => {
    for (const vector of VECTORS) {
      const text = JSON.stringify(`a ${vector}`);
      const front = `${TIME}\nheadline: ${text}\nkicker: ${text}\nplace: ${text}\nauthor: ${text}\ntopics: [${text}]`;
      judged({ ...COVERAGE, "summit/e.md": entry(front) });
      judged({ ...COVERAGE, "summit/index.md": entry(`title: ${text}\nstandfirst: ${text}`) });
    }
  });

  test("in YAML is a problem or plain text, in every key", () => {
    for (const attack of YAML_ATTACKS)
      for (const key of ["headline", "topics", "author", "corrections", "removed", "__proto__"])
        judged(withEntry(entry(`${TIME}\n${key}: ${attack}`)));
    for (const attack of YAML_ATTACKS) {
      judged({ ...COVERAGE, "site.yml": `${SITE}publisher: ${attack}\n` });
      judged({ ...COVERAGE, "people.yml": `jane: ${attack}\n` });
    }
  });

  test("on the file system stays inside the content and the output", () => {
    for (const path of PATHS) {
      const text = JSON.stringify(path);
      for (const key of ["image", "video", "poster", "id", "author"])
        judged(withEntry(entry(`${TIME}\n${key}: ${text}`)));
      judged(withEntry(entry(`${TIME}\naliases: [${text}]\n`)));
      judged(withEntry(entry(`${TIME}\ntopics: [${text}]\n`)));
      judged(withEntry(entry(TIME, `::image[x]{src=${text} alt="" credit="x"}\n\n[x](${path})\n`)));
    }
  });

  test("as the name of a folder, an entry or a picture stays inside the output", () => {
    for (const path of PATHS.filter((name) => !/[/\0]|^\.{1,2}$/.test(name))) {
      judged({ ...COVERAGE, [`${path}/index.md`]: entry("title: x"), [`${path}/1005-x.md`]: entry(TIME) });
      judged({ ...COVERAGE, [`summit/${path}.md`]: entry(TIME) });
      const picture = `${TIME}\nimage: ${JSON.stringify(`${path}.svg`)}\nalt: x\ncredit: x`;
      judged({ ...COVERAGE, "summit/e.md": entry(picture), [`summit/${path}.svg`]: SVG });
    }
  });
});

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...VECTORS) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "\n",
      "\n\n",
      " ",
      "> ",
      "- ",
      "`",
      "```\n",
      "[",
      "](",
      ")",
      "<",
      ">",
      '"',
      "|",
      ":::",
      "\t",
      "\r",
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...PATHS, ...YAML_ATTACKS) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
);
const wild = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
const value = fc.oneof(
  wild.map((text) => JSON.stringify(text)),
  wild,
  fc.constantFrom(...YAML_ATTACKS),
);
const keysOf = (known: readonly string[]) =>
  fc.uniqueArray(fc.tuple(fc.constantFrom(...known), value), { maxLength: 4, selector: ([key]) => key });
const lines = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([key, text]) => `${key}: ${text}`).join("\n");

describe("random combinations of attacks", () => {
  test("in a body", () => {
    fc.assert(
      fc.property(wild, (body) => {
        judged(withEntry(entry(TIME, body)));
      }),
      { numRuns: RUNS },
    );
  });

  test("in the front matter of an entry", () => {
    fc.assert(
      fc.property(keysOf(KEYS), (pairs) => {
        judged(withEntry(entry(`${TIME}\n${lines(pairs)}`)));
      }),
      { numRuns: RUNS },
    );
  });

  test("in a masthead", () => {
    fc.assert(
      fc.property(keysOf(MASTHEAD_KEYS), wild, (pairs, body) => {
        judged({ ...COVERAGE, "summit/index.md": entry(`title: x\n${lines(pairs)}`, body) });
      }),
      { numRuns: RUNS },
    );
  });

  test("as a whole file, of text or of bytes", () => {
    fc.assert(
      fc.property(fc.oneof(wild, fc.uint8Array({ maxLength: 200 })), (contents) => {
        const path = ["summit/e.md", "summit/index.md", "site.yml", "people.yml"];
        for (const file of path)
          judged({ ...COVERAGE, "site.yml": SITE, [file]: contents.length === 0 ? "\n" : contents });
      }),
      { numRuns: RUNS },
    );
  });

  test("as names of files and folders", () => {
    const names = wild.map((name) => name.replace(/[/\0]|^\.{1,2}$/g, "_")).filter((name) => name !== "");
    fc.assert(
      fc.property(names, names, (folder, name) => {
        judged({
          ...COVERAGE,
          [`${folder}/index.md`]: entry("title: x"),
          [`${folder}/${name}.md`]: entry(TIME),
        });
        judged({
          ...COVERAGE,
          [`summit/${folder}/${name}`]: SVG,
          [`summit/${folder}/${name}.md`]: entry(TIME),
        });
      }),
      { numRuns: RUNS },
    );
  });
});
