/** A mistake of the operator, such as a wrong option. Printed in one line; exit code 2. */
export class OperatorError extends Error {
  override readonly name = "OperatorError";
}

/** A source that `asrun import` refuses: one line for each reason, exit code 1. Nothing has been written. */
export class ImportRefused extends Error {
  override readonly name = "ImportRefused";
}

/** There is no archive in the working directory: the command also says how to start one. Exit code 2. */
export class NoArchiveError extends Error {
  override readonly name = "NoArchiveError";
}
