import { useQuery } from "@tanstack/react-query";
import { Bell as BellPicture } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { titleCount } from "@/lib/title";
import { Button } from "@/ui/Button";
import { Popup } from "@/ui/Popup";
import { Waiting } from "@/ui/states";
import { unreadQuery } from "../api/queries";
import { whenNoticesAreAsked } from "../open";

const NoticePanel = lazy(() => import("./NoticePanel"));

/** More than this is “many”, and would not fit. */
const COUNTED_TO = 99;

const LOOK = {
  row: "h-9 w-full justify-center gap-2.5 px-0 lg:justify-start lg:px-2.5",
  picture: "size-11 justify-center",
};

/** What others did that concerns me: in the sidebar a line of its own, on a telephone a picture. */
export default function Bell({ form }: { form: "row" | "picture" }) {
  const t = useTranslations("notices");
  const { data } = useQuery(unreadQuery());
  const [isOpen, setIsOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => whenNoticesAreAsked(() => place.current?.getClientRects().length && setIsOpen(true)), []);
  const count = data?.noticesUnread ?? 0;
  useEffect(() => {
    titleCount(count);
    return () => titleCount(0);
  }, [count]);
  return (
    <div ref={place}>
      <Popup
        label={t("title")}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        placement={form === "row" ? "right bottom" : "bottom end"}
        button={
          <Button kind="quiet" size="none" aria-label={t("bell", { count })} className={LOOK[form]}>
            <span className="relative">
              <BellPicture aria-hidden className={form === "row" ? "size-4.5" : "size-5"} />
              {count > 0 && <Count count={count} className={form === "row" ? "lg:hidden" : ""} />}
            </span>
            {form === "row" && <span className="hidden flex-1 text-left text-sm lg:inline">{t("title")}</span>}
            {form === "row" && count > 0 && (
              <span aria-hidden className="tabular hidden rounded-full bg-accent px-2 text-xs leading-5 font-semibold text-on-accent lg:inline">
                {shown(count)}
              </span>
            )}
          </Button>
        }
      >
        <Suspense fallback={<Waiting />}>
          <NoticePanel close={() => setIsOpen(false)} />
        </Suspense>
      </Popup>
    </div>
  );
}

function Count({ count, className }: { count: number; className: string }) {
  return (
    <span
      aria-hidden
      className={`tabular absolute -top-2 left-2.5 rounded-full bg-accent px-1 text-[0.6875rem] leading-4 font-semibold text-on-accent ring-2 ring-canvas ${className} ${count < 10 ? "min-w-4" : ""}`}
    >
      {shown(count)}
    </span>
  );
}

function shown(count: number): string {
  return count > COUNTED_TO ? `${COUNTED_TO}+` : String(count);
}
