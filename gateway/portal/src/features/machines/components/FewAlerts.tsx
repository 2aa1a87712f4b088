import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { MachineAlertFilter } from "@/gql/graphql";
import { Button } from "@/ui/Button";
import { Empty } from "@/ui/states";
import { alertPages } from "../api/queries";
import { AlertTable } from "./AlertTable";

/** The alerts of one machine, the latest first. */
export function MachineAlerts({ machine }: { machine: string }) {
  return <Few filter={{ machine }} without="machine" />;
}

/** Those of one rule. */
export function RuleAlerts({ rule }: { rule: string }) {
  return <Few filter={{ rule }} without="rule" />;
}

function Few({ filter, without }: { filter: MachineAlertFilter; without: "machine" | "rule" }) {
  const t = useTranslations("machines.alerts");
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(alertPages(filter, 10));
  const alerts = data.pages.flatMap(({ machineAlerts }) => machineAlerts.nodes);
  if (alerts.length === 0) return <Empty title={t("noneYet")} />;
  return (
    <>
      <AlertTable alerts={alerts} without={without} />
      {hasNextPage && (
        <div className="p-3 text-center">
          <Button size="small" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t("next")}
          </Button>
        </div>
      )}
    </>
  );
}
