import { useTranslations } from "use-intl";

/** What was asked, in words; as the journal calls it where it has none here yet. */
export function useActName(): (name: string) => string {
  const t = useTranslations("acts");
  return (name) => {
    const [feature = "", command = ""] = name.split(".");
    const key = `${feature}.${command}` as never;
    return t.has(key) ? t(key) : name;
  };
}
