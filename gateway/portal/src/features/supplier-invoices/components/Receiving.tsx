import { Link } from "@tanstack/react-router";
import { CircleAlert, CircleCheck, FileUp, TriangleAlert } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { SupplierInvoiceReceiveDocument } from "@/gql/graphql";
import { Refused, ServerError, Unreachable } from "@/lib/graphql/errors";
import { useCommand } from "@/lib/graphql/command";
import { useUploads } from "@/lib/uploads/useUploads";
import { ChooseFiles, DropArea, SendingList } from "@/ui/UploadArea";

interface Outcome {
  file: string;
  /** What came in, or why nothing did. */
  invoice: { id: string; number: string; faults: number } | null;
  why: string;
}

/** Where files of suppliers are dropped: each is read as soon as it is there, and what came of it stands below. */
export function Receiving() {
  const t = useTranslations("supplierInvoices.receive");
  const form = useTranslations("form");
  const receive = useCommand(SupplierInvoiceReceiveDocument, ["SUPPLIER_INVOICE"]);
  const uploads = useUploads();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const told = useRef(new Set<string>());

  const read = async (key: string, file: string, name: string) => {
    const tell = (outcome: Omit<Outcome, "file">) => setOutcomes((was) => [{ file: name, ...outcome }, ...was]);
    try {
      const { supplierInvoice: made } = await receive.mutateAsync({ file });
      tell({ invoice: made && { id: made.id, number: made.number, faults: made.faults.length }, why: "" });
    } catch (error) {
      tell({ invoice: null, why: whyOf(error, form("away"), t("ours")) });
    }
    uploads.remove(key);
  };
  useEffect(() => {
    for (const { key, id, name, state } of uploads.files) {
      if (state !== "there" || !id || told.current.has(key)) continue;
      told.current.add(key);
      void read(key, id, name);
    }
  });

  return (
    <DropArea uploads={uploads} className="flex flex-col gap-3 rounded-xl border border-dashed border-line-strong/60 bg-surface p-4 print:hidden">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <FileUp aria-hidden className="size-6 shrink-0 text-soft" />
        <p className="min-w-0 flex-1 basis-64 text-sm">
          <span className="font-medium">{t("title")}</span>
          <span className="block text-soft">{t("explained")}</span>
        </p>
        <ChooseFiles uploads={uploads} kind="secondary" />
      </div>
      <SendingList uploads={uploads} />
      <div role="status" className="empty:hidden">
        {outcomes.length > 0 && (
          <ul aria-label={t("outcomes")} className="flex flex-col gap-2">
            {outcomes.map((outcome, place) => (
              <Told key={outcomes.length - place} outcome={outcome} />
            ))}
          </ul>
        )}
      </div>
    </DropArea>
  );
}

function Told({ outcome: { file, invoice, why } }: { outcome: Outcome }) {
  const t = useTranslations("supplierInvoices.receive");
  if (!invoice) {
    return (
      <li className="flex gap-2.5 rounded-lg bg-bad-soft px-3 py-2 text-sm text-bad">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span className="min-w-0">
          <span className="font-medium break-words">{file}</span>
          <span className="block">{why}</span>
        </span>
      </li>
    );
  }
  const isGood = invoice.faults === 0;
  const Icon = isGood ? CircleCheck : TriangleAlert;
  return (
    <li className={`flex gap-2.5 rounded-lg px-3 py-2 text-sm ${isGood ? "bg-good-soft text-good" : "bg-warn-soft text-warn"}`}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0">
        <Link to="/factures/fournisseurs/$id" params={{ id: invoice.id }} className="font-medium underline underline-offset-2">
          {t("received", { number: invoice.number })}
        </Link>
        <span className="block">{isGood ? t("agrees") : t("differs", { count: invoice.faults })}</span>
      </span>
    </li>
  );
}

function whyOf(error: unknown, away: string, ours: string): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof Unreachable) return away;
  return error instanceof ServerError && error.message ? error.message : ours;
}
