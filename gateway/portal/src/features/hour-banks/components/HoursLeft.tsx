import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { ownBanks } from "../api/queries";
import { BankCard } from "./BankCard";

/** For the home page: each bank's hours left. */
export function HoursLeft() {
  const t = useTranslations("hours");
  const { data } = useSuspenseQuery(ownBanks());
  const banks = data.hourBanks.nodes;
  if (banks.length === 0) return <p className="text-soft">{t("none")}</p>;
  return (
    <div className="flex flex-col gap-6">
      {banks.map((bank) => (
        <BankCard key={bank.id} bank={bank} showName={banks.length > 1} />
      ))}
    </div>
  );
}
