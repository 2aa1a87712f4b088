import { useSuspenseQueries } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { HourBankPageQuery, LotShownFragment } from "@/gql/graphql";
import { writtenDuration } from "@/lib/format/duration";
import type { Line } from "@/lib/time-travel/differences";
import { Differences } from "@/ui/Differences";
import { useLines } from "@/ui/lines";
import { useDay, useSpokenDuration } from "@/ui/time";
import { bankQuery } from "../api/queries";
import { useLotName } from "./lotName";
import { useThresholdName } from "./thresholdName";

export default function BankDifferences({ id, at }: { id: string; at: string }) {
  const [then, now] = useSuspenseQueries({ queries: [bankQuery(id, at), bankQuery(id, null)] });
  const lines = useBankLines();
  return <Differences at={at} then={lines(then.data.hourBank)} now={lines(now.data.hourBank)} />;
}

function useBankLines(): (bank: HourBankPageQuery["hourBank"]) => readonly Line[] {
  const t = useTranslations("banks");
  const { words, list, duration, whether } = useLines();
  const threshold = useThresholdName();
  const lot = useLotLine();
  return (bank) =>
    bank === null
      ? []
      : [
          duration("total", t("left"), bank.total),
          ...bank.lots.map(lot),
          words("client", t("client"), bank.client?.name),
          words("contract", t("contract"), bank.contract?.name),
          list("sharedWith", t("sharedWith"), bank.sharedWith.map(({ name }) => name)),
          list("watching", t("watching"), bank.thresholds.watching.map(threshold)),
          list("crossed", t("crossed"), bank.thresholds.crossed.flatMap(({ labels }) => labels.map(threshold))),
          duration("proposed", t("proposed"), bank.renewalProposed),
          whether("closed", t("differences.closed"), bank.closed),
        ];
}

/** What is left of a purchase or a gift, and until when. */
function useLotLine(): (lot: LotShownFragment) => Line {
  const t = useTranslations("hours.lots");
  const own = useTranslations("banks.differences");
  const name = useLotName();
  const spoken = useSpokenDuration();
  const day = useDay();
  return (lot) => {
    const { id, remaining, minutes, lastDay, oncePaid, paidAt } = lot;
    const left = (duration: (minutes: number) => string) =>
      [
        t("left", { left: duration(remaining.count), whole: duration(minutes.count) }),
        lastDay ? own("until", { day: day(lastDay) }) : t("forever"),
        oncePaid && !paidAt ? t("unpaid") : null,
      ]
        .filter(Boolean)
        .join(", ");
    const said = left(writtenDuration);
    const shown = (
      <>
        <span aria-hidden>{said}</span>
        <span className="sr-only">{left(spoken)}</span>
      </>
    );
    return { key: id, name: name(lot), said, shown };
  };
}
