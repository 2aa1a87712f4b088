import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Priority, TicketType } from "@/gql/graphql";
import { Badge } from "@/ui/Badge";
import { Choice, TextField } from "@/ui/Field";
import { Duration, Moment } from "@/ui/time";
import { previewQuery } from "../api/queries";
import type { Policy } from "./Promises";

const TYPES = ["INCIDENT", "REQUEST", "EMERGENCY", "MAINTENANCE", "EVOLUTION", "PROJECT", "AFTER_SALES"] as const;
const PRIORITIES = ["CRITICAL", "HIGH", "NORMAL", "LOW"] as const;

/** What would be promised for a ticket opened then: the server's own reckoning. */
export function PolicyPreview({ policies }: { policies: readonly Policy[] }) {
  const t = useTranslations("settings.promises");
  const types = useTranslations("tickets.type");
  const priorities = useTranslations("tickets.priority");
  const [policy, setPolicy] = useState(policies.find(({ isDefault }) => isDefault)?.id ?? policies[0]?.id ?? "");
  const [type, setType] = useState<TicketType>("INCIDENT");
  const [priority, setPriority] = useState<Priority>("HIGH");
  const [opened, setOpened] = useState(() => localNow());
  const isGood = policy !== "" && !Number.isNaN(Date.parse(opened));
  const { data } = useQuery({
    ...previewQuery({
      policy: { saved: policy },
      type,
      priority,
      openedAt: isGood ? new Date(opened).toISOString() : "",
    }),
    enabled: isGood,
    placeholderData: keepPreviousData,
  });
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <Choice label={t("policy")} value={policy} onChange={(event) => setPolicy(event.target.value)}>
          {policies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice label={t("type")} value={type} onChange={(event) => setType(event.target.value as TicketType)}>
          {TYPES.map((one) => (
            <option key={one} value={one}>
              {types(one)}
            </option>
          ))}
        </Choice>
        <Choice label={t("priority")} value={priority} onChange={(event) => setPriority(event.target.value as Priority)}>
          {PRIORITIES.map((one) => (
            <option key={one} value={one}>
              {priorities(one)}
            </option>
          ))}
        </Choice>
        <TextField label={t("openedAt")} type="datetime-local" value={opened} onChange={(event) => setOpened(event.target.value)} />
      </div>
      <div role="status" className="grid gap-4 sm:grid-cols-2">
        {data?.servicePolicyPreview.userErrors.map(({ code, message }) => (
          <p key={code} className="text-sm text-bad">
            {message}
          </p>
        ))}
        {data?.servicePolicyPreview.deadlines.length === 0 && <p className="text-sm text-soft">{t("nothingPromised")}</p>}
        {data?.servicePolicyPreview.deadlines.map(({ clock, due, left, segments }) => (
          <div key={clock} className="rounded-lg bg-sunken p-4">
            <p className="text-sm text-soft">{t(clock === "FIRST_ANSWER" ? "firstAnswer" : "resolution")}</p>
            <p className="text-lg font-semibold">
              <Moment at={due} />
            </p>
            <p className="text-sm text-soft">
              <Duration minutes={left.count} /> {t("business")}
            </p>
            <ul className="mt-2 flex flex-wrap gap-1.5">
              {segments
                .filter(({ holiday }) => holiday)
                .map(({ holiday, from }) => (
                  <li key={from}>
                    <Badge tone="info">{holiday}</Badge>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  );
}

function localNow(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
