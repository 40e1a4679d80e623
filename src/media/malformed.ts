/** Thrown for a picture file whose structure can't be followed from its start to its end. */
export class MalformedPictureError extends Error {
  override readonly name = "MalformedPictureError";
}
