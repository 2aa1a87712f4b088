import { useQuery } from "@tanstack/react-query";
import { ChevronRight, CircleCheck } from "lucide-react";
import { useTranslations } from "use-intl";
import type { AlertRuleTryInput } from "@/gql/graphql";
import { Failed, Waiting } from "@/ui/states";
import { Duration, Moment } from "@/ui/time";
import { useFound } from "@/ui/units";
import { trialQuery } from "../api/queries";
import { byMachine, strips, type Found, type Machine, type Trial as Result } from "../lib/trial";
import { shownAs } from "../lib/condition";

/** What a rule would have found in what is stored, machine by machine, before it is switched on (RM4). */
export function Trial({ input }: { input: AlertRuleTryInput }) {
  const t = useTranslations("alertRules.trial");
  const { data, error, isPending, dataUpdatedAt, refetch } = useQuery(trialQuery(input));
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (isPending) {
    return (
      <>
        <p className="text-sm text-soft">{t("reading")}</p>
        <Waiting lines={4} />
      </>
    );
  }
  const trial = data.alertRuleTry;
  return (
    <div className="flex flex-col gap-4">
      <Summary trial={trial} />
      <Machines trial={trial} input={input} until={dataUpdatedAt} />
    </div>
  );
}

function Summary({ trial: { alertCount, alerts, machineCount, moreMachines, since } }: { trial: Result }) {
  const t = useTranslations("alertRules.trial");
  const touched = new Set(alerts.map(({ machine }) => machine.id)).size;
  if (machineCount === 0) return <p className="text-sm text-soft">{t("noMachine")}</p>;
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p role="status">
        {alertCount === 0 ? (
          <span className="flex items-start gap-2">
            <CircleCheck aria-hidden className="mt-0.5 size-4.5 shrink-0 text-good" />
            {t("nothing", { machines: machineCount })}
          </span>
        ) : (
          t.rich("found", { count: alertCount, touched, machines: machineCount, strong: (text) => <span className="text-lg font-semibold">{text}</span> })
        )}
      </p>
      <p className="text-soft">
        {t.rich("since", { moment: () => <Moment at={since} form="day" /> })} {moreMachines && t("more", { machines: machineCount })}
        {alerts.length < alertCount && ` ${t("first", { count: alerts.length })}`}
      </p>
    </div>
  );
}

interface MachinesProps {
  trial: Result;
  input: AlertRuleTryInput;
  until: number;
}

function Machines({ trial, input, until }: MachinesProps) {
  const machines = byMachine(trial.alerts);
  if (machines.length === 0) return null;
  const since = Date.parse(trial.since);
  return (
    <ul className="divide-y divide-line rounded-lg border border-line">
      {machines.map((machine) => (
        <li key={machine.id}>
          <One machine={machine} input={input} since={since} until={until} />
        </li>
      ))}
    </ul>
  );
}

interface OneProps {
  machine: Machine;
  input: AlertRuleTryInput;
  since: number;
  until: number;
}

/** One machine: how often, where in time, and each of them below. */
function One({ machine: { name, alerts, isStanding }, input, since, until }: OneProps) {
  const t = useTranslations("alertRules.trial");
  return (
    <details className="group">
      <summary className="flex min-h-11 cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1.5 px-3 py-2 text-sm outline-offset-[-2px] hover:bg-sunken/60 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-soft transition-transform group-open:rotate-90 motion-reduce:transition-none" />
        <span className="min-w-0 flex-1 basis-32 truncate font-medium">{name}</span>
        <span className="shrink-0 text-soft">
          {t("alerts", { count: alerts.length })}
          {isStanding && ` · ${t("standing")}`}
        </span>
        <Strip alerts={alerts} since={since} until={until} />
      </summary>
      <ol className="flex flex-col gap-1 px-3 pb-3 pl-10 text-sm">
        {alerts.map((alert) => (
          <li key={alert.raisedAt}>
            <Alert alert={alert} input={input} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The time that was looked at, with what stood in it: it says what stands beside it in words. */
function Strip({ alerts, since, until }: { alerts: readonly Found[]; since: number; until: number }) {
  return (
    <span aria-hidden className="relative block h-2.5 w-full overflow-hidden rounded-full bg-sunken">
      {strips(alerts, since, until).map(({ left, width }, place) => (
        <span key={place} className="absolute inset-y-0 bg-bad" style={{ left: `${left * 100}%`, width: `${width * 100}%` }} />
      ))}
    </span>
  );
}

function Alert({ alert: { raisedAt, minutes, measured }, input }: { alert: Found; input: AlertRuleTryInput }) {
  const t = useTranslations("alertRules.trial");
  const found = useFound()(shownAs(input.condition), measured);
  return (
    <>
      <Moment at={raisedAt} />
      <span className="text-soft">
        {" · "}
        {minutes === null ? t("standing") : t.rich("lasted", { duration: () => <Duration minutes={minutes} /> })}
        {found && ` · ${found}`}
      </span>
    </>
  );
}
