import { Link, useNavigate } from "@tanstack/react-router";
import { Ellipsis, PencilLine, Send } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { InvoiceDiscardDraftDocument, InvoiceDisputeDocument, InvoiceMarkSentDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useMay } from "@/lib/viewer/viewer";
import { Button, buttonLook, IconButton } from "@/ui/Button";
import { Menu, MenuItem } from "@/ui/Menu";
import { useSay } from "@/ui/say";
import { toast } from "@/ui/Toasts";
import { useInvoiceName } from "./invoiceName";
import type { Invoice } from "./InvoicePage";

const Validating = lazy(() => import("./Validating"));
const Sending = lazy(() => import("./Sending"));
const Paying = lazy(() => import("./Paying"));
const Crediting = lazy(() => import("./Crediting"));
const Settling = lazy(() => import("./Settling"));
const ReasonDialog = lazy(() => import("@/ui/ReasonDialog"));

/** What one came for is in sight on a telephone, where the row of buttons is longer than the screen. */
const FIRST = "max-sm:order-first";

/** What may be done to an invoice at its stage, by whoever may. */
export function InvoiceActions({ invoice }: { invoice: Invoice }) {
  const may = useMay();
  if (!may.edit("ACCOUNTING") || invoice.stage === "DISCARDED") return null;
  return invoice.stage === "DRAFT" ? <OnDraft invoice={invoice} mayValidate={may.validate("ACCOUNTING")} /> : <OnIssued invoice={invoice} />;
}

function OnDraft({ invoice, mayValidate }: { invoice: Invoice; mayValidate: boolean }) {
  const t = useTranslations("invoices.actions");
  const navigate = useNavigate();
  const name = useInvoiceName();
  const discard = useCommand(InvoiceDiscardDraftDocument, ["INVOICE", "TIME_ENTRY"]);
  const [open, setOpen] = useState<"validate" | "discard" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Link to="/factures/$id/modifier" params={{ id: invoice.id }} className={buttonLook({})}>
        <PencilLine aria-hidden className="size-4" />
        {t("change")}
      </Link>
      {mayValidate && (
        <Button kind="primary" className={FIRST} onPress={() => setOpen("validate")}>
          {t("validate")}
        </Button>
      )}
      <Menu
        label={t("more")}
        button={
          <IconButton label={t("more")}>
            <Ellipsis aria-hidden className="size-4.5" />
          </IconButton>
        }
      >
        <MenuItem onAction={() => setOpen("discard")}>{t("discard.open")}</MenuItem>
      </Menu>
      <Suspense>
        {open === "validate" && <Validating invoice={invoice} onClose={close} />}
        {open === "discard" && (
          <ReasonDialog
            title={t("discard.title", { name: name(invoice) })}
            explained={t("discard.explained")}
            submit={t("discard.submit")}
            onSubmit={async (reason) => {
              await discard.mutateAsync({ invoice: invoice.id, reason });
              toast(t("discard.done"));
              void navigate({ to: "/factures" });
            }}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}

function OnIssued({ invoice }: { invoice: Invoice }) {
  const t = useTranslations("invoices.actions");
  const say = useSay();
  const name = useInvoiceName();
  const mark = useCommand(InvoiceMarkSentDocument, ["INVOICE"]);
  const dispute = useCommand(InvoiceDisputeDocument, ["INVOICE"]);
  const [open, setOpen] = useState<"send" | "pay" | "credit" | "dispute" | "settle" | null>(null);
  const close = () => setOpen(null);
  const { id, kind, stage, sentOn, disputed, balance } = invoice;
  const isCreditNote = kind === "CREDIT_NOTE";
  const isOwed = !isCreditNote && Number(balance.amount) > 0;
  const isOpen = !isCreditNote && stage !== "CREDITED";
  return (
    <>
      {isOwed && (
        <Button kind={sentOn ? "primary" : "secondary"} className={sentOn ? FIRST : ""} onPress={() => setOpen("pay")}>
          {t("pay")}
        </Button>
      )}
      {!sentOn && (
        <Button kind="primary" className={FIRST} icon={<Send aria-hidden className="size-4" />} onPress={() => setOpen("send")}>
          {t("send")}
        </Button>
      )}
      <Menu
        label={t("more")}
        button={
          <IconButton label={t("more")}>
            <Ellipsis aria-hidden className="size-4.5" />
          </IconButton>
        }
      >
        {sentOn ? (
          <MenuItem onAction={() => setOpen("send")}>{t("sendAgain")}</MenuItem>
        ) : (
          <MenuItem onAction={() => void say(mark.mutateAsync({ invoice: id }), t("marked"))}>{t("mark")}</MenuItem>
        )}
        {isOpen && <MenuItem onAction={() => setOpen("credit")}>{t("credit")}</MenuItem>}
        {isOpen && (disputed ? <MenuItem onAction={() => setOpen("settle")}>{t("settle")}</MenuItem> : <MenuItem onAction={() => setOpen("dispute")}>{t("dispute.open")}</MenuItem>)}
      </Menu>
      <Suspense>
        {open === "send" && <Sending invoice={invoice} onClose={close} />}
        {open === "pay" && <Paying invoice={invoice} onClose={close} />}
        {open === "credit" && <Crediting invoice={invoice} onClose={close} />}
        {open === "settle" && <Settling invoice={id} onClose={close} />}
        {open === "dispute" && (
          <ReasonDialog
            title={t("dispute.title", { name: name(invoice) })}
            explained={t("dispute.explained")}
            submit={t("dispute.submit")}
            onSubmit={async (reason) => {
              await dispute.mutateAsync({ invoice: id, reason });
              toast(t("dispute.done"));
            }}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
