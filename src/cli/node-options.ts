import { setFlagsFromString } from "node:v8";

/**
 * Node 20 compiles a function for speed as soon as it is a little warm, 600 of them in a build of 10,000 entries: that
 * takes longer than it saves, in every thread again. Only what is hot is worth it. Later engines have a quick compiler
 * between the two, and weigh it better themselves.
 */
export function setNodeFlags(): void {
  if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=1000000");
}
