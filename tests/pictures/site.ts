/** Sites with pictures on a disk, and their published files. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { BuildOptions } from "../../src/cli/build.ts";
import { buildHere, siteWith } from "../cli/sandbox.ts";
import { entry, type Files } from "../live.ts";
import { all, only, type Read, readPage } from "../page.ts";

export const MASTHEAD: Files = { "summit/index.md": entry("title: The summit", "") };

/** An entry with its own address and a lead picture. */
export function showing(
  id: string,
  picture: string,
  more = "alt: A picture\ncredit: Anna Berg/Reuters",
): Files {
  return { [`summit/${id}.md`]: entry(`time: 2025-03-20T10:05\nimage: ${picture}\n${more}`) };
}

/** A site of these files, built; throws if the build fails. */
export async function built(content: Files, options: Partial<BuildOptions> = {}): Promise<string> {
  const folder = siteWith({
    "site.yml": "title: Live\nurl: https://example.org/live/\nlanguage: en\ntimezone: Europe/London\n",
    ...MASTHEAD,
    ...content,
  });
  expect(await buildHere(folder, options)).toMatchObject({ code: 0, stderr: "" });
  return folder;
}

export function bytesAt(folder: string, path: string): Buffer {
  return readFileSync(join(folder, "dist", path));
}

export function pageIn(folder: string, path: string): Read {
  return readPage(bytesAt(folder, path).toString()).root;
}

/** The address of the page of a page's only picture, to which the picture links. */
export function linksOfViewer(folder: string, page: Read): (string | undefined)[] {
  const { href = "" } = only(page, ({ attributes }) => attributes.class === "original").attributes;
  const viewer = pageIn(folder, `${decodeURIComponent(href).replace(/^\/live\//, "")}index.html`);
  return all(viewer, "a").map(({ attributes }) => attributes.href);
}

/** A copy as a page offers it. */
export interface Offered {
  readonly type: string | undefined;
  readonly width: number;
  /** Relative to the archive's folder. */
  readonly path: string;
}

/** All copies that a part of a page offers, in order; for `<img>` without the type. */
export function offeredIn(page: Read): Offered[] {
  return all(page, ({ attributes }) => attributes.srcset !== undefined).flatMap(({ attributes }) =>
    (attributes.srcset ?? "").split(", ").map((candidate) => {
      const [address = "", width = ""] = candidate.split(" ");
      return {
        type: attributes.type,
        width: Number.parseInt(width, 10),
        path: address.replace(/^\/live\//, ""),
      };
    }),
  );
}
