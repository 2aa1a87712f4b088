import { useSuspenseQuery } from "@tanstack/react-query";
import { Archive, Pencil, Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { ServicePolicyChooseDefaultDocument, ServicePolicyRetireDocument, type PromisesQuery } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useMay } from "@/lib/viewer/viewer";
import { Badge } from "@/ui/Badge";
import { Button, IconButton } from "@/ui/Button";
import { HistoryLink } from "@/ui/HistoryLink";
import { Section } from "@/ui/Page";
import { useSay } from "@/ui/say";
import { Empty } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { Duration } from "@/ui/time";
import { promisesQuery } from "../api/queries";
import { CalendarCard } from "./CalendarCard";
import { CalendarForm } from "./CalendarForm";
import { Closing } from "./Closing";
import { SavedPreview } from "./PolicyPreview";

const PolicyForm = lazy(() => import("./PolicyForm"));

export type Calendar = PromisesQuery["calendars"]["nodes"][number];
export type Policy = PromisesQuery["servicePolicies"]["nodes"][number];
type Target = Policy["targets"][number]["resolution"];

/** When somebody is there to answer, and what is promised then. */
export function Promises() {
  const t = useTranslations("settings.promises");
  const may = useMay();
  const { data } = useSuspenseQuery(promisesQuery());
  const [edited, setEdited] = useState<Calendar | "new" | null>(null);
  const [policy, setPolicy] = useState<Policy | "new" | null>(null);
  const mayEdit = may.validate("CONTRACTS");
  return (
    <div className="flex flex-col gap-5">
      {mayEdit && (
        <Button className="self-end" icon={<Plus aria-hidden className="size-4" />} onPress={() => setPolicy("new")}>
          {t("newPolicy")}
        </Button>
      )}
      {data.servicePolicies.nodes.length === 0 && <Empty title={t("noPolicy")}>{t("noPolicyHint")}</Empty>}
      {data.servicePolicies.nodes.map((one) => (
        <PolicyCard key={one.id} policy={one} edit={mayEdit ? () => setPolicy(one) : null} />
      ))}
      {data.servicePolicies.nodes.length > 0 && (
        <Section title={t("try")}>
          <SavedPreview policies={data.servicePolicies.nodes} />
        </Section>
      )}
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
      <Closing mayEdit={may.validate("ACCOUNTS")} />
      {edited && <CalendarForm calendar={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
      <Suspense>
        {policy && (
          <PolicyForm policy={policy === "new" ? null : policy} calendars={data.calendars.nodes} onClose={() => setPolicy(null)} />
        )}
      </Suspense>
    </div>
  );
}

function PolicyCard({ policy, edit }: { policy: Policy; edit: (() => void) | null }) {
  const t = useTranslations("settings.promises");
  const types = useTranslations("tickets.type");
  const priorities = useTranslations("tickets.priority");
  const say = useSay();
  const retire = useCommand(ServicePolicyRetireDocument, ["SERVICE_POLICY"]);
  const choose = useCommand(ServicePolicyChooseDefaultDocument, ["SERVICE_POLICY"]);
  return (
    <Section
      title={policy.name}
      flush
      actions={
        <>
          <HistoryLink kind="SERVICE_POLICY" id={policy.id} name={policy.name} />
          {policy.isDefault && <Badge tone="accent">{t("default")}</Badge>}
          {edit && !policy.isDefault && (
            <Button size="small" kind="quiet" onPress={() => void say(choose.mutateAsync({ policy: policy.id }), t("chosen"))}>
              {t("makeDefault")}
            </Button>
          )}
          {edit && (
            <Button size="small" kind="quiet" icon={<Pencil aria-hidden className="size-4" />} onPress={edit}>
              {t("edit")}
            </Button>
          )}
          {edit && !policy.isDefault && (
            <IconButton
              size="smallIcon"
              label={t("retire", { name: policy.name })}
              onPress={() => void say(retire.mutateAsync({ policy: policy.id }), t("retired"))}
            >
              <Archive aria-hidden className="size-4" />
            </IconButton>
          )}
        </>
      }
    >
      <p className="px-4 pt-3 text-sm text-soft">
        {t("sentence", { calendar: policy.calendar?.name ?? "–", near: policy.near })}{" "}
        {t(policy.waitingPausesResolution ? "pauses" : "doesNotPause")}{" "}
        {policy.waitingPausesFirstAnswer && t("pausesFirst")}
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
