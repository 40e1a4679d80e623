/** Eleventy ships no types: this is the part of it that asrun uses. */
declare module "@11ty/eleventy" {
  const Eleventy: import("./types.ts").EleventyClass;
  export default Eleventy;
}
