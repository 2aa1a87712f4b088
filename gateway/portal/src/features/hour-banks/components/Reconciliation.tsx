import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleCheck, GitFork, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ReconciliationQuery } from "@/gql/graphql";
import { Fact, Facts } from "@/ui/Badge";
import { buttonLook } from "@/ui/Button";
import { Section } from "@/ui/Page";
import { Empty } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { DayOf, Duration, Moment } from "@/ui/time";
import { reconciliationQuery } from "../api/queries";

type Found = NonNullable<ReconciliationQuery["hourBankReconciliation"]>;
type Movement = Found["movements"][number];

/** What was in a bank, what moved and because of what, what is left; and whether all of it agrees. */
export function Reconciliation({ bank, from, until }: { bank: string; from: string; until: string }) {
  const t = useTranslations("banks.reconciliation");
  const { data } = useSuspenseQuery(reconciliationQuery(bank, from, until));
  const found = data.hourBankReconciliation;
  if (!found) return <Empty title={t("gone")} />;
  return (
    <div className="flex flex-col gap-5">
      <Outcome found={found} />
      <Section title={t("balances")}>
        <Facts>
          <Fact name={t("opening")}>
            <Duration minutes={found.opening.count} />
          </Fact>
          <Fact name={t("closing")}>
            <Duration minutes={found.closing.count} className="font-semibold" />
          </Fact>
          <Fact name={t("said")}>{found.said ? <Duration minutes={found.said.count} /> : t("nothingMoved")}</Fact>
        </Facts>
      </Section>
      <Section title={t("movements")} flush>
        {found.movements.length === 0 ? <Empty title={t("nothingMoved")} /> : <Movements movements={found.movements} />}
      </Section>
    </div>
  );
}

function Outcome({ found: { agrees, differences } }: { found: Found }) {
  const t = useTranslations("banks.reconciliation");
  const Icon = agrees ? CircleCheck : TriangleAlert;
  return (
    <div role="status" className={`flex gap-3 rounded-xl border px-4 py-3 ${agrees ? "border-good/40 bg-good-soft text-good" : "border-bad/40 bg-bad-soft text-bad"}`}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div>
        <p className="font-medium">{t(agrees ? "agrees" : "differs")}</p>
        {differences.length > 0 && (
          <ul className="mt-1 list-disc pl-5 text-sm">
            {differences.map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function Movements({ movements }: { movements: readonly Movement[] }) {
  const t = useTranslations("banks.reconciliation");
  return (
    <Table label={t("movements")}>
      <thead>
        <tr>
          <Head>{t("what")}</Head>
          <Head>{t("day")}</Head>
          <Head>{t("recorded")}</Head>
          <Head align="right">{t("minutes")}</Head>
          <Head align="right">{t("balance")}</Head>
          <Head>
            <span className="sr-only">{t("why")}</span>
          </Head>
        </tr>
      </thead>
      <tbody>
        {movements.map((movement) => (
          <One key={`${movement.event}${movement.balance.count}`} movement={movement} />
        ))}
      </tbody>
    </Table>
  );
}

function One({ movement: { event, kind, day, recordedAt, minutes, balance, entry } }: { movement: Movement }) {
  const t = useTranslations("banks.reconciliation");
  const kinds = useTranslations("hours.statement.kinds");
  return (
    <Row>
      <Cell main>
        <span className="font-medium">{entry?.note || kinds(kind)}</span>
        <span className="block text-[0.8125rem] text-soft">
          {[entry && kinds(kind), entry?.account?.name, entry?.ticket && t("ticket", { number: entry.ticket.number })].filter(Boolean).join(" · ")}
        </span>
      </Cell>
      <Cell label={t("day")}>
        <DayOf day={day} />
      </Cell>
      <Cell label={t("recorded")}>
        <Moment at={recordedAt} />
      </Cell>
      <Cell label={t("minutes")} align="right">
        <Duration minutes={minutes.count} />
      </Cell>
      <Cell label={t("balance")} align="right">
        <Duration minutes={balance.count} className="font-medium" />
      </Cell>
      <Cell label={t("why")} align="right">
        <Link to="/historique/evenement" search={{ nom: event }} aria-label={t("why")} title={t("why")} className={buttonLook({ kind: "quiet", size: "smallIcon" })}>
          <GitFork aria-hidden className="size-4" />
        </Link>
      </Cell>
    </Row>
  );
}
