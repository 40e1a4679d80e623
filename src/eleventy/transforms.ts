import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Output } from "../model/output.ts";
import { type DraftFile, duplicateOutputError, transformDraft } from "../publish/index.ts";
import { hasTransforms } from "./config-effects.ts";
import { reasonsOf } from "./error-reasons.ts";
import { ARCHIVE_STEM } from "./final-addresses.ts";
import type { BuildEvent, CopiedFiles, EleventyConfig, EleventyPage, WrittenPage } from "./types.ts";

/** Where the archive is to Eleventy. */
interface Places {
  /** Eleventy's output folder, where the texts are to lie in it. */
  readonly folder?: string;
  /** What the paths of the archive begin with in the output: empty, or with a slash at its end. */
  readonly prefix?: string;
}

/**
 * The way of an archive's texts through Eleventy, one after the other: each goes through what the configuration does to
 * every page. To Eleventy all of them are one template, so that it neither holds all of them in memory nor makes data
 * for each.
 */
export class ArchiveTransforms {
  /** What has become of the proofs, but for those that lie in Eleventy's own output folder now. */
  readonly outputs: Output[] = [];
  private readonly config: EleventyConfig;
  private readonly proofs: readonly DraftFile[];
  /** Eleventy's output folder, where the texts are to lie in it. */
  private readonly folder: string | undefined;
  private readonly prefix: string;
  /** What is in that folder by now, by its path from the working directory. */
  private readonly written = new Map<string, WrittenPage>();

  constructor(config: EleventyConfig, proofs: readonly DraftFile[], { folder, prefix = "" }: Places = {}) {
    this.config = config;
    this.proofs = proofs;
    this.folder = folder;
    this.prefix = prefix;
    if (folder === undefined) return;
    const { output } = config.directories;
    config.events.on("eleventy.passthrough", ({ map }: CopiedFiles) => {
      for (const url of Object.keys(map)) this.refuseDuplicate(`${output}${decodeURI(url.slice(1))}`);
    });
    config.events.prependListener("eleventy.after", (event: BuildEvent) => this.reportWritten(event));
  }

  /** To be called while Eleventy renders: what others do before has been done, what they do afterwards has not. */
  async run(): Promise<void> {
    const isChanged = hasTransforms(this.config);
    // Eleventy works them out again whenever it is asked.
    const { input, output } = this.config.directories;
    for (const proof of this.proofs) {
      const page = pageOf(`${this.prefix}${proof.path}`, input, output);
      const last = isChanged && proof.isText ? await this.transformText(proof, page) : proof;
      if (this.folder === undefined || !proof.isText) this.outputs.push(last);
      else this.placeInFolder(last, page, this.folder);
    }
  }

  /** Adds the archive to the list of files that Eleventy reports as written. */
  private reportWritten({ results = [] }: BuildEvent): void {
    for (const { outputPath } of results) this.refuseDuplicate(outputPath);
    for (const page of this.written.values()) results.push(page);
  }

  /** Refuses other files at the paths of the archive. */
  private refuseDuplicate(outputPath: string): void {
    if (this.written.has(outputPath))
      throw duplicateOutputError(outputPath.slice(this.config.directories.output.length));
  }

  private async transformText(proof: DraftFile, page: EleventyPage): Promise<DraftFile> {
    const transforms = this.config.getFilter("renderTransforms");
    const { url, inputPath, outputPath } = page;
    try {
      return await transformDraft(proof, async (text) => {
        for (const linter of Object.values(this.config.linters))
          linter.call({ url, inputPath, outputPath, page }, text, inputPath, outputPath);
        return transformedText(await transforms(text, page));
      });
    } catch (error) {
      throw new TransformError(proof.path, error);
    }
  }

  private placeInFolder({ path, contents: { file } }: DraftFile, page: EleventyPage, folder: string): void {
    const target = join(folder, path);
    // Eleventy copies at the same time, and reports it later.
    if (existsSync(target)) throw duplicateOutputError(path);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(file, target);
    const { url, inputPath, outputPath } = page;
    this.written.set(outputPath, {
      ...{ url, inputPath, outputPath },
      // Hardly anybody asks for it, and all of it would not fit into memory.
      get content() {
        return readFileSync(target, "utf8");
      },
    });
  }
}

/** A page of the archive that the configuration could not transform: Eleventy prints the message alone. */
class TransformError extends Error {
  override readonly name = "TransformError";

  constructor(path: string, error: unknown) {
    super([`in ${path}`, ...reasonsOf(error)].join("\n  "));
  }
}

function pageOf(path: string, input: string, output: string): EleventyPage {
  return {
    url: `/${path.replace(/(^|\/)index\.html$/, "$1")}`,
    inputPath: `${input}${ARCHIVE_STEM}.11ty.js`,
    outputPath: `${output}${path}`,
    fileSlug: ARCHIVE_STEM,
    filePathStem: `/${ARCHIVE_STEM}`,
    outputFileExtension: path.split(".").at(-1) ?? "",
  };
}

/** What transforms have made of a text; Eleventy takes bytes too. */
function transformedText(made: unknown): string {
  if (typeof made === "string") return made;
  if (Buffer.isBuffer(made)) return made.toString();
  throw new TypeError(`the transforms must return a text, not ${made === null ? "null" : typeof made}`);
}
