import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CalendarOff, CalendarX, CircleCheck, Hourglass, Repeat, Wrench } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { MaintenanceCallOffDocument, type MaintenanceShownFragment } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Badge, type Tone } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { HistoryLink } from "@/ui/HistoryLink";
import { useSay } from "@/ui/say";
import { Empty, Failed, Waiting } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { Tabs } from "@/ui/Tabs";
import { Duration, Moment } from "@/ui/time";
import { maintenancePages } from "../api/queries";
import { stageOf, type Stage } from "../lib/when";

interface Props {
  calledOff: boolean;
  choose: (calledOff: boolean) => void;
  mayEdit: boolean;
}

/** When no alert is raised, of which machines, and what for (RM4). */
export function MaintenanceList({ calledOff, choose, mayEdit }: Props) {
  const t = useTranslations("maintenances");
  return (
    <div className="rounded-xl border border-line bg-surface">
      <div data-print="no" className="flex flex-wrap items-center gap-3 border-b border-line p-2.5">
        <Tabs
          label={t("which")}
          chosen={calledOff ? "calledOff" : "planned"}
          onChoose={(chosen) => choose(chosen === "calledOff")}
          tabs={[
            { key: "planned", name: t("tabs.planned") },
            { key: "calledOff", name: t("tabs.calledOff") },
          ]}
        />
      </div>
      <Rows calledOff={calledOff} mayEdit={mayEdit} />
    </div>
  );
}

function Rows({ calledOff, mayEdit }: Omit<Props, "choose">) {
  const t = useTranslations("maintenances");
  const list = useInfiniteQuery({ ...maintenancePages(calledOff), placeholderData: keepPreviousData });
  const all = list.data?.pages.flatMap(({ maintenances }) => maintenances.nodes) ?? [];
  if (list.error && all.length === 0) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Waiting lines={4} />;
  if (all.length === 0) {
    return (
      <Empty icon={<CalendarOff aria-hidden className="size-5" />} title={t(calledOff ? "noneCalledOff" : "none")}>
        {!calledOff && t("noneHint")}
      </Empty>
    );
  }
  return (
    <>
      <p role="status" className="border-b border-line px-4 py-2 text-sm text-soft">
        {t("count", { count: list.data?.pages[0]?.maintenances.totalCount ?? all.length })}
      </p>
      <Table label={t("title")}>
        <thead>
          <tr>
            <Head>{t("columns.name")}</Head>
            <Head>{t("columns.of")}</Head>
            <Head>{t("columns.when")}</Head>
            <Head>{t("columns.state")}</Head>
            <Head>
              <span className="sr-only">{t("columns.actions")}</span>
            </Head>
          </tr>
        </thead>
        <tbody>
          {all.map((one) => (
            <One key={one.id} maintenance={one} mayEdit={mayEdit && !calledOff} />
          ))}
        </tbody>
      </Table>
      {list.hasNextPage && (
        <div className="p-3 text-center">
          <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
            {t("next")}
          </Button>
        </div>
      )}
    </>
  );
}

const LOOK = {
  calledOff: { tone: "plain", icon: CalendarX },
  weekly: { tone: "info", icon: Repeat },
  coming: { tone: "info", icon: Hourglass },
  now: { tone: "warn", icon: Wrench },
  over: { tone: "plain", icon: CircleCheck },
} as const satisfies Record<Stage, { tone: Tone; icon: unknown }>;

function One({ maintenance, mayEdit }: { maintenance: MaintenanceShownFragment; mayEdit: boolean }) {
  const t = useTranslations("maintenances");
  const [isAsked, setIsAsked] = useState(false);
  const { name, machine, client } = maintenance;
  const stage = stageOf(maintenance, Date.now());
  const { tone, icon: Icon } = LOOK[stage];
  return (
    <Row>
      <Cell main>
        <span className="font-medium">{name}</span>
      </Cell>
      <Cell label={t("columns.of")}>
        {machine ? (
          <Link to="/machines/$id" params={{ id: machine.id }} className="rounded hover:underline">
            {machine.name}
          </Link>
        ) : client ? (
          t("ofClient", { name: client.name })
        ) : (
          t("ofAll")
        )}
      </Cell>
      <Cell label={t("columns.when")}>
        <When maintenance={maintenance} />
      </Cell>
      <Cell label={t("columns.state")}>
        <Badge tone={tone} icon={<Icon aria-hidden className="size-3.5" />}>
          {t(`stages.${stage}`)}
        </Badge>
      </Cell>
      <Cell align="right">
        <span className="inline-flex items-center gap-1">
          {mayEdit && stage !== "over" && (
            <Button size="small" aria-label={t("callOff.of", { name })} onPress={() => setIsAsked(true)}>
              {t("callOff.open")}
            </Button>
          )}
          <HistoryLink kind="MAINTENANCE" id={maintenance.id} name={name} />
        </span>
        {isAsked && <CallingOff maintenance={maintenance} onClose={() => setIsAsked(false)} />}
      </Cell>
    </Row>
  );
}

function When({ maintenance: { once, weekly } }: { maintenance: MaintenanceShownFragment }) {
  const t = useTranslations("maintenances");
  if (once) return t.rich("once", { from: () => <Moment at={once.from} />, until: () => <Moment at={once.until} /> });
  if (weekly) return t.rich("weekly", { weekday: t(`weekdays.${weekly.weekday}`), at: weekly.from, duration: () => <Duration minutes={weekly.minutes} /> });
  return null;
}

/** Alerts are raised again from now on: this is said, with the name, before it is done. */
function CallingOff({ maintenance: { id, name }, onClose }: { maintenance: MaintenanceShownFragment; onClose: () => void }) {
  const t = useTranslations("maintenances");
  const say = useSay();
  const callOff = useCommand(MaintenanceCallOffDocument, ["MAINTENANCE", "MACHINE"]);
  const go = async () => {
    if (await say(callOff.mutateAsync({ maintenance: id }), t("callOff.done"))) onClose();
  };
  return (
    <Dialog title={t("callOff.title", { name })} isOpen onClose={onClose} role="alertdialog">
      <div className="flex flex-col gap-4">
        <p>{t("callOff.explained")}</p>
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="danger" isPending={callOff.isPending} onPress={() => void go()}>
            {t("callOff.submit")}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
