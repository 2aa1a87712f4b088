import { useNavigate } from "@tanstack/react-router";
import { History } from "lucide-react";
import { useTranslations } from "use-intl";
import { useMoment } from "@/ui/time";

/** Nobody should take the past for the present. */
export function PastBar({ at }: { at: string }) {
  const t = useTranslations("past");
  const moment = useMoment();
  const navigate = useNavigate();
  const backToNow = () =>
    void navigate({ to: ".", search: (search: object) => ({ ...search, at: undefined }) } as never);
  return (
    <div
      role="status"
      className="sticky top-14 z-20 flex flex-wrap items-center justify-center gap-x-4 gap-y-1 bg-past px-4 py-2 text-sm font-medium text-on-past md:top-0"
    >
      <span className="flex items-center gap-2">
        <History aria-hidden className="size-4 shrink-0" />
        {t("shown", { moment: moment(at, "long") })}
      </span>
      <button
        type="button"
        onClick={backToNow}
        className="min-h-8 rounded-md px-2 underline underline-offset-3 outline-offset-0 focus-visible:outline-on-past"
      >
        {t("back")}
      </button>
    </div>
  );
}
