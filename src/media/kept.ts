/** The metadata that a published picture keeps besides its colour profile. */
export interface KeptMetadata {
  /** As EXIF counts it, from 2 to 8; absent for a picture that is upright, and where the format has none. */
  readonly orientation?: number;
  /** A packet of XMP with the rights and the caption, and nothing else. */
  readonly packet?: string;
}
