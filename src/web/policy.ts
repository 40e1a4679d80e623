/**
 * What a page of the archive may load: nothing but its own pictures, recordings, style sheet and script. Nothing in it
 * connects to anything; but Lighthouse reads robots.txt through the page, and finds fault where it may not.
 */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
