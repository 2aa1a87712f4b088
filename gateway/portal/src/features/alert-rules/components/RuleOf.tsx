import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { AlertRuleShownFragment } from "@/gql/graphql";
import { useMay } from "@/lib/viewer/viewer";

/** Of which machines it is, with a way to the one or to their company. */
export function RuleOf({ rule: { client, machine } }: { rule: Pick<AlertRuleShownFragment, "client" | "machine"> }) {
  const t = useTranslations("alertRules");
  const may = useMay();
  const look = "rounded text-accent-text underline underline-offset-2";
  if (machine) {
    return (
      <Link to="/machines/$id" params={{ id: machine.id }} className={look}>
        {machine.name}
      </Link>
    );
  }
  if (!client) return t("ofAll");
  if (!may.see("CLIENTS")) return t("ofClient", { name: client.name });
  return (
    <Link to="/clients/$id" params={{ id: client.id }} className={look}>
      {t("ofClient", { name: client.name })}
    </Link>
  );
}
