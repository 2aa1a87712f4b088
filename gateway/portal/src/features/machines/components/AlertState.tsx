import { CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import { Badge } from "@/ui/Badge";

/** Whether it stands: a picture and a word. */
export function AlertState({ isOver }: { isOver: boolean }) {
  const t = useTranslations("machines.alerts");
  const Icon = isOver ? CircleCheck : TriangleAlert;
  return (
    <Badge tone={isOver ? "good" : "bad"} icon={<Icon aria-hidden className="size-3.5" />}>
      {t(isOver ? "over" : "stands")}
    </Badge>
  );
}

/** How many of a machine's stand; nothing where all is well. */
export function AlertMark({ count }: { count: number }) {
  const t = useTranslations("machines.alerts");
  if (count === 0) return null;
  return (
    <Badge tone="bad" icon={<TriangleAlert aria-hidden className="size-3.5" />}>
      {t("mark", { count })}
    </Badge>
  );
}
