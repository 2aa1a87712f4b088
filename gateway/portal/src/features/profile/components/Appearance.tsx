import { useTranslations } from "use-intl";
import { useKeysWanted, wantKeys } from "@/lib/keyboard/keys";
import { chooseTheme, useTheme } from "@/lib/theme/theme";
import { Tick } from "@/ui/Field";
import { Section } from "@/ui/Page";
import { Tabs } from "@/ui/Tabs";

const THEMES = ["system", "light", "dark"] as const;

/** How the portal looks and answers in this browser. */
export function Appearance() {
  const t = useTranslations("profile");
  const theme = useTheme();
  const hasKeys = useKeysWanted();
  return (
    <Section title={t("appearance")}>
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center gap-3">
          <span className="text-sm font-medium">{t("theme")}</span>
          <Tabs
            label={t("theme")}
            tabs={THEMES.map((one) => ({ key: one, name: t(`themes.${one}`) }))}
            chosen={theme}
            onChoose={chooseTheme}
          />
        </div>
        <Tick
          label={t("keys")}
          hint={t("keysHint")}
          checked={hasKeys}
          onChange={(event) => wantKeys(event.target.checked)}
        />
      </div>
    </Section>
  );
}
