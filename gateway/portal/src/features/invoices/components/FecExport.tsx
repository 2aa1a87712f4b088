import { useQueryClient } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { object } from "valibot";
import { saveAs } from "@/lib/download";
import { today } from "@/lib/format/today";
import { day } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { fecQuery } from "../api/books";

const schema = object({ from: day, until: day });

/** The file of accounting entries that the French tax office asks for, over a financial year. */
export function FecExport() {
  const t = useTranslations("books.fec");
  const queries = useQueryClient();
  const [told, setTold] = useState<{ name: string; lines: number; leftOut: number } | null>(null);
  const year = today().slice(0, 4);
  const form = useForm({
    schema,
    defaults: { from: `${year}-01-01`, until: `${year}-12-31` },
    submit: async ({ from, until }) => {
      const { invoiceFec } = await queries.fetchQuery({ ...fecQuery(from, until), staleTime: 0 });
      saveAs(new Blob([invoiceFec.content], { type: "text/plain;charset=utf-8" }), invoiceFec.name);
      setTold(invoiceFec);
    },
  });
  return (
    <Form form={form} label={t("title")}>
      <p className="text-sm text-soft">{t("explained")}</p>
      <div className="grid items-end gap-4 sm:grid-cols-[12rem_12rem_auto]">
        <TextField {...form.field("from")} label={t("from")} type="date" required />
        <TextField {...form.field("until")} label={t("until")} type="date" required />
        <Button type="submit" className="justify-self-start" icon={<Download aria-hidden className="size-4" />} isPending={form.isSubmitting}>
          {t("submit")}
        </Button>
      </div>
      <p role="status" className="text-sm">
        {told && t("done", { name: told.name, count: told.lines })} {told !== null && told.leftOut > 0 && t("leftOut", { count: told.leftOut })}
      </p>
    </Form>
  );
}
