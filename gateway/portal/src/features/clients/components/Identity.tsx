import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import type { ClientPageQuery } from "@/gql/graphql";
import { isOfTeam, useViewer } from "@/lib/viewer/viewer";
import { Fact, Facts } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Section } from "@/ui/Page";
import { clientFamily } from "../api/queries";

const ChangeIdentity = lazy(() => import("./ChangeIdentity"));
const ChangeAddresses = lazy(() => import("./ChangeAddresses"));
const ChangeFamily = lazy(() => import("./ChangeFamily"));

export type Client = NonNullable<ClientPageQuery["client"]>;
const link = "text-accent-text underline underline-offset-2";

/** Who the company is, on paper. */
export function Identity({ client, mayEdit }: { client: Client; mayEdit: boolean }) {
  const t = useTranslations("clients");
  const [isEdited, setIsEdited] = useState(false);
  return (
    <Section title={t("identity")} actions={mayEdit && <Edit label={t("edit.identity")} onPress={() => setIsEdited(true)} />}>
      <Facts>
        {client.siren && <Fact name="SIREN">{grouped(client.siren)}</Fact>}
        {client.siret && <Fact name="SIRET">{client.siret}</Fact>}
        {client.vatNumber && <Fact name={t("vat")}>{client.vatNumber}</Fact>}
        {client.size && <Fact name={t("size")}>{t(`sizes.${client.size}`)}</Fact>}
        {client.sector && <Fact name={t("sector")}>{client.sector}</Fact>}
        <Fact name={t("payment")}>
          {t(`paymentRules.${client.paymentTerms.rule}`, { days: client.paymentTerms.days, day: client.paymentTerms.day ?? 0 })}
        </Fact>
      </Facts>
      <Suspense>{isEdited && <ChangeIdentity client={client} onClose={() => setIsEdited(false)} />}</Suspense>
    </Section>
  );
}

export function Addresses({ client, mayEdit }: { client: Client; mayEdit: boolean }) {
  const t = useTranslations("clients");
  const [isEdited, setIsEdited] = useState(false);
  return (
    <Section title={t("addresses")} actions={mayEdit && <Edit label={t("edit.addresses")} onPress={() => setIsEdited(true)} />}>
      {client.addresses.length === 0 && <p className="text-sm text-soft">{t("noAddress")}</p>}
      <Facts>
        {client.addresses.map((address, place) => (
          <Fact key={place} name={address.label || t(`purposes.${address.purpose}`)}>
            {[...address.lines, `${address.postalCode} ${address.city}`].map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </Fact>
        ))}
      </Facts>
      <Suspense>{isEdited && <ChangeAddresses client={client} onClose={() => setIsEdited(false)} />}</Suspense>
    </Section>
  );
}

/** Whom it belongs to, who belongs to it, and who looks after it. A list knows no past: subsidiaries are those of now. */
export function Family({ client, mayEdit, isPast }: { client: Client; mayEdit: boolean; isPast: boolean }) {
  const t = useTranslations("clients");
  const viewer = useViewer();
  const [isEdited, setIsEdited] = useState(false);
  const { data } = useQuery({ ...clientFamily(client.id), enabled: !isPast });
  const subsidiaries = isPast ? [] : (data?.clients.nodes ?? []);
  const isAlone = !client.parent && !client.partner && subsidiaries.length === 0;
  if (isAlone && !mayEdit) return null;
  return (
    <Section title={t("family")} actions={mayEdit && <Edit label={t("edit.family")} onPress={() => setIsEdited(true)} />}>
      {isAlone && <p className="text-sm text-soft">{t("alone")}</p>}
      <Facts>
        {client.parent && (
          <Fact name={t("parent")}>
            <Link to="/clients/$id" params={{ id: client.parent.id }} className={link}>
              {client.parent.name}
            </Link>
          </Fact>
        )}
        {subsidiaries.length > 0 && (
          <Fact name={t("subsidiaries")}>
            <ul className="flex flex-col gap-1">
              {subsidiaries.map(({ id, name }) => (
                <li key={id}>
                  <Link to="/clients/$id" params={{ id }} className={link}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
            <Link to="/clients" search={{ famille: client.id }} className={`${link} mt-1 inline-block`}>
              {t("seeFamily")}
            </Link>
          </Fact>
        )}
        {client.partner && <Fact name={t("partner")}>{client.partner.name}</Fact>}
      </Facts>
      <Suspense>
        {isEdited && <ChangeFamily client={client} mayEntrust={isOfTeam(viewer)} onClose={() => setIsEdited(false)} />}
      </Suspense>
    </Section>
  );
}

function Edit({ label, onPress }: { label: string; onPress: () => void }) {
  const t = useTranslations("clients.edit");
  return (
    <Button size="small" kind="quiet" aria-label={label} onPress={onPress}>
      {t("open")}
    </Button>
  );
}

function grouped(siren: string): string {
  return siren.replace(/(\d{3})(?=\d)/g, "$1\u00a0");
}
