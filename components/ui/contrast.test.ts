import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Colours = Map<string, { light: string; dark: string }>;

const css = readFileSync("app/globals.css", "utf8");
const consolesOwn = css.match(/\[data-realm="operators"\] \{[^}]*\}/)?.[0] ?? "";
const agencies = readTokens(css.replace(consolesOwn, ""));
const palettes = {
  "an agency": agencies,
  "the operators' console": new Map([...agencies, ...readTokens(consolesOwn)]),
};

const grounds = ["canvas", "surface", "raised", "hover"];
const projectColours = ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"];

/** WCAG 2.2, 1.4.3: text on what it stands on. */
const textPairs = [
  ...pairs(["ink", "ink-muted", "ink-faint", "accent-text", "success-text", "warning-text", "danger-text"], grounds),
  ...pairs(["ink", "ink-muted"], ["accent-soft", "success-soft", "warning-soft", "danger-soft"]),
  ...["accent", "success", "warning", "danger"].map((tone): [string, string] => [`${tone}-text`, `${tone}-soft`]),
  ...pairs(["on-accent"], ["accent", "accent-hover"]),
  ...pairs(["on-danger"], ["danger", "danger-hover"]),
];

/** WCAG 2.2, 1.4.11: borders of controls, the focus ring, bars and dots. */
const graphicPairs = [
  ...pairs(
    ["line-strong", "accent", "danger", "success", "warning", ...projectColours],
    ["canvas", "surface", "raised"],
  ),
  ...pairs(["focus"], grounds),
];

describe.each(Object.entries(palettes))("at %s", (_, colours) => {
  describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
    const contrastOf = (front: string, back: string) =>
      contrast(colour(colours, front, theme), colour(colours, back, theme));

    test.each(textPairs)("the text colour %s can be read on %s", (text, ground) => {
      expect(contrastOf(text, ground)).toBeGreaterThanOrEqual(4.5);
    });

    test.each(graphicPairs)("%s can be told from %s", (graphic, ground) => {
      expect(contrastOf(graphic, ground)).toBeGreaterThanOrEqual(3);
    });
  });
});

test("the console's accent is another one than the agencies'", () => {
  expect(readTokens(consolesOwn).get("accent")).not.toEqual(agencies.get("accent"));
  expect([...readTokens(consolesOwn).keys()].every((name) => agencies.has(name))).toBe(true);
});

function pairs(fronts: readonly string[], backs: readonly string[]): [string, string][] {
  return fronts.flatMap((front) => backs.map((back): [string, string] => [front, back]));
}

function readTokens(text: string): Colours {
  const declarations = text.matchAll(/--color-([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g);
  return new Map([...declarations].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]));
}

function colour(colours: Colours, name: string, theme: "light" | "dark"): string {
  const token = colours.get(name);
  if (!token) throw new Error(`globals.css has no colour ${name}`);
  return token[theme];
}

/** The contrast ratio of WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The relative luminance of WCAG 2.2, from 0 to 1. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
