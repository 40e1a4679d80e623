import type { ByteView } from "./byte-view.ts";

/** A stretch of a file that holds metadata of one kind. */
export interface MetadataBlock {
  /** `exif`: a TIFF structure; `xmp`: a packet of XML; `iptc`: records of IPTC IIM; `credentials`: a C2PA manifest. */
  readonly kind: "exif" | "xmp" | "iptc" | "credentials";
  readonly bytes: ByteView;
}
