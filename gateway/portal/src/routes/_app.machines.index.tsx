import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { machinePages } from "@/features/machines/api/queries";
import { MachineList } from "@/features/machines/components/MachineList";
import { MachinePlaces } from "@/features/machines/components/MachinePlaces";
import { machineSearch } from "@/features/machines/lib/filters";
import { useLooksAfter } from "@/features/machines/useLooksAfter";
import { Button } from "@/ui/Button";
import { Page } from "@/ui/Page";

const Expecting = lazy(() => import("@/features/machines/components/Expecting"));

export const Route = createFileRoute("/_app/machines/")({
  validateSearch: machineSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(machinePages(deps)),
  component: Machines,
});

function Machines() {
  const t = useTranslations("machines");
  const search = Route.useSearch();
  const go = Route.useNavigate();
  const navigate = useNavigate();
  const looksAfter = useLooksAfter();
  const [isExpecting, setIsExpecting] = useState(false);
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        looksAfter && (
          <Button kind="primary" icon={<Plus aria-hidden className="size-4" />} onPress={() => setIsExpecting(true)}>
            {t("expect.open")}
          </Button>
        )
      }
    >
      <MachinePlaces />
      <MachineList
        search={search}
        narrow={(to) => void go({ search: (was) => ({ ...was, ...to }), replace: "q" in to })}
        clear={() => void go({ search: {} })}
      />
      <Suspense>
        {isExpecting && (
          <Expecting
            client={search.client ?? null}
            onClose={() => setIsExpecting(false)}
            onDone={(id) => void navigate({ to: "/machines/$id", params: { id } })}
          />
        )}
      </Suspense>
    </Page>
  );
}
