import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { Badge } from "@/ui/Badge";
import { Empty } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { Moment } from "@/ui/time";
import { disksQuery } from "../api/queries";
import { within } from "../lib/facts";
import { FactText, Why } from "./FactText";

const FIGURES = ["celsius", "on_hours", "worn_percent", "reallocated_sectors", "pending_sectors", "media_errors"] as const;

/** What the disks say of themselves, by SMART. */
export function DiskHealth({ machine }: { machine: string }) {
  const t = useTranslations("machines.disks");
  const { data } = useSuspenseQuery(disksQuery(machine));
  const health = data.machine?.diskHealth;
  if (!health) return <Empty title={t("notYet")} />;
  const fact = within({ disks: health.disks }, "disks");
  if ("absent" in fact) {
    return (
      <p className="px-4 py-3 text-sm">
        <Why absent={fact.absent} />
      </p>
    );
  }
  const disks: unknown[] = Array.isArray(fact.known) ? fact.known : [];
  if (disks.length === 0) return <Empty title={t("none")} />;
  return (
    <>
      <Table label={t("title")}>
        <thead>
          <tr>
            <Head>{t("name")}</Head>
            <Head>{t("healthy")}</Head>
            {FIGURES.map((figure) => (
              <Head key={figure} align="right">
                {t(figure)}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {disks.map((disk, place) => (
            <Row key={place}>
              <Cell main>{String(knownAt(disk, "name") ?? "–")}</Cell>
              <Cell label={t("healthy")}>
                <Healthy disk={disk} />
              </Cell>
              {FIGURES.map((figure) => (
                <Cell key={figure} label={t(figure)} align="right">
                  <span className="tabular">
                    <FactText fact={within(disk, figure)} form="text" />
                  </span>
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
      <p className="px-4 py-2 text-xs text-soft">{t.rich("at", { moment: () => <Moment at={health.takenAt} /> })}</p>
    </>
  );
}

const knownAt = (disk: unknown, name: string) => {
  const fact = within(disk, name);
  return "known" in fact ? fact.known : null;
};

function Healthy({ disk }: { disk: unknown }) {
  const t = useTranslations("machines.disks");
  const fact = within(disk, "healthy");
  if ("absent" in fact) return <Why absent={fact.absent} />;
  return <Badge tone={fact.known === true ? "good" : "bad"}>{t(fact.known === true ? "good" : "failing")}</Badge>;
}
