import { createFileRoute } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { lazy, Suspense } from "react";
import { useTranslations } from "use-intl";
import { fallback, object, optional, picklist, string } from "valibot";
import { MachinePlaces } from "@/features/machines/components/MachinePlaces";
import { maintenancePages } from "@/features/maintenances/api/queries";
import { MaintenanceList } from "@/features/maintenances/components/MaintenanceList";
import { isOfTeam, useMay, useViewer } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";
import { Page } from "@/ui/Page";

const Planning = lazy(() => import("@/features/maintenances/components/Planning"));

const text = fallback(optional(string()), undefined);

export const Route = createFileRoute("/_app/machines/maintenances")({
  validateSearch: object({ etat: fallback(optional(picklist(["annulees"])), undefined), planifier: fallback(optional(picklist(["oui"])), undefined), client: text, machine: text }),
  loaderDeps: ({ search: { etat } }) => ({ etat }),
  loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(maintenancePages(deps.etat !== undefined)),
  component: Maintenances,
});

function Maintenances() {
  const t = useTranslations("maintenances");
  const { etat, planifier, client, machine } = Route.useSearch();
  const go = Route.useNavigate();
  const mayEdit = useMay().edit("TICKETS");
  const mayPlan = isOfTeam(useViewer()) && mayEdit;
  const of = { client: client ? { id: client } : null, machine: machine ? { id: machine } : null };
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        mayPlan && (
          <Button kind="primary" icon={<Plus aria-hidden className="size-4" />} onPress={() => void go({ search: (was) => ({ ...was, planifier: "oui" as const }) })}>
            {t("plan.open")}
          </Button>
        )
      }
    >
      <MachinePlaces />
      <MaintenanceList calledOff={etat !== undefined} choose={(calledOff) => void go({ search: calledOff ? { etat: "annulees" } : {} })} mayEdit={mayPlan} />
      <Suspense>{planifier && mayPlan && <Planning of={of} onClose={() => void go({ search: etat ? { etat } : {}, replace: true })} />}</Suspense>
    </Page>
  );
}
