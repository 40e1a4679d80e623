/** What a page of the archive may load: nothing but its own pictures, recordings, style sheet and script. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";
