/** Files for reference managers: a coverage and each of its entries as BibTeX and as RIS. */
import type { Output } from "../model/output.ts";
import { addresses } from "../web/urls.ts";
import type { RenderContext } from "./document.ts";
import type { CoverageView } from "./views.ts";

/** What is cited. */
interface Work {
  /** Its key in BibTeX. */
  readonly key: string;
  readonly kind: "coverage" | "entry";
  readonly people: readonly string[];
  readonly title: string;
  /** ISO, as far as it is known. */
  readonly day?: string;
  readonly url: string;
}

/** Both files of a coverage: the coverage first, then its entries, oldest first. */
export function citationFiles({ site }: RenderContext, coverage: CoverageView): Output[] {
  const { slug, title, language } = coverage;
  const works = worksOf(coverage);
  const around = { title, language, publisher: site.publisher.name };
  return [
    { path: addresses.bibtex(slug), contents: works.map((work) => bibtex(work, around)).join("\n") },
    { path: addresses.ris(slug), contents: works.map((work) => ris(work, around)).join("") },
  ];
}

function worksOf({ slug, title, url, start, editors, entries }: CoverageView): Work[] {
  const whole: Work = {
    ...{ key: slug, kind: "coverage", title, url },
    people: editors.map(({ name }) => name),
    ...(start && { day: start.day }),
  };
  const parts = entries.map(
    ({ id, heading, url: address, bylines, time }): Work => ({
      ...{ key: `${slug}:${id}`, kind: "entry", title: heading, url: address, day: time.day },
      people: bylines.map(({ name }) => name),
    }),
  );
  return [whole, ...parts];
}

interface Around {
  readonly title: string;
  readonly language: string;
  readonly publisher: string;
}

function bibtex({ key, kind, people, title, day, url }: Work, around: Around): string {
  const fields: [string, string | undefined][] = [
    [kind === "coverage" ? "editor" : "author", people.map((name) => `{${escapeTex(name)}}`).join(" and ")],
    ["title", `{${escapeTex(title)}}`],
    ["booktitle", kind === "entry" ? escapeTex(around.title) : undefined],
    ["publisher", escapeTex(around.publisher)],
    ["year", day?.slice(0, 4)],
    ["date", day],
    ["langid", around.language],
    ["url", url],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@${kind === "coverage" ? "online" : "inreference"}{${key},\n${lines.join("")}}\n`;
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeTex(text: string): string {
  return oneLine(text).replace(/[\\{}~^%$#&_]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

function ris({ kind, people, title, day, url }: Work, around: Around): string {
  const lines: [string, string | undefined][] = [
    ["TY", "BLOG"],
    ...people.map((name): [string, string] => [kind === "coverage" ? "ED" : "AU", name]),
    ["TI", title],
    ["T2", kind === "entry" ? around.title : undefined],
    ["PB", around.publisher],
    ["PY", day?.slice(0, 4)],
    ["DA", day?.replaceAll("-", "/")],
    ["LA", around.language],
    ["UR", url],
  ];
  const printed = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}\r\n`] : []));
  return `${printed.join("")}ER  - \r\n\r\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
