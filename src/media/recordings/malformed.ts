/** A recording whose structure cannot be read completely: nothing of it is published. */
export class MalformedRecording extends Error {
  override name = "MalformedRecording";
}
