import { createHash } from "node:crypto";
import { readRegularFile } from "../ledger/regular-file.ts";
import { cleanPicture } from "../media/clean-picture.ts";
import { type PictureKind, pictureKind } from "../media/metadata.ts";
import { rightsPacket } from "../media/rights.ts";
import type { CollectedContent, MediaEntry } from "../model/collected.ts";
import type { MediaFile } from "../model/content.ts";
import type { PictureFiles, RenditionSet, Rights } from "../model/pictures.ts";
import { addresses } from "../web/urls.ts";
import { type EncodedSet, encodePicture, verifyPicture } from "./encode.ts";
import { type CachedImage, type CachedSet, type ImageCache, PictureChangedError } from "./image-cache.ts";
import {
  type EncodeSettings,
  encodeSettingsKey,
  PREVIEW_SETTINGS,
  PUBLISH_SETTINGS,
} from "./sizes-and-formats.ts";
import type { PictureUse } from "./walk-pictures.ts";

/** A result to be computed if the cache doesn't have it. */
export interface ImageJob {
  readonly key: string;
  /** Path of the source picture below the content folder; absent for a drawing. */
  readonly path?: string;
  /** Rejects if the picture can't be decoded. */
  make(): Promise<CachedImage>;
  /** The part of `make` that can fail because of the picture. Writes nothing. */
  verify(): Promise<void>;
}

/** The results to compute for one picture with one credit. */
interface ImageSource extends SourceImage {
  /** Absent if only the original is used. */
  readonly recipe?: EncodeSettings;
  /** The XMP of the copies. */
  readonly packet?: string;
}

/** A file and its current state on the disk. */
export interface SourceImage {
  readonly path: string;
  readonly from: string;
  readonly digest: string;
  readonly kind: PictureKind;
}

/** Incremented when `cleanPicture` changes. */
const CLEANING = 2;

/** The jobs of all pictures of an archive, and their cached results. */
export class ImageJobs {
  private readonly cache: ImageCache;
  private readonly media: ReadonlyMap<string, MediaEntry>;
  private readonly recipe: EncodeSettings;
  private readonly recipeKey: string;
  private readonly jobs = new Map<string, ImageJob>();
  private readonly digests = new Map<string, string>();

  constructor(cache: ImageCache, { media }: Pick<CollectedContent, "media">, isQuick: boolean) {
    this.cache = cache;
    this.media = media;
    this.recipe = isQuick ? PREVIEW_SETTINGS : PUBLISH_SETTINGS;
    this.recipeKey = encodeSettingsKey(this.recipe);
  }

  ask(job: ImageJob | undefined): void {
    if (job) this.jobs.set(job.key, job);
  }

  /** The jobs whose results are not cached. */
  open(): ImageJob[] {
    return this.all().filter(({ key }) => this.cache.find(key) === undefined);
  }

  /** All jobs: the same list in every thread that reads the same archive. */
  all(): ImageJob[] {
    return [...this.jobs.values()];
  }

  /** The jobs of a picture; `undefined` if the file is not a picture. */
  picture(file: MediaFile, showing: PictureUse): ImageJob | undefined {
    const source = this.sourceOf(file, showing);
    return (
      source && {
        key: this.keyOf(source),
        path: file.path,
        make: () => makeCopies(source, this.cache),
        verify: () => verifySource(source),
      }
    );
  }

  /** The results of a picture; `undefined` if the file is not a picture or can't be decoded. */
  files(file: MediaFile, showing: PictureUse): PictureFiles | undefined {
    const source = this.sourceOf(file, showing);
    const made = source && this.cache.find(this.keyOf(source));
    return source && made && this.filesOf(source, file, made);
  }

  /** The file of a picture; `undefined` for other media. */
  original({ path }: MediaFile): SourceImage | undefined {
    const found = this.media.get(path);
    const kind = pictureKind(path);
    if (!found || kind === undefined) return undefined;
    return { path, from: found.from, digest: this.digestOf(found), kind };
  }

  private sourceOf(file: MediaFile, { credit, isIcon = false }: PictureUse): ImageSource | undefined {
    const original = this.original(file);
    if (!original || original.kind === "svg" || isIcon) return original;
    const packet = rightsPacket(creditedRights(file, credit));
    return { ...original, recipe: this.recipe, ...(packet !== undefined && { packet }) };
  }

  private keyOf({ digest, recipe, packet = "" }: ImageSource): string {
    return hashParts(CLEANING, digest, recipe ? this.recipeKey : "", packet);
  }

  private digestOf({ path, from }: MediaEntry): string {
    const known = this.digests.get(path);
    if (known !== undefined) return known;
    const digest = this.cache.digestOf(path, from);
    this.digests.set(path, digest);
    return digest;
  }

  private filesOf({ from, digest }: ImageSource, { address }: MediaFile, made: CachedImage): PictureFiles {
    const set = ({ type, copies }: CachedSet): RenditionSet => ({
      type,
      copies: copies.map(({ name, digest: own, width, height }) => ({
        address: addresses.copy(address, name),
        file: this.cache.locate({ name }),
        digest: own,
        width,
        height,
      })),
    });
    return {
      original: made.clean
        ? { file: this.cache.locate(made.clean), digest: made.clean.digest }
        : { file: from, digest, mustBeClean: true },
      sets: (made.sets ?? []).map(set),
      ...(made.fallback && { fallback: set(made.fallback) }),
      ...(made.still && { still: set(made.still) }),
      ...(made.tone !== undefined && { tone: made.tone }),
    };
  }
}

/** The cache key: a digest of everything that a result depends on. */
export function hashParts(...parts: readonly (string | number)[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

/** The credit of a caption is written into the copies; credit "none" leaves the file's own rights fields as they are. */
export function creditedRights({ rights }: MediaFile, credit: string | undefined): Rights {
  return { ...rights, ...(credit !== undefined && { creditLine: credit }) };
}

/** The bytes of an original. Throws a PictureChangedError when the file has changed since its digest was computed. */
export function readSource({ from, digest }: SourceImage): Buffer {
  const bytes = readRegularFile(from);
  if (bytes && createHash("sha256").update(bytes).digest("hex") === digest) return bytes;
  throw new PictureChangedError(`${from} was changed while it was being built; build again`);
}

async function makeCopies(source: ImageSource, cache: ImageCache): Promise<CachedImage> {
  const { from, kind, recipe, packet } = source;
  const bytes = readSource(source);
  const published = cleanPicture(kind, bytes);
  const ending = from.slice(from.lastIndexOf(".") + 1).toLowerCase();
  const clean = published === bytes ? false : cache.write(published, ending);
  if (!recipe) return { clean };
  const { sets, fallback, still, tone } = await encodePicture(published, recipe, packet);
  const keep = (set: EncodedSet) => kept(set, cache);
  return {
    clean,
    sets: sets.map(keep),
    ...(fallback && { fallback: keep(fallback) }),
    ...(still && { still: keep(still) }),
    ...(tone !== undefined && { tone }),
  };
}

async function verifySource(source: ImageSource): Promise<void> {
  const { kind, recipe } = source;
  const published = cleanPicture(kind, readSource(source));
  if (recipe) await verifyPicture(published, recipe);
}

function kept({ type, copies }: EncodedSet, cache: ImageCache): CachedSet {
  const ending = type.slice(type.indexOf("/") + 1).replace("jpeg", "jpg");
  return {
    type,
    copies: copies.map(({ width, height, bytes }) => ({
      ...cache.write(bytes, ending, width),
      width,
      height,
    })),
  };
}
