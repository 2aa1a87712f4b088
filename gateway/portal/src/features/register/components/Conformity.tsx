import { useQuery } from "@tanstack/react-query";
import { CircleCheck, RotateCw, ShieldCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ConformityQuery } from "@/gql/graphql";
import { Badge, Fact, Facts } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { CopyButton } from "@/ui/CopyButton";
import { Section } from "@/ui/Page";
import { Empty, Failed } from "@/ui/states";
import { DayOf, Moment, useMoney } from "@/ui/time";
import { conformityQuery } from "../api/conformity";

type Found = ConformityQuery["conformity"];
type Series = Found["series"][number];

/** What the books show of themselves, read from the first event to the last when one comes here (BI2). */
export function Conformity() {
  const t = useTranslations("conformity");
  const { data, error, isFetching, refetch, dataUpdatedAt } = useQuery(conformityQuery());
  if (error && !data) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) {
    return (
      <div role="status" className="rounded-xl border border-line bg-surface">
        <Empty icon={<ShieldCheck aria-hidden className="size-5 animate-waiting" />} title={t("checking")}>
          {t("checkingHint")}
        </Empty>
      </div>
    );
  }
  const { series, verification, version } = data.conformity;
  const holds = verification.problems.length === 0 && series.every((one) => one.holds);
  return (
    <div className="flex flex-col gap-5">
      <Outcome holds={holds} problems={verification.problems} />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-soft">
        <span>{t.rich("checkedAt", { moment: () => <Moment at={new Date(dataUpdatedAt).toISOString()} />, version })}</span>
        <Button data-print="no" size="small" kind="quiet" icon={<RotateCw aria-hidden className="size-4" />} isPending={isFetching} onPress={() => void refetch()}>
          {t("again")}
        </Button>
      </p>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        {series.map((one) => (
          <OfSeries key={one.series} series={one} />
        ))}
      </div>
      <History verification={verification} />
    </div>
  );
}

function Outcome({ holds, problems }: { holds: boolean; problems: readonly string[] }) {
  const t = useTranslations("conformity");
  const Icon = holds ? CircleCheck : TriangleAlert;
  return (
    <div role="status" className={`flex gap-3 rounded-xl border px-4 py-3 ${holds ? "border-good/40 bg-good-soft text-good" : "border-bad/40 bg-bad-soft text-bad"}`}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0">
        <p className="font-medium">{t(holds ? "holds" : "differs")}</p>
        <p className="text-sm">{t(holds ? "holdsHint" : "differsHint")}</p>
        {problems.length > 0 && (
          <ul className="mt-1 list-disc pl-5 text-sm break-words">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function OfSeries({ series: one }: { series: Series }) {
  const t = useTranslations("conformity");
  const names = useTranslations("closings.series");
  const money = useMoney();
  return (
    <Section
      title={names(one.series)}
      actions={
        <span className="pr-1.5">
          <Badge tone={one.holds ? "good" : "bad"}>{t(one.holds ? "whole" : "broken")}</Badge>
        </span>
      }
    >
      {one.numbers === 0 ? (
        <p className="text-sm text-soft">{t("noNumber")}</p>
      ) : (
        <Facts>
          <Fact name={t("numbers")}>{t("numbersOf", { numbers: one.numbers, documents: one.documents })}</Fact>
          {one.firstNumber && one.firstDay && (
            <Fact name={t("first")}>
              <span className="tabular">{one.firstNumber}</span>, <DayOf day={one.firstDay} />
            </Fact>
          )}
          {one.lastNumber && one.lastDay && (
            <Fact name={t("last")}>
              <span className="tabular">{one.lastNumber}</span>, <DayOf day={one.lastDay} />
            </Fact>
          )}
          <Fact name={t("gaps")}>{one.gaps.length === 0 ? t("noGap") : <Wrong all={one.gaps} />}</Fact>
          <Fact name={t("dates")}>{one.backwards.length === 0 ? t("noBackwards") : <Wrong all={one.backwards} />}</Fact>
          <Fact name={t("closings")}>
            {t("closingsCount", { count: one.closings })}
            {one.brokenClosings.length > 0 && <Wrong all={one.brokenClosings.map(String)} />}
          </Fact>
          {one.sums.map(({ gross }) => (
            <Fact key={gross.currency} name={t("gross")}>
              <span className="tabular font-medium">{money(gross)}</span>
            </Fact>
          ))}
        </Facts>
      )}
    </Section>
  );
}

function Wrong({ all }: { all: readonly string[] }) {
  return <span className="font-medium break-words text-bad"> {all.join(", ")}</span>;
}

function History({ verification: { events, seals, unsealed, publicKey } }: { verification: Found["verification"] }) {
  const t = useTranslations("conformity");
  return (
    <Section title={t("history")}>
      <Facts>
        <Fact name={t("events")}>{t("eventsRead", { count: events })}</Fact>
        <Fact name={t("seals")}>{t("sealsRead", { count: seals })}</Fact>
        <Fact name={t("unsealed")}>{t("unsealedCount", { count: unsealed })}</Fact>
        <Fact name={t("publicKey")}>
          <span className="flex items-start gap-1">
            <code className="min-w-0 break-all select-all">{publicKey}</code>
            <CopyButton text={publicKey} name={t("publicKey")} />
          </span>
        </Fact>
      </Facts>
    </Section>
  );
}
