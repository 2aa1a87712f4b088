import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleCheck } from "lucide-react";
import { useNow, useTranslations, useFormatter } from "use-intl";
import type { WorkloadQuery } from "@/gql/graphql";
import { Initials } from "@/ui/Badge";
import { Empty } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { useMoment } from "@/ui/time";
import { workloadQuery } from "../api/queries";

type Load = WorkloadQuery["workload"][number];

const MINUTE = 60_000;

/** Who has how much; whose next deadline comes first stands first. */
export function Workload({ team }: { team: string | null }) {
  const t = useTranslations("board");
  const { data } = useSuspenseQuery(workloadQuery(team));
  const loads = data.workload;
  const most = Math.max(...loads.map(({ pending }) => pending), 1);
  if (loads.length === 0) return <Empty icon={<CircleCheck aria-hidden className="size-5" />} title={t("nobody")} />;
  return (
    <Table label={t("workload")}>
      <thead>
        <tr>
          <Head>{t("person")}</Head>
          <Head>{t("names.pending")}</Head>
          <Head align="right">{t("names.late")}</Head>
          <Head align="right">{t("names.near")}</Head>
          <Head align="right">{t("names.critical")}</Head>
          <Head>{t("nextDue")}</Head>
        </tr>
      </thead>
      <tbody>
        {loads.map((load, place) => (
          <Person key={load.account?.id ?? place} load={load} most={most} team={team} />
        ))}
      </tbody>
    </Table>
  );
}

function Person({ load, most, team }: { load: Load; most: number; team: string | null }) {
  const t = useTranslations("board");
  const { account } = load;
  const search = { ...(account ? { qui: account.id } : {}), ...(team ? { equipe: team } : {}) };
  const name = account?.name ?? t("somebody");
  return (
    <Row>
      <Cell main>
        <span className="flex items-center gap-2.5 font-medium">
          <Initials name={name} className="size-7" />
          {name}
        </span>
      </Cell>
      <Cell label={t("names.pending")}>
        <span className="flex items-center gap-3">
          <Link to="/tickets" search={{ vue: "pending", ...search }} className="tabular w-7 rounded font-semibold text-accent-text underline underline-offset-2">
            {load.pending}
            <span className="sr-only"> {t("of", { name })}</span>
          </Link>
          <span aria-hidden className="h-2 w-28 overflow-hidden rounded-full bg-sunken @3xl:w-40">
            <span className="block h-full rounded-full bg-accent" style={{ width: `${(load.pending / most) * 100}%` }} />
          </span>
        </span>
      </Cell>
      <Cell label={t("names.late")} align="right">
        <Few count={load.late} tone="text-bad" />
      </Cell>
      <Cell label={t("names.near")} align="right">
        <Few count={load.near} tone="text-warn" />
      </Cell>
      <Cell label={t("names.critical")} align="right">
        <Few count={load.critical} tone="text-bad" />
      </Cell>
      <Cell label={t("nextDue")}>{load.nextDue ? <Due at={load.nextDue} /> : "–"}</Cell>
    </Row>
  );
}

function Few({ count, tone }: { count: number; tone: string }) {
  return <span className={`tabular ${count > 0 ? `font-semibold ${tone}` : "text-soft"}`}>{count}</span>;
}

function Due({ at }: { at: string }) {
  const format = useFormatter();
  const moment = useMoment();
  const now = useNow({ updateInterval: MINUTE });
  const isOver = Date.parse(at) < now.getTime();
  return (
    <time dateTime={at} title={moment(at, "long")} className={isOver ? "font-semibold text-bad" : ""}>
      {format.relativeTime(new Date(at), now)}
    </time>
  );
}
