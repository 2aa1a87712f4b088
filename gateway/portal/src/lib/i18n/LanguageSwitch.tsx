import { keepLocale, useKeptLocale } from "./locale";

/** One button that names the other language, in that language. */
export function LanguageSwitch() {
  const locale = useKeptLocale();
  const other = locale === "fr" ? "en" : "fr";
  return (
    <button
      type="button"
      lang={other}
      onClick={() => keepLocale(other)}
      className="min-h-9 rounded-lg px-2.5 text-sm text-soft hover:bg-sunken hover:text-ink pointer-coarse:min-h-11"
    >
      {other === "fr" ? "Français" : "English"}
    </button>
  );
}
