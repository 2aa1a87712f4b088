import { useSuspenseQuery } from "@tanstack/react-query";
import { Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ServicePolicyChooseDefaultDocument, type PromisesQuery } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useMay } from "@/lib/viewer/viewer";
import { Badge, Fact, Facts } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Section } from "@/ui/Page";
import { useSay } from "@/ui/say";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { Duration, useDay } from "@/ui/time";
import { promisesQuery } from "../api/queries";
import { CalendarForm } from "./CalendarForm";
import { PolicyPreview } from "./PolicyPreview";
import { WEEKDAYS } from "../week";

export type Calendar = PromisesQuery["calendars"]["nodes"][number];
export type Policy = PromisesQuery["servicePolicies"]["nodes"][number];
type Target = Policy["targets"][number]["resolution"];

/** When somebody is there to answer, and what is promised then. */
export function Promises() {
  const t = useTranslations("settings.promises");
  const may = useMay();
  const { data } = useSuspenseQuery(promisesQuery());
  const [edited, setEdited] = useState<Calendar | "new" | null>(null);
  const mayEdit = may.edit("ACCOUNTS");
  return (
    <div className="flex flex-col gap-5">
      {data.servicePolicies.nodes.map((policy) => (
        <PolicyCard key={policy.id} policy={policy} mayEdit={mayEdit} />
      ))}
      <Section title={t("try")}>
        <PolicyPreview policies={data.servicePolicies.nodes} />
      </Section>
      <div className="mt-2 flex items-center justify-between">
        <h2 className="text-lg">{t("calendars")}</h2>
        {mayEdit && (
          <Button icon={<Plus aria-hidden className="size-4" />} onPress={() => setEdited("new")}>
            {t("newCalendar")}
          </Button>
        )}
      </div>
      <div className="grid gap-5 lg:grid-cols-2">
        {data.calendars.nodes.map((calendar) => (
          <CalendarCard key={calendar.id} calendar={calendar} edit={mayEdit ? () => setEdited(calendar) : null} />
        ))}
      </div>
      {edited && <CalendarForm calendar={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
    </div>
  );
}

function PolicyCard({ policy, mayEdit }: { policy: Policy; mayEdit: boolean }) {
  const t = useTranslations("settings.promises");
  const types = useTranslations("tickets.type");
  const priorities = useTranslations("tickets.priority");
  const say = useSay();
  const choose = useCommand(ServicePolicyChooseDefaultDocument, ["SERVICE_POLICY"]);
  return (
    <Section
      title={policy.name}
      flush
      actions={
        policy.isDefault ? (
          <Badge tone="accent">{t("default")}</Badge>
        ) : (
          mayEdit && (
            <Button size="small" kind="quiet" onPress={() => void say(choose.mutateAsync({ policy: policy.id }), t("chosen"))}>
              {t("makeDefault")}
            </Button>
          )
        )
      }
    >
      <p className="px-4 pt-3 text-sm text-soft">
        {t("sentence", { calendar: policy.calendar?.name ?? "–", near: policy.near })}{" "}
        {t(policy.waitingPausesResolution ? "pauses" : "doesNotPause")}
      </p>
      <Table label={policy.name}>
        <thead>
          <tr>
            <Head>{t("for")}</Head>
            <Head align="right">{t("firstAnswer")}</Head>
            <Head align="right">{t("resolution")}</Head>
          </tr>
        </thead>
        <tbody>
          {policy.targets.map((row) => (
            <Row key={`${row.type}${row.priority}`}>
              <Cell main>
                {[row.type && types(row.type), row.priority && priorities(row.priority)].filter(Boolean).join(" · ") || t("all")}
              </Cell>
              <Cell label={t("firstAnswer")} align="right">
                <TargetText target={row.firstAnswer} />
              </Cell>
              <Cell label={t("resolution")} align="right">
                <TargetText target={row.resolution} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function TargetText({ target }: { target: Target }) {
  const t = useTranslations("settings.promises");
  if (!target) return <span className="text-soft">{t("nothing")}</span>;
  if (target.days !== null) return t("businessDays", { count: target.days });
  return (
    <>
      <Duration minutes={target.minutes?.count ?? 0} /> {t("business")}
    </>
  );
}

function CalendarCard({ calendar, edit }: { calendar: Calendar; edit: (() => void) | null }) {
  const t = useTranslations("settings.promises");
  const day = useDay();
  return (
    <Section
      title={calendar.name}
      actions={
        edit && (
          <Button size="small" kind="quiet" icon={<Pencil aria-hidden className="size-4" />} onPress={edit}>
            {t("edit")}
          </Button>
        )
      }
    >
      <Facts>
        {WEEKDAYS.map((weekday) => {
          const spans = calendar.hours.filter((span) => span.weekday === weekday);
          return (
            <Fact key={weekday} name={t(`weekdays.${weekday}`)}>
              {spans.length === 0 ? <span className="text-soft">{t("closed")}</span> : null}
              {spans.map(({ from, until }) => `${short(from)} – ${short(until)}`).join(", ")}
            </Fact>
          );
        })}
        <Fact name={t("holidays")}>{t(`holidayKinds.${calendar.holidays}`)}</Fact>
        {calendar.closedDays.length > 0 && <Fact name={t("closedDays")}>{calendar.closedDays.map(day).join(", ")}</Fact>}
        {calendar.openDays.length > 0 && <Fact name={t("openDays")}>{calendar.openDays.map(day).join(", ")}</Fact>}
        <Fact name={t("zone")}>{calendar.zone}</Fact>
      </Facts>
    </Section>
  );
}

function short(time: string): string {
  return time.slice(0, 5);
}
