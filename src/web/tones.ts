/** The colours that stand for pictures until they are there: few, so that no picture changes the style sheet. */

/** The strength of red, green and blue, each in so many steps. */
const STEPS = 4;

/** The class of the colour nearest to this one; each part from 0 to 255. */
export function placeholderClass(red: number, green: number, blue: number): string {
  const step = (part: number) => Math.round((part / 255) * (STEPS - 1));
  return `t${step(red)}${step(green)}${step(blue)}`;
}

/** A rule for every class. */
export function toneRules(): string {
  const steps = Array.from({ length: STEPS }, (_, step) => step);
  const digit = (step: number) => Math.round((step * 15) / (STEPS - 1)).toString(16);
  return steps
    .flatMap((red) => steps.flatMap((green) => steps.map((blue) => [red, green, blue])))
    .map((parts) => `.t${parts.join("")}{background:#${parts.map(digit).join("")}}`)
    .join("");
}
