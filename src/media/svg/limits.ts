/** The limits of an SVG file: within them, reading takes time and memory of the order of the file. */

/** Bytes of a file. Larger drawings are maps and point clouds, which readers' browsers draw for seconds. */
export const MAX_SVG_BYTES = 5 * 1024 * 1024;

/** Elements of a file. Chromium draws about this many in a second. */
export const MAX_SVG_ELEMENTS = 100_000;

/** Attributes of one element. */
export const MAX_SVG_ATTRIBUTES = 1000;

/** Elements inside one another: libxml2, which browsers and other viewers build on, stops there too. */
export const MAX_SVG_DEPTH = 256;

/** Elements that a browser draws once every `use` is replaced by what it refers to. */
export const MAX_SVG_INSTANCES = 1_000_000;

/** Drawings inside one another, as `data:` addresses: a drawing, one in it, and one in that. */
export const MAX_SVG_NESTING = 2;
