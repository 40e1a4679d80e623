/** What Eleventy says of an error, from the outside in. */
export function reasonsOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  const inner = "originalError" in error ? error.originalError : error.cause;
  return [error.message, ...(inner === undefined ? [] : reasonsOf(inner))];
}
