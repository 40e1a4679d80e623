/** What the headers in a film's file say of its picture. */
export interface VideoInfo {
  /** Pixels, as it is shown: turned and stretched as it wants to be; absent where there is no picture. */
  readonly width?: number;
  readonly height?: number;
  /** How its picture is coded, by the four letters of MP4 or the name of WebM. */
  readonly codec?: string;
}
