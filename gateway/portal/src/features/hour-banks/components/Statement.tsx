import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { ArrowDownLeft, ArrowUpRight, ScrollText } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { LineKind, StatementQuery } from "@/gql/graphql";
import { Button } from "@/ui/Button";
import { Choice } from "@/ui/Field";
import { Empty } from "@/ui/states";
import { Dotted } from "@/ui/Dotted";
import { DayOf, Duration, Moment } from "@/ui/time";
import { statementPages } from "../api/queries";

type Line = NonNullable<StatementQuery["hourBank"]>["statement"]["nodes"][number];

const KINDS: Record<string, readonly LineKind[] | null> = {
  all: null,
  in: ["CREDIT", "REVERSAL", "EXPIRY_TAKEN_BACK"],
  out: ["DEBIT", "EXPIRY", "REFUND"],
  fixed: ["CORRECTION", "REVERSAL", "REPAYMENT"],
};

interface Props {
  bank: string;
  at: string | null;
  lotNames: ReadonlyMap<string, string>;
  /** When something was recorded matters to whoever reconciles, not to a client. */
  isDetailed: boolean;
}

/** Every movement, the newest first, each with its why. */
export function Statement({ bank, at, lotNames, isDetailed }: Props) {
  const t = useTranslations("hours.statement");
  const [only, setOnly] = useState("all");
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    statementPages(bank, at, KINDS[only] ?? null),
  );
  const lines = data.pages.flatMap(({ hourBank }) => hourBank?.statement.nodes ?? []);
  const count = data.pages[0]?.hourBank?.statement.totalCount ?? 0;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line px-4 py-2">
        <p role="status" className="text-sm text-soft">
          {t("count", { count })}
        </p>
        <Choice hideLabel label={t("only")} value={only} onChange={(event) => setOnly(event.target.value)} className="w-60">
          {(["all", "in", "out", "fixed"] as const).map((which) => (
            <option key={which} value={which}>
              {t(`which.${which}`)}
            </option>
          ))}
        </Choice>
      </div>
      {lines.length === 0 ? (
        <Empty icon={<ScrollText aria-hidden className="size-5" />} title={t("none")} />
      ) : (
        <ul aria-label={t("title")} className="divide-y divide-line">
          {lines.map((line, place) => (
            <Row key={`${line.movement}-${place}`} line={line} lotNames={lotNames} isDetailed={isDetailed} />
          ))}
        </ul>
      )}
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

function Row({ line, lotNames, isDetailed }: { line: Line; lotNames: ReadonlyMap<string, string>; isDetailed: boolean }) {
  const t = useTranslations("hours.statement");
  const kind = line.kind ?? "CORRECTION";
  const isIn = line.minutes.count >= 0;
  const Icon = isIn ? ArrowDownLeft : ArrowUpRight;
  const lot = line.lot ? lotNames.get(line.lot) : t("overdraft");
  const { entry, work } = line;
  const note = entry?.note || work?.note;
  const by = entry?.account?.name ?? work?.by;
  return (
    <li className="flex gap-3 px-4 py-3">
      <span
        className={`mt-0.5 flex size-7 shrink-0 items-center justify-center rounded-full ${isIn ? "bg-good-soft text-good" : "bg-sunken text-soft"}`}
      >
        <Icon aria-hidden className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-medium">{note || work?.subject || line.reason || t(`kinds.${kind}`)}</p>
        <Dotted className="block text-sm text-soft">
          <DayOf day={line.day} />
          {(note || work?.subject || line.reason) && t(`kinds.${kind}`)}
          {by}
          {lot}
        </Dotted>
        {work && <WorkOf work={work} isTold={!isDetailed} hasNote={Boolean(note)} taken={-line.minutes.count} />}
        {isDetailed && (
          <Dotted className="mt-0.5 block text-[0.8125rem] text-soft">
            {entry && (
              <span>
                {t("worked")} <Duration minutes={entry.worked.count} />
              </span>
            )}
            {entry?.debited && entry.debited.count !== entry.worked.count && (
              <span>
                {t("debited")} <Duration minutes={entry.debited.count} />
              </span>
            )}
            {entry?.validatedBy?.name && <span>{t("validatedBy", { name: entry.validatedBy.name })}</span>}
            <span>
              {t("recorded")} <Moment at={line.recordedAt} />
            </span>
          </Dotted>
        )}
      </div>
      <span className={`font-semibold ${isIn ? "text-good" : ""}`}>
        {isIn && <span aria-hidden>+</span>}
        <Duration minutes={line.minutes.count} />
      </span>
    </li>
  );
}

interface WorkProps {
  work: NonNullable<Line["work"]>;
  /** How long it took is told here: the detail of the team tells it besides. */
  isTold: boolean;
  hasNote: boolean;
  taken: number;
}

/** What the hours went to: the request, and how long it took where that is not what was taken. */
function WorkOf({ work, isTold, hasNote, taken }: WorkProps) {
  const t = useTranslations("hours.statement");
  const isOther = isTold && work.worked.count !== taken;
  if (work.ticketNumber === null && !isOther) return null;
  return (
    <Dotted className="block text-sm text-soft">
      {work.ticketNumber !== null && (
        <span>
          {t("request", { number: work.ticketNumber })}
          {hasNote && work.subject && ` · ${work.subject}`}
        </span>
      )}
      {isOther && (
        <span>
          {t("worked")} <Duration minutes={work.worked.count} />
        </span>
      )}
    </Dotted>
  );
}
