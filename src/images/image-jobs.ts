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

/** Something to be made, if the cache doesn't have it. */
export interface ImageJob {
  readonly key: string;
  /** The picture that it is made of, below the content folder; absent where it is drawn. */
  readonly path?: string;
  /** Fails where the picture can't be decoded. */
  make(): Promise<CachedImage>;
  /** Does of `make` what can fail for what is in the picture, and writes nothing. */
  verify(): Promise<void>;
}

/** What is to be made of one picture, for one credit. */
interface ImageSource extends SourceImage {
  /** Absent where only the original is used. */
  readonly recipe?: EncodeSettings;
  /** The XMP of the copies. */
  readonly packet?: string;
}

/** A file as it is on the disk now. */
export interface SourceImage {
  readonly path: string;
  readonly from: string;
  readonly digest: string;
  readonly kind: PictureKind;
}

/** Counts up when `cleanPicture` removes more. */
const CLEANING = 2;

/** What all pictures of an archive need, and what of it the cache has. */
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

  /** What the cache doesn't have yet. */
  open(): ImageJob[] {
    return [...this.jobs.values()].filter(({ key }) => this.cache.find(key) === undefined);
  }

  /** What makes a picture's print; `undefined` for what is no picture. */
  picture(file: MediaFile, showing: PictureUse): ImageJob | undefined {
    const negative = this.negativeOf(file, showing);
    return (
      negative && {
        key: this.keyOf(negative),
        path: file.path,
        make: () => developOne(negative, this.cache),
        verify: () => verifyOne(negative),
      }
    );
  }

  /** What was made of a picture; `undefined` for what is none, and for what could not be made. */
  print(file: MediaFile, showing: PictureUse): PictureFiles | undefined {
    const negative = this.negativeOf(file, showing);
    const made = negative && this.cache.find(this.keyOf(negative));
    return negative && made && this.printOf(negative, file, made);
  }

  /** The file of a picture; `undefined` for what is none. */
  original({ path }: MediaFile): SourceImage | undefined {
    const found = this.media.get(path);
    const kind = pictureKind(path);
    if (!found || kind === undefined) return undefined;
    return { path, from: found.from, digest: this.digestOf(found), kind };
  }

  private negativeOf(file: MediaFile, { credit, isIcon = false }: PictureUse): ImageSource | undefined {
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

  private printOf({ from, digest }: ImageSource, { address }: MediaFile, made: CachedImage): PictureFiles {
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

/** A name for everything that something is made from. */
export function hashParts(...parts: readonly (string | number)[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

/** A credit under a picture goes with it; that nobody is credited takes no name from a file. */
export function creditedRights({ rights }: MediaFile, credit: string | undefined): Rights {
  return { ...rights, ...(credit !== undefined && { creditLine: credit }) };
}

/** The bytes that an original had when it was looked at. */
export function readSource({ from, digest }: SourceImage): Buffer {
  const bytes = readRegularFile(from);
  if (bytes && createHash("sha256").update(bytes).digest("hex") === digest) return bytes;
  throw new PictureChangedError(`${from} was changed while it was being built; build again`);
}

async function developOne(negative: ImageSource, cache: ImageCache): Promise<CachedImage> {
  const { from, kind, recipe, packet } = negative;
  const bytes = readSource(negative);
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

async function verifyOne(negative: ImageSource): Promise<void> {
  const { kind, recipe } = negative;
  const published = cleanPicture(kind, readSource(negative));
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
