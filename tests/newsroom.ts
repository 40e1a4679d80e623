/** Content that is edited at random. */
import { appendFileSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "./bench/random.ts";
import { write } from "./cli/sandbox.ts";
import { SITE, SVG } from "./live.ts";

/** The content, with continual random edits. */
export class Newsroom {
  readonly files = new Map<string, string>([["site.yml", `${SITE}page-size: 3\n`]]);
  private readonly random: Random;
  private count = 0;

  constructor(random: Random) {
    this.random = random;
    this.addCoverage();
    for (let entries = 0; entries < 12; entries++) this.addEntry();
  }

  /** Performs one edit, and returns its name. */
  edit(): string {
    const edits: Readonly<Record<string, () => unknown>> = {
      addEntry: () => this.addEntry(),
      removeEntry: () => this.files.delete(this.entry()),
      rename: () => this.rename(),
      retime: () => this.change(/^time: .*$/m, () => `time: ${this.time()}`),
      rewrite: () => this.change(/\n[^\n]*\n$/, () => `\nNew words ${++this.count}.\n`),
      draft: () => this.toggle("draft: true"),
      key: () => this.toggle("key: true"),
      pin: () => this.toggle("pinned: true"),
      embargo: () => this.toggle("embargo: 2030-01-01T00:00Z"),
      takeDown: () => this.toggle("removed: {time: 2025-04-01T10:00, reason: It was wrong}"),
      correct: () => this.toggle(`corrections: [{time: 2025-04-01T10:00, note: Mended}]`),
      people: () => this.people(),
      site: () => this.site(),
      picture: () => this.picture(),
      look: () => this.files.set("templates/style.css", `a { top: ${++this.count}px }`),
      template: () => this.template(),
      addCoverage: () => this.addCoverage(),
      removeCoverage: () => this.removeCoverage(),
      masthead: () => this.files.set(`${this.coverage()}/index.md`, this.masthead()),
      spoil: () => this.change(/^time: .*$/m, () => "tme: 10:05"),
      paste: () => this.change(/\n[^\n]*\n$/, () => "\n<b>Pasted</b>\n"),
      quote: () => this.change(/\n[^\n]*\n$/, () => `\n${this.quote()}`),
    };
    const [name, edit] = this.random.pick(Object.entries(edits));
    edit();
    return name;
  }

  private coverages(): string[] {
    return [...this.files.keys()]
      .filter((path) => path.endsWith("/index.md"))
      .map((path) => path.split("/")[0] ?? "");
  }

  private coverage(): string {
    return this.random.pick(this.coverages());
  }

  private entry(): string {
    const entries = [...this.files.keys()].filter((path) => /\/\d{4}-.*\.md$/.test(path));
    if (entries.length < 3) this.addEntry();
    return entries.length === 0 ? "" : this.random.pick(entries);
  }

  private time(): string {
    const two = (number: number) => String(number).padStart(2, "0");
    return `2025-03-${two(1 + this.random.below(28))}T${two(4 + this.random.below(20))}:${two(this.random.below(60))}`;
  }

  private addEntry(): void {
    const keys = [`time: ${this.time()}`];
    if (this.random.chance(0.7)) keys.push(`headline: Headline ${this.random.below(50)}`);
    if (this.random.chance(0.5)) keys.push(`author: ${this.random.pick(["ada", "Jonas Lund"])}`);
    if (this.random.chance(0.4)) keys.push(`topics: [${this.random.pick(["Roads", "Power", "Rail"])}]`);
    if (this.random.chance(0.3))
      keys.push(`image: map-${this.random.below(3)}.svg`, "alt: A map", "credit: Us");
    const coverage = this.coverage();
    for (const number of [0, 1, 2])
      if (!this.files.has(`${coverage}/map-${number}.svg`))
        this.files.set(`${coverage}/map-${number}.svg`, SVG);
    this.files.set("people.yml", this.files.get("people.yml") ?? "ada: {name: Ada}\n");
    this.files.set(
      `${coverage}/1005-e${++this.count}.md`,
      `---\n${keys.join("\n")}\n---\nWords ${this.count}.\n`,
    );
  }

  /** A quoted page causes the warning that it may change. */
  private quote(): string {
    return `:::quote{by=Ada url="https://example.org/${++this.count}"}\nWords.\n:::\n`;
  }

  private rename(): void {
    const path = this.entry();
    const text = this.files.get(path);
    if (text === undefined) return;
    this.files.delete(path);
    const old = path.replace(/.*\/\d{4}-|\.md$/g, "");
    const alias = this.random.chance(0.7) && !text.includes("aliases") ? `aliases: [${old}]\n` : "";
    this.files.set(
      path.replace(/\/\d{4}-.*/, `/1005-e${++this.count}.md`),
      text.replace("---\n", `---\n${alias}`),
    );
  }

  private change(what: RegExp, by: () => string): void {
    const path = this.entry();
    const text = this.files.get(path);
    if (text !== undefined) this.files.set(path, text.replace(what, by));
  }

  private toggle(line: string): void {
    const path = this.entry();
    const text = this.files.get(path);
    if (text === undefined) return;
    const without = text.replace(`${line}\n`, "");
    this.files.set(path, without === text ? text.replace("---\n", `---\n${line}\n`) : without);
  }

  private people(): void {
    const photo = this.random.chance(0.5) ? ", photo: ada.svg" : "";
    this.files.set("ada.svg", SVG.replace("640", String(600 + this.random.below(9))));
    this.files.set("people.yml", `ada: {name: Ada ${this.random.below(3)}, role: Editor${photo}}\n`);
  }

  private site(): void {
    this.files.set(
      "site.yml",
      `${SITE}page-size: ${2 + this.random.below(3)}\nfooter: [{title: T${this.random.below(3)}, url: /live/}]\n`,
    );
  }

  private picture(): void {
    const pictures = [...this.files.keys()].filter((path) => path.endsWith(".svg"));
    this.files.set(this.random.pick(pictures), SVG.replace("360", String(300 + this.random.below(99))));
  }

  private template(): void {
    const time = `export default (moment, { html }) => html\`<time>${++this.count} \${moment.clock}</time>\`;\n`;
    // It sees more of the coverage than the template that it replaces.
    const permalink =
      "export default ({ entry, coverage }, { html }) => html`${entry.heading} ${coverage.entries[0].body.text}`;\n";
    if (this.files.delete("templates/permalink.js")) return;
    if (this.random.chance(0.25)) this.files.set("templates/permalink.js", permalink);
    else this.files.set("templates/time.js", time);
  }

  private masthead(): string {
    return `---\ntitle: Coverage ${++this.count}\nstatus: ${this.random.pick(["live", "closed"])}\n---\n- Point.\n`;
  }

  private addCoverage(): void {
    if (this.coverages().length < 4) this.files.set(`summit-${++this.count}/index.md`, this.masthead());
  }

  private removeCoverage(): void {
    const coverage = this.coverage();
    if (this.coverages().length > 1)
      for (const path of this.files.keys()) if (path.startsWith(`${coverage}/`)) this.files.delete(path);
  }
}

/** Deletes or overwrites a page of an archive, as another program may. */
export function spoilPage(out: string, random: Random): void {
  const pages = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".html"),
  );
  const page = join(out, random.pick(pages.toSorted()));
  if (random.chance(0.5)) rmSync(page);
  else appendFileSync(page, "Spoilt.\n");
}

/** Writes the changes to the disk, and returns the paths. With a `minute`, they get that modification time. */
export function rewrite(
  folder: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  minute?: number,
): string[] {
  const placeOf = (path: string) => (path.startsWith("templates/") ? path : `content/${path}`);
  const gone = [...before.keys()].filter((path) => !after.has(path)).map(placeOf);
  for (const path of gone) rmSync(join(folder, path));
  const changed = [...after].flatMap(([path, text]) => {
    if (before.get(path) === text) return [];
    write(folder, { [placeOf(path)]: text });
    if (minute !== undefined) utimesSync(join(folder, placeOf(path)), 60 * minute + 0.5, 60 * minute + 0.5);
    return [placeOf(path)];
  });
  return [...gone, ...changed];
}
