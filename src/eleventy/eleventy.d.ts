/** Eleventy ships no types: this is the part of it that asrun uses. */
declare module "@11ty/eleventy" {
  const Eleventy: import("./types.ts").EleventyClass;
  export default Eleventy;
  export const HtmlBasePlugin: import("./types.ts").Plugin;
  export const InputPathToUrlTransformPlugin: import("./types.ts").Plugin;
}
