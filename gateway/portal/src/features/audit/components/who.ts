import { useTranslations } from "use-intl";

interface Who {
  name: string | null;
  operator: boolean;
  process: string | null;
}

export function useWho(): (who: Who) => string {
  const t = useTranslations("audit.who");
  return ({ name, operator, process }) => {
    if (name && !process) return name;
    if (operator) return t("operator");
    return process ? t("process") : t("forgotten");
  };
}
