import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { InvoiceDraftDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useMay, useViewer } from "@/lib/viewer/viewer";
import { buttonLook } from "@/ui/Button";
import { TextField, Tick } from "@/ui/Field";
import { NotHere } from "@/ui/NotHere";
import { Page, Section, Trail } from "@/ui/Page";
import { Picker } from "@/ui/Picker";
import { Empty } from "@/ui/states";
import { toast } from "@/ui/Toasts";
import { invoiceClient, invoiceClients } from "../api/queries";
import { nothingDrafted } from "../lib/draft";
import { DraftForm } from "./DraftForm";
import { ToList } from "./InvoicePage";

interface Props {
  /** Whose invoice it is: first of all that is chosen, since prices and terms are theirs. */
  client: string | null;
  choose: (client: string | null) => void;
}

/** An invoice that a person writes, or a deposit. */
export function NewDraft({ client, choose }: Props) {
  const t = useTranslations("invoices.draft");
  const navigate = useNavigate();
  const may = useMay();
  const { tenant } = useViewer();
  const [typed, setTyped] = useState("");
  const [isDeposit, setIsDeposit] = useState(false);
  const [currency, setCurrency] = useState(tenant?.currency ?? "EUR");
  const { data } = useQuery(invoiceClients(typed));
  const { data: known } = useQuery({ ...invoiceClient(client ?? ""), enabled: client !== null });
  const draft = useCommand(InvoiceDraftDocument, ["INVOICE"]);
  const chosen = client === null ? null : (known?.client ?? null);
  if (!may.edit("ACCOUNTING")) return <NotHere title={t("notYours")} action={<ToList />} />;
  return (
    <Page title={t("new")} trail={<Trail>{[<ToList key="list" />, <span key="new">{t("new")}</span>]}</Trail>}>
      <div className="flex flex-col gap-4">
        <Section title={t("whose")}>
          <div className="grid items-end gap-4 sm:grid-cols-[1fr_9rem]">
            <Picker label={t("client")} chosen={chosen} options={data?.clients.nodes ?? []} onSearch={setTyped} onChoose={choose} />
            <TextField label={t("currency")} value={currency} maxLength={3} onChange={(event) => setCurrency(event.target.value.toUpperCase())} />
            <Tick className="sm:col-span-2" label={t("deposit")} hint={t("depositHint")} checked={isDeposit} onChange={(event) => setIsDeposit(event.target.checked)} />
          </div>
        </Section>
        {chosen ? (
          <DraftForm
            key={chosen.id}
            name={`invoice.new.${chosen.id}`}
            defaults={nothingDrafted(chosen.paymentTerms)}
            currency={currency}
            depositsOf={isDeposit ? null : chosen.id}
            own={null}
            save={async (content) => {
              const { made } = await draft.mutateAsync({ client: chosen.id, deposit: isDeposit, currency, content });
              toast(t("saved"));
              if (made) void navigate({ to: "/factures/$id", params: { id: made } });
            }}
            cancel={
              <Link to="/factures" className={buttonLook({})}>
                {t("cancel")}
              </Link>
            }
          />
        ) : (
          <Empty title={t("chooseClient")} />
        )}
      </div>
    </Page>
  );
}
