/** The default style sheet, read by postcss: logical sides, readable colours, nothing from other hosts. */
import { readFileSync } from "node:fs";
import postcss, { type AtRule, type Declaration } from "postcss";
import { describe, expect, test } from "vitest";

const sheet = postcss.parse(readFileSync("templates/asrun.css", "utf8"));

const declarations: Declaration[] = [];
sheet.walkDecls((declaration) => void declarations.push(declaration));

const printed = ({ prop, value, source }: Declaration) => `line ${source?.start?.line}: ${prop}: ${value}`;

/** The parts of a value; a part in brackets counts as one. */
function parts(value: string): string[] {
  return value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
}

const FOUR_SIDES = /^(margin|padding|inset|scroll-margin|scroll-padding|border-(width|style|color))$/;

test("no property and no value names a left or a right side", () => {
  const physical = declarations.filter(
    ({ prop, value }) =>
      /(^|-)(left|right)(-|$)/.test(prop) ||
      (/^(text-align|float|clear|caption-side|justify-|align-|resize)/.test(prop) &&
        /\b(left|right)\b/.test(value)) ||
      (FOUR_SIDES.test(prop) && parts(value).length === 4 && parts(value)[1] !== parts(value)[3]) ||
      (prop === "border-radius" && parts(value.replace("/", " ")).length > 1),
  );
  expect(physical.map(printed)).toEqual([]);
});

test("nothing is fetched from another host, and nothing is imported", () => {
  expect(declarations.filter(({ value }) => /url\(\s*["']?(https?:|\/\/)/.test(value)).map(printed)).toEqual(
    [],
  );
  const imports: AtRule[] = [];
  sheet.walkAtRules("import", (rule) => void imports.push(rule));
  expect(imports.map(String)).toEqual([]);
});

test("motion is only for readers who don't prefer reduced motion", () => {
  const moving = declarations.filter(
    ({ prop, value }) =>
      /^(animation|transition)/.test(prop) || (prop === "scroll-behavior" && value === "smooth"),
  );
  const forAll = moving.filter((declaration) => {
    const around = declaration.parent?.parent;
    return !(around?.type === "atrule" && /prefers-reduced-motion/.test((around as AtRule).params));
  });
  expect(forAll.map(printed)).toEqual([]);
});

/** The custom properties to which a scheme assigns colours. */
function colours(scheme: "light" | "dark"): Map<string, string> {
  const found = new Map<string, string>();
  sheet.walkRules(":root", (rule) => {
    const media = rule.parent?.type === "atrule" ? (rule.parent as AtRule).params : "";
    if (media !== "" && !(scheme === "dark" && media.includes("prefers-color-scheme: dark"))) return;
    rule.walkDecls(/^--/, ({ prop, value }) => void (value.startsWith("#") && found.set(prop, value)));
  });
  return found;
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, "$&$&") : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test("the contrast of black and white is 21, of equal colours 1", () => {
  expect(contrast("#000", "#ffffff")).toBe(21);
  expect(contrast("#a01c1f", "#a01c1f")).toBe(1);
});

describe.each(["light", "dark"] as const)("in the %s scheme", (scheme) => {
  const named = colours(scheme);
  const ratio = (one: string, other: string) => {
    const [first, second] = [named.get(one), named.get(other)];
    if (first === undefined || second === undefined)
      throw new Error(`${one} or ${other} is no colour of :root`);
    return contrast(first, second);
  };
  const grounds = ["--paper", "--tint"];

  test.each(grounds.flatMap((ground) => ["--ink", "--soft", "--accent"].map((text) => [text, ground])))(
    "text in %s is readable on %s: 4.5 to 1 (WCAG 2.2, 1.4.3)",
    (text, ground) => {
      expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test("bars, the time axis, underlines and the focus ring contrast with the background: 3 to 1 (WCAG 2.2, 1.4.11)", () => {
    for (const mark of ["--bar", "--rule"]) expect(ratio(mark, "--paper")).toBeGreaterThanOrEqual(3);
    for (const ground of grounds) expect(ratio("--accent", ground)).toBeGreaterThanOrEqual(3);
  });

  test("the background colour is readable on the text colour, where colours are inverted", () => {
    expect(ratio("--paper", "--ink")).toBeGreaterThanOrEqual(4.5);
  });

  test("every text colour is tested here; the background colour as text is used on the text colour only", () => {
    const held = /^(inherit|transparent|currentcolor|linktext|var\(--(ink|soft|accent)\))$/i;
    const onInk = ({ value, parent }: Declaration) =>
      value === "var(--paper)" && /background: var\(--ink\)/.test(String(parent));
    const colours = declarations.filter(({ prop }) => prop === "color");
    const others = colours.filter((declaration) => !held.test(declaration.value) && !onInk(declaration));
    expect(others.map(printed)).toEqual([]);
  });
});
