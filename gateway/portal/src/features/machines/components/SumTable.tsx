import { useTranslations } from "use-intl";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { Moment } from "@/ui/time";
import { useLevel } from "@/ui/units";
import { isKnown, SUMS, type Sums } from "../lib/sums";

const AT_MOST = 60;

/** The latest first; the file has all of them. */
export function SumTable({ sums: { times, of }, of: mount }: { sums: Sums; of: string }) {
  const t = useTranslations("machines.measures");
  const write = useLevel();
  const lines = SUMS.filter((line) => isKnown(of[line]));
  const latest = times.map((at, place) => ({ at, place })).slice(-AT_MOST).toReversed();
  const value = (line: (typeof SUMS)[number], place: number) => {
    const [mean, low, high] = [of[line].means[place] ?? null, of[line].lows[place] ?? null, of[line].highs[place] ?? null];
    if (mean === null || low === null || high === null) return "–";
    return low === high ? write(line, mean) : `${write(line, mean)} (${write(line, low)}–${write(line, high)})`;
  };
  return (
    <div>
      <Table label={t("title")}>
        <thead>
          <tr>
            <Head>{t("moment")}</Head>
            {lines.map((line) => (
              <Head key={line} align="right">
                {t(`sums.${line}`, { of: mount })}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {latest.map(({ at, place }) => (
            <Row key={at}>
              <Cell main>
                <Moment at={new Date(at).toISOString()} />
              </Cell>
              {lines.map((line) => (
                <Cell key={line} label={t(`sums.${line}`, { of: mount })} align="right">
                  <span className="tabular">{value(line, place)}</span>
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
      {latest.length < times.length && <p className="pt-3 text-sm text-soft">{t("latest", { count: latest.length })}</p>}
    </div>
  );
}
