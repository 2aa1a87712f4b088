import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleX, Download, Eye, History, Minus, SearchX, type LucideIcon } from "lucide-react";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ActOutcome, AuditQuery } from "@/gql/graphql";
import { useIsNarrow } from "@/lib/useIsNarrow";
import { Aloud } from "@/ui/Aloud";
import { Badge, type Tone } from "@/ui/Badge";
import { Button, buttonLook } from "@/ui/Button";
import { Dotted } from "@/ui/Dotted";
import { Choice, TextField } from "@/ui/Field";
import { Page } from "@/ui/Page";
import { SearchBox } from "@/ui/SearchBox";
import { useSay } from "@/ui/say";
import { Empty, Failed, Waiting } from "@/ui/states";
import { Moment } from "@/ui/time";
import { auditPages, auditPeople } from "../api/queries";
import { takeOut } from "../export";
import { filterOf, justBefore, KINDS, OUTCOMES, type AuditSearch } from "../lib";
import { useWho } from "./who";

type Act = AuditQuery["audit"]["nodes"][number];

interface Props {
  search: AuditSearch;
  narrow: (to: Partial<AuditSearch>) => void;
  clear: () => void;
}

/** Who did what, when, from where, and what came of it. */
export function AuditPage({ search, narrow, clear }: Props) {
  const t = useTranslations("audit");
  const say = useSay();
  const filter = filterOf(search);
  const list = useInfiniteQuery({ ...auditPages(filter), placeholderData: keepPreviousData });
  const acts = list.data?.pages.flatMap(({ audit }) => audit.nodes) ?? [];
  const count = list.data?.pages[0]?.audit.totalCount ?? 0;
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <Button icon={<Download aria-hidden className="size-4" />} onPress={() => void say(takeOut(filter), t("taken"))}>
          {t("export")}
        </Button>
      }
    >
      <Narrowing search={search} narrow={narrow} />
      <div className="mb-2 flex min-h-8 items-center gap-3 text-sm">
        <p role="status" className="text-soft">
          {t("count", { count })}
        </p>
        {isNarrowed && (
          <Button kind="link" size="inline" onPress={clear}>
            {t("clear")}
          </Button>
        )}
      </div>
      <div className="rounded-xl border border-line bg-surface">
        {list.error && acts.length === 0 ? (
          <Failed error={list.error} retry={() => void list.refetch()} />
        ) : list.isPending ? (
          <Waiting lines={8} />
        ) : acts.length === 0 ? (
          <Empty icon={<SearchX aria-hidden className="size-5" />} title={t("none")} action={<Button onPress={clear}>{t("clear")}</Button>} />
        ) : (
          <ul aria-label={t("title")} className="divide-y divide-line">
            {acts.map((act) => (
              <Row key={act.id} act={act} narrow={narrow} />
            ))}
          </ul>
        )}
        {list.hasNextPage && (
          <div className="border-t border-line p-3 text-center">
            <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
              {t("next")}
            </Button>
          </div>
        )}
      </div>
    </Page>
  );
}

function Narrowing({ search, narrow }: Pick<Props, "search" | "narrow">) {
  const t = useTranslations("audit");
  const isNarrow = useIsNarrow();
  const fields = <Fields search={search} narrow={narrow} />;
  const { q: _, ...rest } = filterOf(search) as Record<string, unknown>;
  return (
    <div className="mb-3 flex flex-col gap-3 rounded-xl border border-line bg-surface p-4">
      <div className="flex items-end">
        <SearchBox label={t("search")} value={search.q ?? ""} onSearch={(q) => narrow({ q: q || undefined })} />
      </div>
      {isNarrow ? (
        <details open={Object.keys(rest).length > 0}>
          <summary className="w-fit cursor-pointer rounded text-sm font-medium text-soft">{t("more")}</summary>
          <div className="mt-2">{fields}</div>
        </details>
      ) : (
        fields
      )}
    </div>
  );
}

function Fields({ search, narrow }: Pick<Props, "search" | "narrow">) {
  const t = useTranslations("audit");
  const { data } = useQuery(auditPeople());
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-5">
      <Choice label={t("by")} value={search.qui ?? ""} onChange={(event) => narrow({ qui: event.target.value || undefined })}>
        <option value="">{t("everybody")}</option>
        {data?.accounts.nodes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name ?? t("who.forgotten")}
          </option>
        ))}
      </Choice>
      <Choice
        label={t("about")}
        value={search.quoi ?? ""}
        onChange={(event) => narrow({ quoi: (event.target.value || undefined) as AuditSearch["quoi"] })}
      >
        <option value="">{t("everything")}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t("outcome")}
        value={search.issue ?? ""}
        onChange={(event) => narrow({ issue: (event.target.value || undefined) as AuditSearch["issue"] })}
      >
        <option value="">{t("allOutcomes")}</option>
        {OUTCOMES.map((outcome) => (
          <option key={outcome} value={outcome}>
            {t(`outcomes.${outcome}`)}
          </option>
        ))}
      </Choice>
      <TextField label={t("from")} type="date" value={search.du ?? ""} onChange={(event) => narrow({ du: event.target.value || undefined })} />
      <TextField label={t("until")} type="date" value={search.au ?? ""} onChange={(event) => narrow({ au: event.target.value || undefined })} />
    </div>
  );
}

const OUTCOME: Record<ActOutcome, { tone: Tone; icon: LucideIcon }> = {
  DONE: { tone: "good", icon: CircleCheck },
  REFUSED: { tone: "bad", icon: CircleX },
  CONSULTED: { tone: "info", icon: Eye },
  CHANGED_NOTHING: { tone: "plain", icon: Minus },
};

function Row({ act, narrow }: { act: Act; narrow: Props["narrow"] }) {
  const t = useTranslations("audit");
  const who = useWho();
  const { tone, icon: Icon } = OUTCOME[act.outcome];
  const [about] = act.about;
  const before = act.events.map(({ name }) => justBefore(name, act.at)).find((one) => one !== null);
  return (
    <li className="flex flex-col gap-1 px-4 py-3 sm:flex-row sm:gap-4">
      <div className="flex items-baseline justify-between gap-3 text-sm sm:w-52 sm:flex-col sm:justify-start sm:gap-0.5">
        <span className="font-medium">{who(act.who)}</span>
        <span className="text-soft">
          <Moment at={act.at} />
        </span>
      </div>
      <div className="min-w-0 flex-1">
        {act.events.length > 0 ? (
          <ul>
            {act.events.map((event) => (
              <li key={event.name} className="line-clamp-3">
                <Aloud text={event.sentence} />
              </li>
            ))}
          </ul>
        ) : (
          <p>
            <Aloud text={act.message ?? act.name ?? ""} />
          </p>
        )}
        <Dotted className="mt-0.5 block text-[0.8125rem] text-soft">
          {act.name && <code className="font-sans">{act.name}</code>}
          {act.door && t(`doors.${act.door}`)}
          {act.place && <span title={act.place.program}>{act.place.address}</span>}
        </Dotted>
      </div>
      <div className="flex items-start gap-2">
        <Badge tone={tone} icon={<Icon aria-hidden className="size-3.5" />}>
          {t(`outcomes.${act.outcome}`)}
        </Badge>
        {before && (
          <Link to={before.to} params={{ id: before.id }} search={{ at: before.at }} className={buttonLook({ kind: "quiet", size: "small" })}>
            <History aria-hidden className="size-4" />
            {t("before")}
          </Link>
        )}
        {about && (
          <Button size="small" kind="quiet" onPress={() => narrow({ sur: about })}>
            {t("allOfIt")}
          </Button>
        )}
      </div>
    </li>
  );
}
