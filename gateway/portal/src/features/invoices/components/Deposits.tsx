import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { Tick } from "@/ui/Field";
import { Section } from "@/ui/Page";
import { DayOf, useMoney } from "@/ui/time";
import { depositsQuery } from "../api/queries";

interface Props {
  client: string;
  /** The draft itself, which may already take some off. */
  own: string | null;
  currency: string;
  chosen: readonly string[];
  choose: (ids: string[]) => void;
}

/** Deposits of the client that no other invoice takes off: this one may be their balance. */
export function Deposits({ client, own, currency, chosen, choose }: Props) {
  const t = useTranslations("invoices.deposits");
  const money = useMoney();
  const { data } = useQuery(depositsQuery(client));
  const free = (data?.invoices.nodes ?? []).filter(
    ({ id, number, gross, deductedBy, credited }) =>
      number !== null && gross.currency === currency && Number(credited.amount) === 0 && (deductedBy === null || deductedBy.id === own || chosen.includes(id)),
  );
  if (free.length === 0) return null;
  return (
    <Section title={t("title")}>
      <div className="flex flex-col gap-3">
        {free.map(({ id, number, issuedOn, gross }) => (
          <Tick
            key={id}
            label={t("one", { number: number ?? "", amount: money(gross) })}
            hint={issuedOn && <DayOf day={issuedOn} />}
            checked={chosen.includes(id)}
            onChange={(event) => choose(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
        ))}
      </div>
    </Section>
  );
}
