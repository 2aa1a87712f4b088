import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { BellPlus, SearchX } from "lucide-react";
import { useTranslations } from "use-intl";
import type { AlertRuleShownFragment } from "@/gql/graphql";
import { Button, buttonLook } from "@/ui/Button";
import { Empty, Failed, Waiting } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { Tabs } from "@/ui/Tabs";
import { rulePages } from "../api/queries";
import { isNarrowed, type RuleSearch } from "../lib/filters";
import { RuleOf } from "./RuleOf";
import { RuleState } from "./RuleState";
import { useConditionWords } from "./useConditionWords";

interface Props {
  search: RuleSearch;
  narrow: (to: Partial<RuleSearch>) => void;
  clear: () => void;
  mayEdit: boolean;
}

const STATES = ["actives", "inactives"] as const;

/** What is watched on machines, in words (RM4). */
export function RuleList({ search, narrow, clear, mayEdit }: Props) {
  const t = useTranslations("alertRules");
  return (
    <div className="rounded-xl border border-line bg-surface">
      <div data-print="no" className="flex flex-wrap items-center gap-3 border-b border-line p-2.5">
        <Tabs
          label={t("which")}
          chosen={search.etat ?? "ALL"}
          onChoose={(chosen) => narrow({ etat: STATES.find((one) => one === chosen) })}
          tabs={[{ key: "ALL", name: t("all") }, ...STATES.map((key) => ({ key, name: t(`states.${key}`) }))]}
        />
      </div>
      <Rules search={search} clear={clear} mayEdit={mayEdit} />
    </div>
  );
}

function Rules({ search, clear, mayEdit }: Omit<Props, "narrow">) {
  const t = useTranslations("alertRules");
  const list = useInfiniteQuery({ ...rulePages(search), placeholderData: keepPreviousData });
  const rules = list.data?.pages.flatMap(({ alertRules }) => alertRules.nodes) ?? [];
  if (list.error && rules.length === 0) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Waiting lines={5} />;
  if (rules.length === 0) return <Nothing search={search} clear={clear} mayEdit={mayEdit} />;
  return (
    <>
      <p role="status" className="border-b border-line px-4 py-2 text-sm text-soft">
        {t("count", { count: list.data?.pages[0]?.alertRules.totalCount ?? rules.length })}
      </p>
      <Table label={t("title")}>
        <thead>
          <tr>
            <Head>{t("columns.rule")}</Head>
            <Head>{t("columns.of")}</Head>
            <Head>{t("columns.priority")}</Head>
            <Head>{t("columns.state")}</Head>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <Rule key={rule.id} rule={rule} />
          ))}
        </tbody>
      </Table>
      {list.hasNextPage && (
        <div className="p-3 text-center">
          <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
            {t("next")}
          </Button>
        </div>
      )}
    </>
  );
}

function Rule({ rule }: { rule: AlertRuleShownFragment }) {
  const t = useTranslations("alertRules.columns");
  const priorities = useTranslations("tickets.priority");
  const words = useConditionWords();
  return (
    <Row>
      <Cell main>
        <Link to="/machines/regles/$id" params={{ id: rule.id }} className="rounded font-medium hover:underline">
          {rule.name}
        </Link>
        <span className="block text-[0.8125rem] text-soft">{words(rule.condition)}</span>
      </Cell>
      <Cell label={t("of")}>
        <RuleOf rule={rule} />
      </Cell>
      <Cell label={t("priority")}>{priorities(rule.priority)}</Cell>
      <Cell label={t("state")}>
        <RuleState enabled={rule.enabled} />
      </Cell>
    </Row>
  );
}

function Nothing({ search, clear, mayEdit }: { search: RuleSearch; clear: () => void; mayEdit: boolean }) {
  const t = useTranslations("alertRules");
  if (isNarrowed(search)) {
    return <Empty icon={<SearchX aria-hidden className="size-5" />} title={t("noneFound")} action={<Button onPress={clear}>{t("clear")}</Button>} />;
  }
  const action = mayEdit && (
    <Link to="/machines/regles/nouvelle" className={buttonLook({})}>
      {t("new")}
    </Link>
  );
  return (
    <Empty icon={<BellPlus aria-hidden className="size-5" />} title={t("none")} action={action}>
      {t("noneHint")}
    </Empty>
  );
}
