import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { boolean, nonEmpty, object, pipe, string } from "valibot";
import {
  ServicePolicyChangeDocument,
  ServicePolicyDefineDocument,
  type Priority,
  type ServicePolicyTermsInput,
  type TicketType,
} from "@/gql/graphql";
import { named, whole } from "@/lib/forms/checks";
import { FieldsWrong, useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { PRIORITIES, TYPES } from "@/lib/ticket-kinds";
import { Button, IconButton } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextField, Tick } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import { readTarget, writtenTarget } from "../targets";
import { PolicyPreview } from "./PolicyPreview";
import type { Calendar, Policy } from "./Promises";

const schema = object({
  name: named,
  calendar: pipe(string(), nonEmpty("calendarMissing")),
  near: whole(1, 100),
  waitingPausesResolution: boolean(),
  waitingPausesFirstAnswer: boolean(),
});

interface RowTyped {
  key: number;
  type: TicketType | "";
  priority: Priority | "";
  firstAnswer: string;
  resolution: string;
}

/** What an agency begins from: the more it presses, the sooner. */
const USUAL: readonly Omit<RowTyped, "key">[] = [
  { type: "", priority: "CRITICAL", firstAnswer: "30 min", resolution: "4 h" },
  { type: "", priority: "HIGH", firstAnswer: "2 h", resolution: "8 h" },
  { type: "", priority: "", firstAnswer: "4 h", resolution: "3 j" },
];

const isRowGood = ({ firstAnswer, resolution }: RowTyped) =>
  readTarget(firstAnswer) !== undefined && readTarget(resolution) !== undefined;

interface Props {
  policy: Policy | null;
  calendars: readonly Calendar[];
  onClose: () => void;
}

