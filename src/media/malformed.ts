/** Thrown for a media file whose structure can't be followed from its start to its end. */
export class MalformedMediaError extends Error {
  override readonly name = "MalformedMediaError";
}
