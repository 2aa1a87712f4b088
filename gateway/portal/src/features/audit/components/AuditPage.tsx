import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Download, SearchX } from "lucide-react";
import { useTranslations } from "use-intl";
import { useIsNarrow } from "@/lib/useIsNarrow";
import { Button } from "@/ui/Button";
import { Choice, TextField } from "@/ui/Field";
import { Page } from "@/ui/Page";
import { SearchBox } from "@/ui/SearchBox";
import { useSay } from "@/ui/say";
import { Empty, Failed, Waiting } from "@/ui/states";
import { auditPages, auditPeople } from "../api/queries";
import { takeOut } from "../export";
import { filterOf, KINDS, OUTCOMES, type AuditSearch } from "../lib";
import { ActRow } from "./ActRow";

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
              <ActRow key={act.id} act={act} narrow={narrow} />
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