/** What is promised, row by row, and at once what it would mean for a ticket. */
export default function PolicyForm({ policy, calendars, onClose }: Props) {
  const t = useTranslations("settings.promises");
  const define = useCommand(ServicePolicyDefineDocument, ["SERVICE_POLICY"]);
  const change = useCommand(ServicePolicyChangeDocument, ["SERVICE_POLICY"]);
  const [rows, setRows] = useState<readonly RowTyped[]>(() => rowsTyped(policy, t("dayShort")));
  const [isTried, setIsTried] = useState(false);
  const form = useForm({
    schema,
    defaults: {
      name: policy?.name ?? "",
      calendar: policy?.calendar?.id ?? calendars[0]?.id ?? "",
      near: String(policy?.near ?? 80),
      waitingPausesResolution: policy?.waitingPausesResolution ?? true,
      waitingPausesFirstAnswer: policy?.waitingPausesFirstAnswer ?? false,
    },
    submit: async ({ name, ...typed }) => {
      setIsTried(true);
      if (!rows.every(isRowGood)) throw new FieldsWrong();
      const terms = termsOf(typed, rows);
      if (policy) await change.mutateAsync({ policy: policy.id, name, terms });
      else await define.mutateAsync({ name, terms });
      toast(t("policySaved"));
      onClose();
    },
  });
  const typed = form.form.watch();
  const isPreviewed = rows.every(isRowGood) && typed.calendar !== "" && /^\d{1,3}$/.test(typed.near);
  return (
    <Dialog title={policy ? policy.name : t("newPolicy")} isOpen onClose={onClose} width="wide">
      <Form form={form}>
        <div className="grid gap-4 sm:grid-cols-[1fr_1fr_7rem]">
          <TextField {...form.field("name")} label={t("name")} required />
          <Choice {...form.field("calendar")} label={t("calendar")}>
            {calendars.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
          <TextField {...form.field("near")} label={t("near")} inputMode="numeric" required />
        </div>
        <div className="flex flex-col gap-2">
          <Tick {...form.form.register("waitingPausesResolution")} label={t("pausesResolution")} />
          <Tick {...form.form.register("waitingPausesFirstAnswer")} label={t("pausesFirstAnswer")} />
        </div>
        <Rows rows={rows} onChange={setRows} isTried={isTried} />
        <section aria-label={t("try")} className="rounded-xl border border-line p-4">
          <h3 className="mb-3 text-sm font-medium">{t("tryDraft")}</h3>
          <PolicyPreview policy={isPreviewed ? { draft: termsOf(typed, rows) } : null} />
        </section>
        {policy && <p className="text-sm text-soft">{t("changePolicyHint")}</p>}
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {t("save")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

function rowsTyped(policy: Policy | null, day: string): RowTyped[] {
  if (!policy) return USUAL.map((row, key) => ({ key, ...row }));
  return policy.targets.map((row, key) => ({
    key,
    type: row.type ?? "",
    priority: row.priority ?? "",
    firstAnswer: writtenTarget(row.firstAnswer, day),
    resolution: writtenTarget(row.resolution, day),
  }));
}

interface Typed {
  calendar: string;
  near: string;
  waitingPausesResolution: boolean;
  waitingPausesFirstAnswer: boolean;
}

function termsOf({ near, ...typed }: Typed, rows: readonly RowTyped[]): ServicePolicyTermsInput {
  return {
    calendar: typed.calendar,
    near: Number(near),
    waitingPausesResolution: typed.waitingPausesResolution,
    waitingPausesFirstAnswer: typed.waitingPausesFirstAnswer,
    targets: rows.map((row) => ({
      type: row.type || null,
      priority: row.priority || null,
      firstAnswer: readTarget(row.firstAnswer) ?? null,
      resolution: readTarget(row.resolution) ?? null,
    })),
  };
}

interface RowsProps {
  rows: readonly RowTyped[];
  onChange: (rows: RowTyped[]) => void;
  isTried: boolean;
}

function Rows({ rows, onChange, isTried }: RowsProps) {
  const t = useTranslations("settings.promises");
  const types = useTranslations("tickets.type");
  const priorities = useTranslations("tickets.priority");
  const change = (key: number, to: Partial<RowTyped>) => onChange(rows.map((row) => (row.key === key ? { ...row, ...to } : row)));
  const add = () =>
    onChange([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, type: "", priority: "", firstAnswer: "", resolution: "" }]);
  const target = (row: RowTyped, name: "firstAnswer" | "resolution") => (
    <TextField
      label={t(name)}
      value={row[name]}
      placeholder={t("nothing")}
      error={isTried && readTarget(row[name]) === undefined ? t("targetWrong") : undefined}
      onChange={(event) => change(row.key, { [name]: event.target.value })}
    />
  );
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="text-sm font-medium">{t("targets")}</legend>
      <p className="text-[0.8125rem] text-soft">{t("targetsHint")}</p>
      {rows.map((row, place) => (
        <div
          key={row.key}
          role="group"
          aria-label={t("row", { place: place + 1 })}
          className="grid items-end gap-2 rounded-lg border border-line p-3 sm:grid-cols-[1fr_1fr_8rem_8rem_auto] sm:border-0 sm:p-0"
        >
          <Choice label={t("priority")} value={row.priority} onChange={(event) => change(row.key, { priority: event.target.value as Priority | "" })}>
            <option value="">{t("everyPriority")}</option>
            {PRIORITIES.map((one) => (
              <option key={one} value={one}>
                {priorities(one)}
              </option>
            ))}
          </Choice>
          <Choice label={t("type")} value={row.type} onChange={(event) => change(row.key, { type: event.target.value as TicketType | "" })}>
            <option value="">{t("everyType")}</option>
            {TYPES.map((one) => (
              <option key={one} value={one}>
                {types(one)}
              </option>
            ))}
          </Choice>
          {target(row, "firstAnswer")}
          {target(row, "resolution")}
          <IconButton label={t("removeRow", { place: place + 1 })} onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}>
            <X aria-hidden className="size-4" />
          </IconButton>
        </div>
      ))}
      <Button kind="quiet" size="small" className="self-start" icon={<Plus aria-hidden className="size-4" />} onPress={add}>
        {t("addRow")}
      </Button>
    </fieldset>
  );
}
