/** Thrown for a media file whose structure can't be followed from its start to its end. */
export class MalformedMediaError extends Error {
  override readonly name: string = "MalformedMediaError";
}

/** Thrown for a media file that ends before its last part does: it was not copied, uploaded or recorded to its end. */
export class TruncatedMediaError extends MalformedMediaError {
  override readonly name = "TruncatedMediaError";

  constructor() {
    super("the end is missing");
  }
}
