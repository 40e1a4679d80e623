/** The metadata of picture files, and the files that are made of them for readers. */

/** The maximum number of pixels of a picture: a file of a few bytes can claim more than fits into memory. */
export const MAX_PIXELS = 250_000_000;

/** The rights and the description that a picture file carries (IPTC Photo Metadata, EXIF). */
export interface Rights {
  readonly creators?: readonly string[];
  /** The credit line, as the supplier wants it printed. */
  readonly creditLine?: string;
  readonly copyright?: string;
  readonly description?: string;
  readonly title?: string;
  readonly headline?: string;
  readonly alt?: string;
  /** An address with the terms of use. */
  readonly webStatement?: string;
  /** The terms of use. */
  readonly usageTerms?: string;
  /** An address where a licence can be bought. */
  readonly licensor?: string;
  /** The last part of an IPTC digital source type: `trainedAlgorithmicMedia`. */
  readonly sourceType?: string;
  /** Whether data mining is allowed: an address of the PLUS vocabulary. */
  readonly dataMining?: string;
}

/** A file with certain bytes. */
export interface StoredFile {
  /** An absolute path. */
  readonly file: string;
  /** Their SHA-256, in hexadecimal. */
  readonly digest: string;
}

/** A smaller copy of a picture. */
export interface Rendition extends StoredFile {
  /** Relative to the base of the site; the name contains a digest of the bytes. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** Copies of one type, the narrowest first. */
export interface RenditionSet {
  /** `image/avif` */
  readonly type: string;
  readonly copies: readonly Rendition[];
}

/** The file that is published as an original. */
export interface OriginalBytes extends StoredFile {
  /** Whether it is the content's own file, without any private metadata. */
  readonly mustBeClean?: boolean;
}

/** The published files of a picture. */
export interface PictureFiles {
  /** The original: the file itself, or a copy without private metadata. */
  readonly original: OriginalBytes;
  /** The copies that browsers choose from, best type first. */
  readonly sets: readonly RenditionSet[];
  /** The copy that every browser shows; absent if that is the original. */
  readonly fallback?: RenditionSet;
  /** The first frame of an animated picture, for readers who prefer reduced motion. */
  readonly still?: RenditionSet;
  /** The class of its average colour, shown while it loads; absent for a picture with transparency. */
  readonly tone?: string;
}

/** A social card, which platforms show with a link to a page: 1200 × 630 pixels. */
export interface Card extends Rendition {
  /** `image/png` */
  readonly type: string;
  readonly alt: string;
}
