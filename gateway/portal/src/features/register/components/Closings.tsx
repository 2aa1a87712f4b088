import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useTranslations } from "use-intl";
import type { RegisterClosingsQuery } from "@/gql/graphql";
import { Fact, Facts } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Empty } from "@/ui/states";
import { DayOf, Moment, useMoney } from "@/ui/time";
import { closingPages } from "../api/queries";

type Closing = RegisterClosingsQuery["registerClosings"]["nodes"][number];

/** The periods that are closed for good, the latest first, each bound to the one before. */
export function Closings() {
  const t = useTranslations("closings");
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(closingPages());
  const closings = data.pages.flatMap(({ registerClosings }) => registerClosings.nodes);
  if (closings.length === 0) {
    return (
      <Empty icon={<Lock aria-hidden className="size-5" />} title={t("none")}>
        {t("noneHint")}
      </Empty>
    );
  }
  return (
    <>
      <p role="status" className="border-b border-line px-4 py-2 text-sm text-soft">
        {t("count", { count: data.pages[0]?.registerClosings.totalCount ?? closings.length })}
      </p>
      <ul aria-label={t("title")} className="divide-y divide-line">
        {closings.map((closing) => (
          <One key={closing.id} closing={closing} />
        ))}
      </ul>
      {hasNextPage && (
        <div className="border-t border-line p-3 text-center">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t("next")}
          </Button>
        </div>
      )}
    </>
  );
}

function One({ closing }: { closing: Closing }) {
  const t = useTranslations("closings");
  const money = useMoney();
  const { series, length, firstDay, lastDay, firstNumber, lastNumber, count, closedAt, sums, cumulated } = closing;
  return (
    <li className="px-4 py-3 text-sm">
      <p className="font-medium">
        {t(`lengths.${length ?? "MONTH"}`)} <DayOf day={firstDay} />
        {firstDay !== lastDay && (
          <>
            {" – "}
            <DayOf day={lastDay} />
          </>
        )}{" "}
        · {t(`series.${series ?? "INVOICES"}`)}
      </p>
      <p className="text-soft">
        {t("numbers", { count, first: firstNumber, last: lastNumber })} · {t("closedAt")} <Moment at={closedAt} />
      </p>
      <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {sums.map((sum) => (
          <div key={sum.gross.currency} className="flex justify-between gap-4">
            <dt className="text-soft">{t("gross")}</dt>
            <dd className="tabular font-medium">{money(sum.gross)}</dd>
          </div>
        ))}
        {cumulated.map((sum) => (
          <div key={sum.gross.currency} className="flex justify-between gap-4">
            <dt className="text-soft">{t("cumulated")}</dt>
            <dd className="tabular font-medium">{money(sum.gross)}</dd>
          </div>
        ))}
      </dl>
      <Proof closing={closing} />
    </li>
  );
}

/** What the fingerprint was made of, for whoever computes it again. */
function Proof({ closing: { fingerprint, previous, writtenOut, place } }: { closing: Closing }) {
  const t = useTranslations("closings");
  return (
    <details className="mt-2">
      <summary className="w-fit cursor-pointer rounded font-medium">{t("proof")}</summary>
      <div className="mt-2 flex flex-col gap-2">
        <Facts>
          <Fact name={t("place")}>{place}</Fact>
          <Fact name={t("fingerprint")}>
            <code className="break-all select-all">{fingerprint}</code>
          </Fact>
          <Fact name={t("previous")}>{previous ? <code className="break-all select-all">{previous}</code> : t("noPrevious")}</Fact>
        </Facts>
        <pre tabIndex={0} className="max-h-72 overflow-auto rounded-lg bg-sunken p-3 text-[0.8125rem] whitespace-pre-wrap">
          {writtenOut}
        </pre>
      </div>
    </details>
  );
}
