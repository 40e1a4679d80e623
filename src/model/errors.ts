/** A mistake on the command line: told in one line, exit code 2. */
export class OperatorError extends Error {
  override readonly name = "OperatorError";
}
