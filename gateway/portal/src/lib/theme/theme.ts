// Light, dark, or as the device says; and the agency's colour within either.

import { useEffect, useSyncExternalStore } from "react";
import { kept } from "@/lib/kept";
import { brandColours } from "./colour";

export type Theme = "system" | "light" | "dark";

const chosen = kept<Theme>("theme", "system", (value) => ["system", "light", "dark"].includes(value));
const device = matchMedia("(prefers-color-scheme: dark)");

export const useTheme = chosen.use;
export const chooseTheme = chosen.set;

function shownTheme(theme: Theme): "light" | "dark" {
  if (theme !== "system") return theme;
  return device.matches ? "dark" : "light";
}

function useDevice(): boolean {
  return useSyncExternalStore(
    (tell) => {
      device.addEventListener("change", tell);
      return () => device.removeEventListener("change", tell);
    },
    () => device.matches,
  );
}

/** Draws the whole page in the theme and the colour. */
export function useDrawn(colour: string | null | undefined): void {
  const theme = useTheme();
  const isDark = useDevice();
  useEffect(() => {
    const root = document.documentElement;
    const shown = shownTheme(theme);
    root.dataset["theme"] = shown;
    const made = colour ? brandColours(colour, shown) : null;
    const tokens = {
      "--accent": made?.accent,
      "--on-accent": made?.onAccent,
      "--accent-text": made?.accentText,
      "--accent-soft": made?.accentSoft,
    };
    for (const [name, value] of Object.entries(tokens)) {
      if (value) root.style.setProperty(name, value);
      else root.style.removeProperty(name);
    }
  }, [theme, isDark, colour]);
}
