import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { object } from "valibot";
import { HourBankSetThresholdsDocument, type ThresholdInput, type ThresholdKind } from "@/gql/graphql";
import { readDuration, writtenDuration } from "@/lib/format/duration";
import { FieldsWrong, useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button, IconButton } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";

const KINDS = ["PERCENT_OF_LAST_PURCHASE", "MINUTES_LEFT", "DAYS_BEFORE_EXPIRY"] as const satisfies readonly ThresholdKind[];

interface Typed {
  key: number;
  kind: ThresholdKind;
  value: string;
}

function read({ kind, value }: Typed): number | null {
  if (kind === "MINUTES_LEFT") return readDuration(value);
  return /^\d{1,4}$/.test(value.trim()) ? Number(value) : null;
}

function typed({ kind, value }: ThresholdInput, key: number): Typed {
  return { key, kind, value: kind === "MINUTES_LEFT" ? writtenDuration(value) : String(value) };
}

interface Props {
  bank: string;
  thresholds: readonly ThresholdInput[];
  onClose: () => void;
}

const schema = object({});

/** At which levels somebody is told. */
export default function SetThresholds({ bank, thresholds, onClose }: Props) {
  const t = useTranslations("banks.set");
  const set = useCommand(HourBankSetThresholdsDocument, ["HOUR_BANK"]);
  const [rows, setRows] = useState<readonly Typed[]>(() => thresholds.map(typed));
  const [isTried, setIsTried] = useState(false);
  const form = useForm({
    schema,
    defaults: {},
    submit: async () => {
      setIsTried(true);
      const values = rows.map((row) => ({ kind: row.kind, value: read(row) }));
      if (values.some(({ value }) => value === null)) throw new FieldsWrong();
      await set.mutateAsync({ bank, thresholds: values as ThresholdInput[] });
      toast(t("done"));
      onClose();
    },
  });
  const change = (key: number, to: Partial<Typed>) => setRows((was) => was.map((row) => (row.key === key ? { ...row, ...to } : row)));
  const add = () =>
    setRows((was) => [...was, { key: Math.max(-1, ...was.map(({ key }) => key)) + 1, kind: "PERCENT_OF_LAST_PURCHASE", value: "" }]);
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <Form form={form}>
        <p className="text-sm text-soft">{t("explained")}</p>
        {rows.map((row, place) => (
          <div key={row.key} role="group" aria-label={t("row", { place: place + 1 })} className="grid grid-cols-[1fr_7rem_auto] items-end gap-2">
            <Choice label={t("kind")} value={row.kind} onChange={(event) => change(row.key, { kind: event.target.value as ThresholdKind, value: "" })}>
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kinds.${kind}`)}
                </option>
              ))}
            </Choice>
            <TextField
              label={t(`units.${row.kind}`)}
              value={row.value}
              error={isTried && read(row) === null ? t("wrong") : undefined}
              onChange={(event) => change(row.key, { value: event.target.value })}
            />
            <IconButton label={t("remove", { place: place + 1 })} onPress={() => setRows(rows.filter(({ key }) => key !== row.key))}>
              <X aria-hidden className="size-4" />
            </IconButton>
          </div>
        ))}
        <Button kind="quiet" size="small" className="self-start" icon={<Plus aria-hidden className="size-4" />} onPress={add}>
          {t("add")}
        </Button>
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {t("submit")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
