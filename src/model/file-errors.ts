/** Errors of the file system in plain words. */

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "you have no permission, change that",
  EPERM: "you have no permission, change that",
  ENOENT: "it is no longer there",
  ELOOP: "it is a symbolic link",
  EISDIR: "it is a folder",
};

/** The code of a file system error, such as `EACCES`; `undefined` for other errors. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

export function readErrorReason(error: unknown): string {
  const code = errorCode(error);
  return (code && REASONS[code]) ?? code ?? String(error);
}

/** Whether the system gave an error one of these names. */
export function hasErrorCode(error: unknown, ...codes: readonly string[]): boolean {
  const code = errorCode(error);
  return code !== undefined && codes.includes(code);
}
