import { SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Page } from "./Page";
import { Empty } from "./states";

/** A thing that is not there, or was not there yet: a page like others, with its title and a way on. */
export function NotHere({ title, action }: { title: string; action?: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <Page title={title} width="text">
      <Empty icon={<SearchX aria-hidden className="size-5" />} title={t(action ? "elsewhere" : "mistyped")} action={action} />
    </Page>
  );
}
