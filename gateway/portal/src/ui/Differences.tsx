import { useTranslations } from "use-intl";
import { differences, type Line } from "@/lib/time-travel/differences";
import { Aloud } from "./Aloud";
import { useMoment } from "./time";

/** What reads otherwise today: three narrow columns, which stay a table on a telephone too. */
export function Differences({ at, then, now }: { at: string; then: readonly Line[]; now: readonly Line[] }) {
  const t = useTranslations("past.differences");
  const moment = useMoment();
  const found = differences(then, now);
  if (found.length === 0) return <p className="text-sm">{t("none")}</p>;
  return (
    <table aria-label={t("title")} className="w-full table-fixed text-left text-sm [&_td]:wrap-anywhere [&_th]:wrap-anywhere">
      <thead>
        <tr className="border-b border-line text-[0.8125rem] text-soft [&>th]:py-2 [&>th]:pr-3 [&>th]:font-medium">
          <th scope="col" className="w-[28%]">{t("what")}</th>
          <th scope="col">{moment(at)}</th>
          <th scope="col">{t("now")}</th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ key, name, before, after }) => (
          <tr key={key} className="border-b border-line align-top last:border-0 [&>*]:py-2 [&>*]:pr-3">
            <th scope="row" className="font-normal text-soft">{name}</th>
            <Said line={before} />
            <Said line={after} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ line }: { line: Line | null }) {
  const t = useTranslations("past.differences");
  if (!line) return <td className="text-soft">{t("nothing")}</td>;
  return <td className="whitespace-pre-line">{line.shown ?? <Aloud text={line.said ?? ""} />}</td>;
}
