/** Raised and lowered signs that Unicode has in its block "Superscripts and Subscripts" (¹, ² and ³ are older). */

const RAISED = new Map(
  Array.from("0123456789+-=()in", (sign, index) => [sign, Array.from("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿ")[index] ?? ""]),
);
const LOWERED = new Map(
  Array.from("0123456789+-=()aeoxhklmnpst", (sign, index) => [
    sign,
    Array.from("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ")[index] ?? "",
  ]),
);

/** A raised (`sup`) or lowered (`sub`) text as signs of its own; `undefined` where one of them has none. */
export function raisedSigns(tag: string, text: string): string | undefined {
  const signs = tag === "sup" ? RAISED : LOWERED;
  const found = Array.from(text.replace(/[−–]/g, "-"), (sign) => signs.get(sign));
  return found.every((sign) => sign !== undefined) && found.length > 0 ? found.join("") : undefined;
}
