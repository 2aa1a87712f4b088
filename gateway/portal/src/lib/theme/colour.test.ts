import { describe, expect, it } from "vitest";
import { brandColours, contrast, parse, READABLE, type Rgb } from "./colour";

const rgb = (hex: string): Rgb => {
  const colour = parse(hex);
  if (!colour) throw new Error(hex);
  return colour;
};

/** The whole cube, coarsely: every hue, light and dark, dull and bright. */
const everyColour = [0, 51, 102, 153, 204, 255].flatMap((red, _, steps) =>
  steps.flatMap((green) =>
    steps.map((blue) => `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`),
  ),
);

describe("an agency's colour", () => {
  for (const theme of ["light", "dark"] as const) {
    const page = rgb(theme === "light" ? "#eeeeea" : "#25262a");

    it(`keeps text readable on it, whatever it is (${theme})`, () => {
      for (const colour of everyColour) {
        const made = brandColours(colour, theme)!;
        expect(contrast(rgb(made.accent), rgb(made.onAccent)), colour).toBeGreaterThanOrEqual(READABLE);
      }
    });

    it(`is readable as text on every ground, whatever it is (${theme})`, () => {
      for (const colour of everyColour) {
        const made = brandColours(colour, theme)!;
        expect(contrast(rgb(made.accentText), page), colour).toBeGreaterThanOrEqual(READABLE);
        expect(contrast(rgb(made.accentText), rgb(made.accentSoft)), colour).toBeGreaterThanOrEqual(READABLE);
      }
    });

    it(`stands out from the page, whatever it is (${theme})`, () => {
      for (const colour of everyColour) {
        expect(contrast(rgb(brandColours(colour, theme)!.accent), page), colour).toBeGreaterThanOrEqual(3);
      }
    });
  }

  it("stays what it is where nothing speaks against it", () => {
    expect(brandColours("#7f1d1d", "light")).toMatchObject({ accent: "#7f1d1d", accentText: "#7f1d1d" });
  });

  it("is none where it is no colour", () => {
    expect(brandColours("dark red", "light")).toBeNull();
  });
});
