import { BellOff, BellRing } from "lucide-react";
import { useTranslations } from "use-intl";
import { Badge } from "@/ui/Badge";

/** Whether it looks at what machines bring: a picture and a word. */
export function RuleState({ enabled }: { enabled: boolean }) {
  const t = useTranslations("alertRules");
  const Icon = enabled ? BellRing : BellOff;
  return (
    <Badge tone={enabled ? "good" : "plain"} icon={<Icon aria-hidden className="size-3.5" />}>
      {t(enabled ? "on" : "off")}
    </Badge>
  );
}
