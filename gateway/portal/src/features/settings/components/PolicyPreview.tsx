import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PolicyPreviewQuery, PreviewedPolicyInput, Priority, TicketType } from "@/gql/graphql";
import { localMoment } from "@/lib/format/today";
import { PRIORITIES, TYPES } from "@/lib/ticket-kinds";
import { useSettled } from "@/lib/useSettled";
import { Badge } from "@/ui/Badge";
import { Choice, TextField } from "@/ui/Field";
import { Duration, Moment } from "@/ui/time";
import { previewQuery } from "../api/queries";
import type { Policy } from "./Promises";

/** What would be promised for a ticket opened then: the server's own reckoning, of what is saved or still being typed. */
export function PolicyPreview({ policy: typed }: { policy: PreviewedPolicyInput | null }) {
  const policy = useSettled(typed);
  const t = useTranslations("settings.promises");
  const types = useTranslations("tickets.type");
  const priorities = useTranslations("tickets.priority");
  const [type, setType] = useState<TicketType>("INCIDENT");
  const [priority, setPriority] = useState<Priority>("HIGH");
  const [opened, setOpened] = useState(() => localMoment(new Date()));
  const isGood = policy !== null && !Number.isNaN(Date.parse(opened));
  const { data } = useQuery({
    ...previewQuery({
      policy: policy ?? { saved: "" },
      type,
      priority,
      openedAt: isGood ? new Date(opened).toISOString() : "",
    }),
    enabled: isGood,
    placeholderData: keepPreviousData,
  });
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-3 sm:grid-cols-3">
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
        {isGood && data ? <Deadlines preview={data.servicePolicyPreview} /> : null}
      </div>
    </div>
  );
}

/** One of those that are saved, to try. */
export function SavedPreview({ policies }: { policies: readonly Policy[] }) {
  const t = useTranslations("settings.promises");
  const [policy, setPolicy] = useState(policies.find(({ isDefault }) => isDefault)?.id ?? policies[0]?.id ?? "");
  return (
    <div className="flex flex-col gap-3">
      <Choice label={t("policy")} value={policy} onChange={(event) => setPolicy(event.target.value)} className="max-w-md">
        {policies.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <PolicyPreview policy={policy ? { saved: policy } : null} />
    </div>
  );
}

function Deadlines({ preview: { userErrors, deadlines } }: { preview: PolicyPreviewQuery["servicePolicyPreview"] }) {
  const t = useTranslations("settings.promises");
  return (
    <>
      {userErrors.map(({ code, message }) => (
        <p key={code} className="text-sm text-bad">
          {message}
        </p>
      ))}
      {deadlines.length === 0 && userErrors.length === 0 && <p className="text-sm text-soft">{t("nothingPromised")}</p>}
      {deadlines.map(({ clock, due, left, segments }) => (
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
    </>
  );
}
