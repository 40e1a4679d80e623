/**
 * Stands for js-yaml in the bundle: gray-matter brings it, and is never asked for it, since front matter goes to the
 * package `yaml`. With a parser of JavaScript behind it, loading it took 13 ms of every build that has anything to read.
 */
const refuse = () => {
  throw new TypeError("front matter has reached gray-matter's own YAML");
};

export const safeLoad = refuse;
export const safeDump = refuse;
