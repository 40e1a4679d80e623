/** What picture files say of themselves, and what is made of them for readers. */

/** So many pixels a picture may have: a file of a few bytes can claim more than any memory holds. */
export const MAX_PIXELS = 250_000_000;

/** The rights and the description that a picture file carries (IPTC Photo Metadata, EXIF). */
export interface Rights {
  readonly creators?: readonly string[];
  /** Who is to be credited, as the supplier wants it to be printed. */
  readonly creditLine?: string;
  readonly copyright?: string;
  readonly description?: string;
  readonly title?: string;
  readonly headline?: string;
  readonly alt?: string;
  /** An address with the terms of use. */
  readonly webStatement?: string;
  /** The terms of use in words. */
  readonly usageTerms?: string;
  /** An address where a licence is to be had. */
  readonly licensor?: string;
  /** The last part of an IPTC digital source type: `trainedAlgorithmicMedia`. */
  readonly sourceType?: string;
  /** Whether data mining is allowed, as an address of the PLUS vocabulary. */
  readonly dataMining?: string;
}

/** Where the bytes of something are. */
export interface StoredFile {
  /** An absolute path. */
  readonly file: string;
  /** Their SHA-256, in hexadecimal. */
  readonly digest: string;
}

/** A smaller copy of a picture. */
export interface Rendition extends StoredFile {
  /** Relative to the base of the site; the name holds a hash of the bytes. */
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

/** What is published as an original. */
export interface OriginalBytes extends StoredFile {
  /** Whether it is the file of the content, which nothing private was found in. */
  readonly mustBeClean?: boolean;
}

/** A picture as readers get it. */
export interface PictureFiles {
  /** What is published as the original: the file itself, or a copy without what is private. */
  readonly original: OriginalBytes;
  /** What browsers choose from, best first. */
  readonly sets: readonly RenditionSet[];
  /** What every browser shows; absent where that is the original. */
  readonly fallback?: RenditionSet;
  /** The first frame of a moving picture, for who wants nothing to move. */
  readonly still?: RenditionSet;
  /** The class of its colour, for the time until it is there; absent where it would shine through. */
  readonly tone?: string;
}

/** What stands for a page where somebody links to it: 1200 × 630 pixels. */
export interface Card extends Rendition {
  /** `image/png` */
  readonly type: string;
  readonly alt: string;
}
