// Colours with a promise of contrast: whatever an agency chooses, text stays readable on it and beside it.
// Contrast as WCAG 2.2 defines it, on sRGB.

export type Rgb = readonly [number, number, number];

export const READABLE = 4.5;

export function parse(hex: string): Rgb | null {
  const found = /^#?([0-9a-f]{6})$/i.exec(hex.trim());
  if (!found?.[1]) return null;
  const number = Number.parseInt(found[1], 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

export function written([red, green, blue]: Rgb): string {
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

export function mixed(one: Rgb, other: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => one[index] * (1 - share) + other[index] * share;
  return [part(0), part(1), part(2)];
}

export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
const STEPS = 40;

/** The colour itself where it is readable on all of these, otherwise the nearest shade of it that is. */
export function readableOn(colour: Rgb, grounds: readonly Rgb[], towards: Rgb): Rgb {
  const isReadable = (shade: Rgb) => grounds.every((ground) => contrast(rounded(shade), ground) >= READABLE);
  for (let step = 0; step <= STEPS; step++) {
    const shade = mixed(colour, towards, step / STEPS);
    if (isReadable(shade)) return rounded(shade);
  }
  return towards;
}

export interface BrandColours {
  accent: string;
  onAccent: string;
  accentText: string;
  accentSoft: string;
}

/** The grounds that accent-coloured text stands on: see the tokens of styles.css. */
const GROUNDS = {
  light: [WHITE, [246, 246, 243], [238, 238, 234]],
  dark: [
    [20, 21, 23],
    [27, 28, 31],
    [37, 38, 42],
  ],
} as const satisfies Record<string, readonly Rgb[]>;

export function brandColours(hex: string, theme: "light" | "dark"): BrandColours | null {
  const chosen = parse(hex);
  if (!chosen) return null;
  const grounds: readonly Rgb[] = GROUNDS[theme];
  const away = theme === "light" ? BLACK : WHITE;
  // A button must stand out from the page too, so a white brand is not white on white.
  const accent = standingOut(chosen, grounds, away);
  const onAccent = contrast(accent, WHITE) >= READABLE ? WHITE : BLACK;
  const soft = rounded(mixed(grounds[0] ?? WHITE, accent, theme === "light" ? 0.1 : 0.22));
  return {
    accent: written(accent),
    onAccent: written(onAccent),
    accentText: written(readableOn(chosen, [...grounds, soft], away)),
    accentSoft: written(soft),
  };
}

const OUTSTANDING = 3;

function standingOut(colour: Rgb, grounds: readonly Rgb[], away: Rgb): Rgb {
  for (let step = 0; step <= STEPS; step++) {
    const shade = rounded(mixed(colour, away, step / STEPS));
    if (grounds.every((ground) => contrast(shade, ground) >= OUTSTANDING)) return shade;
  }
  return away;
}

function rounded(colour: Rgb): Rgb {
  return [Math.round(colour[0]), Math.round(colour[1]), Math.round(colour[2])];
}
