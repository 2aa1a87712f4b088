import { Check } from "lucide-react";
import { useTranslations } from "use-intl";
import { useViewer } from "@/lib/viewer/viewer";
import { Section } from "@/ui/Page";
import { Cell, Head, Row, Table } from "@/ui/Table";

/** What the server lets this person do, as it says. */
export function OwnRights() {
  const t = useTranslations("profile.rights");
  const { rights } = useViewer();
  return (
    <Section title={t("title")} flush>
      <Table label={t("title")}>
        <thead>
          <tr>
            <Head>{t("module")}</Head>
            <Head>{t("see")}</Head>
            <Head>{t("edit")}</Head>
            <Head>{t("validate")}</Head>
            <Head>{t("reach")}</Head>
          </tr>
        </thead>
        <tbody>
          {rights.map(({ module, mayEdit, mayValidate, reach }) => (
            <Row key={module}>
              <Cell main>{t(`modules.${module}`)}</Cell>
              <Cell label={t("see")}>
                <Yes isSo />
              </Cell>
              <Cell label={t("edit")}>
                <Yes isSo={mayEdit} />
              </Cell>
              <Cell label={t("validate")}>
                <Yes isSo={mayValidate} />
              </Cell>
              <Cell label={t("reach")}>{t(`reaches.${reach}`)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function Yes({ isSo }: { isSo: boolean }) {
  const t = useTranslations("profile.rights");
  return isSo ? (
    <span className="inline-flex items-center gap-1 text-good">
      <Check aria-hidden className="size-4" />
      {t("yes")}
    </span>
  ) : (
    <span className="text-soft">{t("no")}</span>
  );
}
