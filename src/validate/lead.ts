import type { VFile } from "vfile";
import type { Media, Site } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { FieldPositions, MediaRequest } from "../model/source.ts";
import type { MediaFiles, MediaScope } from "./media.ts";
import { resolveMedia } from "./media-requests.ts";
import type { ValidFields } from "./valid-fields.ts";

/** The keys of a front matter that make a lead picture, video or audio. */
export interface LeadFields {
  readonly image?: string | undefined;
  readonly video?: string | undefined;
  readonly audio?: string | undefined;
  readonly poster?: string | undefined;
  readonly subtitles?: string | undefined;
  readonly transcript?: string | undefined;
  readonly alt?: string | undefined;
  readonly credit?: string | undefined;
  readonly caption?: string | undefined;
}

const KINDS = ["image", "video", "audio"] as const;
/** Keys that belong to a video or an audio. */
const COMPANY = ["poster", "subtitles", "transcript"] as const;

/** The lead of a front matter; `undefined` when there is none, or after a problem. */
export function readLead(
  shelf: MediaScope,
  places: FieldPositions,
  fields: LeadFields,
  library: MediaFiles,
  require: Site["require"],
): Media | undefined {
  const kinds = KINDS.filter((kind) => fields[kind] !== undefined);
  const [kind] = kinds;
  if (kinds.length > 1)
    report(
      shelf.file,
      "two-leads",
      { keys: kinds.join(", ").replace(/, (\w+)$/, " and $1") },
      places.key([kinds[1] ?? ""]),
    );
  checkLonely(shelf.file, places, fields, kind);
  const src = kind && fields[kind];
  if (kind === undefined || src === undefined) return undefined;
  const { alt, credit, caption } = fields;
  const request: MediaRequest = {
    kind,
    src,
    form: "keys",
    place: places.value([kind]),
    ...(alt !== undefined && { alt }),
    ...(credit !== undefined && { credit }),
    ...(caption !== undefined && { caption }),
    ...(kind !== "image" && companyIn(fields)),
  };
  const beside = { missing: places.value([kind]), of: (key: string) => places.value([key]) };
  return resolveMedia(library, shelf, request, require, beside);
}

/**
 * Reports what is wrong with the lead of a front matter in which something else is wrong already, and nothing that may
 * come of that: keys in doubt are taken for right.
 */
export function checkLead(
  shelf: MediaScope,
  places: FieldPositions,
  { values, doubtful }: ValidFields<LeadFields>,
  library: MediaFiles,
  require: Site["require"],
): void {
  if (KINDS.some((kind) => doubtful.has(kind))) return;
  const hasLead = KINDS.some((kind) => values[kind] !== undefined);
  const assumed = {
    ...(hasLead && doubtful.has("alt") && { alt: "" }),
    ...(hasLead && doubtful.has("credit") && { credit: "none" }),
  };
  readLead(shelf, places, { ...values, ...assumed }, library, require);
}

function companyIn({ poster, subtitles, transcript }: LeadFields) {
  return {
    ...(poster !== undefined && { poster }),
    ...(subtitles !== undefined && { subtitles }),
    ...(transcript !== undefined && { transcript }),
  };
}

/** The sources of files to be published that a front matter names, whether they can be shown or not. */
export function leadSources({ image, video, audio, poster, subtitles }: LeadFields): string[] {
  return [image, video, audio, poster, subtitles].filter((src) => src !== undefined);
}

function checkLonely(
  file: VFile,
  places: FieldPositions,
  fields: LeadFields,
  kind: string | undefined,
): void {
  const lonely =
    kind === undefined
      ? (["alt", "credit", "caption", ...COMPANY] as const)
      : kind === "image"
        ? COMPANY
        : [];
  for (const key of lonely) {
    const isCompany = COMPANY.some((one) => one === key);
    const owner = isCompany ? "a video or an audio" : "an image, a video or an audio";
    if (fields[key] !== undefined) report(file, "media-key-alone", { key, owner }, places.key([key]));
  }
}
