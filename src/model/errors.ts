/** A mistake of the operator, such as a wrong option. Printed in one line; exit code 2. */
export class OperatorError extends Error {
  override readonly name = "OperatorError";
}
