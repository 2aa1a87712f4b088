import { useTranslations } from "use-intl";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { Moment } from "@/ui/time";
import { LINES, type Point } from "../lib/measures";
import { useMeasured } from "./useMeasured";

const AT_MOST = 60;

/** The latest first; the file has all of them. */
export function MeasureTable({ points }: { points: readonly Point[] }) {
  const t = useTranslations("machines.measures");
  const write = useMeasured();
  const latest = points.slice(-AT_MOST).toReversed();
  return (
    <div>
      <Table label={t("title")}>
        <thead>
          <tr>
            <Head>{t("moment")}</Head>
            {LINES.map((line) => (
              <Head key={line} align="right">
                {t(`names.${line}`)}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {latest.map(({ at, values }) => (
            <Row key={at}>
              <Cell main>
                <Moment at={new Date(at).toISOString()} />
              </Cell>
              {LINES.map((line) => (
                <Cell key={line} label={t(`names.${line}`)} align="right">
                  <span className="tabular">{values[line] === null ? "–" : write(line, values[line])}</span>
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
      {latest.length < points.length && <p className="pt-3 text-sm text-soft">{t("latest", { count: latest.length })}</p>}
    </div>
  );
}
