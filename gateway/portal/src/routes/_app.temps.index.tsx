import { createFileRoute } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { boolean, fallback, object, optional, picklist, string } from "valibot";
import { EntryForm } from "@/features/time-entries/components/EntryForm";
import { EntryChips } from "@/features/time-entries/components/EntryChips";
import { EntryList } from "@/features/time-entries/components/EntryList";
import { TimePlaces } from "@/features/time-entries/components/TimePlaces";
import type { TimeEntryFilter } from "@/gql/graphql";
import { useMay, useViewer } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";
import { TextField, Tick } from "@/ui/Field";
import { Page } from "@/ui/Page";
import { Tabs } from "@/ui/Tabs";

const STAGES = ["LOGGED", "VALIDATED", "DISCARDED", "ALL"] as const;
const text = fallback(optional(string()), undefined);

export const Route = createFileRoute("/_app/temps/")({
  validateSearch: object({
    etat: fallback(optional(picklist(STAGES)), undefined),
    miens: fallback(optional(boolean()), undefined),
    du: text,
    au: text,
    qui: text,
    client: text,
    facturable: fallback(optional(boolean()), undefined),
  }),
  component: Time,
});

function Time() {
  const t = useTranslations("time");
  const { etat = "LOGGED", miens = false, du, au, qui, client, facturable } = Route.useSearch();
  const navigate = Route.useNavigate();
  const may = useMay();
  const viewer = useViewer();
  const [isLogging, setIsLogging] = useState(false);
  const filter: TimeEntryFilter = {
    ...(etat === "ALL" ? {} : { stage: etat }),
    ...(miens ? { account: viewer.account.id } : qui ? { account: qui } : {}),
    ...(client ? { client } : {}),
    ...(facturable ? { toBill: true } : {}),
    ...(du ? { from: du } : {}),
    ...(au ? { until: au } : {}),
  };
  return (
    <Page
      title={t("title")}
      actions={
        may.edit("TIME") && (
          <Button kind="primary" icon={<Plus aria-hidden className="size-4" />} onPress={() => setIsLogging(true)}>
            {t("log")}
          </Button>
        )
      }
    >
      <TimePlaces />
      <div className="rounded-xl border border-line bg-surface">
        <div data-print="no" className="flex flex-wrap items-center gap-3 border-b border-line p-2.5">
          <Tabs
            label={t("state")}
            tabs={STAGES.map((stage) => ({ key: stage, name: t(`filters.${stage}`) }))}
            chosen={etat}
            onChoose={(stage) => void navigate({ search: (was) => ({ ...was, etat: stage }) })}
          />
          <TextField
            hideLabel
            label={t("from")}
            type="date"
            value={du ?? ""}
            onChange={(event) => void navigate({ search: (was) => ({ ...was, du: event.target.value || undefined }) })}
          />
          <TextField
            hideLabel
            label={t("until")}
            type="date"
            value={au ?? ""}
            onChange={(event) => void navigate({ search: (was) => ({ ...was, au: event.target.value || undefined }) })}
          />
          <Tick
            label={t("mine")}
            checked={miens}
            onChange={(event) => void navigate({ search: (was) => ({ ...was, miens: event.target.checked || undefined }) })}
          />
        </div>
        <EntryChips
          filter={filter}
          person={!miens && qui !== undefined}
          client={client !== undefined}
          toBill={facturable === true}
          drop={(name) => void navigate({ search: (was) => ({ ...was, [name]: undefined }) })}
        />
        <EntryList filter={filter} />
      </div>
      {isLogging && <EntryForm entry={null} onClose={() => setIsLogging(false)} />}
    </Page>
  );
}
