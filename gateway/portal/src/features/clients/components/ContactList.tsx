import { Ellipsis, Mail, Phone, Plus, Star } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import {
  ClientChoosePrimaryContactDocument,
  ClientRemoveContactDocument,
  type ContactShownFragment,
} from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Badge, Initials } from "@/ui/Badge";
import { Button, IconButton } from "@/ui/Button";
import { Menu, MenuItem, MenuLine } from "@/ui/Menu";
import { Section } from "@/ui/Page";
import { useSay } from "@/ui/say";
import { Empty } from "@/ui/states";
import { ContactForm } from "./ContactForm";
import { Forgetting } from "./Forgetting";

interface Props {
  client: string;
  contacts: readonly ContactShownFragment[];
  mayEdit: boolean;
  mayForget: boolean;
}

export function ContactList({ client, contacts, mayEdit, mayForget }: Props) {
  const t = useTranslations("clients.contacts");
  const say = useSay();
  const choose = useCommand(ClientChoosePrimaryContactDocument, ["CLIENT"]);
  const remove = useCommand(ClientRemoveContactDocument, ["CLIENT"]);
  const [edited, setEdited] = useState<ContactShownFragment | "new" | null>(null);
  const [forgotten, setForgotten] = useState<ContactShownFragment | null>(null);
  return (
    <Section
      title={t("title")}
      flush
      actions={
        mayEdit && (
          <Button size="small" kind="quiet" icon={<Plus aria-hidden className="size-4" />} onPress={() => setEdited("new")}>
            {t("add")}
          </Button>
        )
      }
    >
      {contacts.length === 0 && <Empty title={t("none")} />}
      <ul className="divide-y divide-line">
        {contacts.map((contact) => (
          <li key={contact.id} className="flex items-start gap-3 px-4 py-3">
            <Initials name={contact.name} className="size-8" />
            <div className="min-w-0 flex-1 text-sm">
              <p className="flex flex-wrap items-center gap-2">
                <span className="text-[0.9375rem] font-medium">{contact.name ?? t("forgotten")}</span>
                {contact.primary && (
                  <Badge tone="accent" icon={<Star aria-hidden className="size-3.5" />}>
                    {t("primary")}
                  </Badge>
                )}
              </p>
              {contact.role && <p className="text-soft">{contact.role}</p>}
              <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
                {contact.phone && (
                  <a href={`tel:${contact.phone.replace(/\s/g, "")}`} className="inline-flex items-center gap-1.5 text-accent-text hover:underline">
                    <Phone aria-hidden className="size-3.5" />
                    {contact.phone}
                  </a>
                )}
                {contact.mail && (
                  <a href={`mailto:${contact.mail}`} className="inline-flex min-w-0 items-center gap-1.5 break-all text-accent-text hover:underline">
                    <Mail aria-hidden className="size-3.5 shrink-0" />
                    {contact.mail}
                  </a>
                )}
              </p>
              {contact.availability && <p className="mt-1 text-soft">{contact.availability}</p>}
            </div>
            {mayEdit && !contact.forgotten && (
              <Menu
                label={t("actions", { name: contact.name ?? "" })}
                button={
                  <IconButton size="smallIcon" label={t("actions", { name: contact.name ?? "" })}>
                    <Ellipsis aria-hidden className="size-4" />
                  </IconButton>
                }
              >
                <MenuItem onAction={() => setEdited(contact)}>{t("edit")}</MenuItem>
                {!contact.primary && (
                  <MenuItem onAction={() => void say(choose.mutateAsync({ client, contact: contact.id }), t("chosen"))}>
                    {t("choose")}
                  </MenuItem>
                )}
                <MenuItem onAction={() => void say(remove.mutateAsync({ client, contact: contact.id }), t("removed"))}>
                  {t("remove")}
                </MenuItem>
                {mayForget && (
                  <>
                    <MenuLine />
                    <MenuItem onAction={() => setForgotten(contact)}>{t("forget.open")}</MenuItem>
                  </>
                )}
              </Menu>
            )}
          </li>
        ))}
      </ul>
      {edited && <ContactForm client={client} contact={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
      {forgotten && <Forgetting client={client} contact={forgotten} onClose={() => setForgotten(null)} />}
    </Section>
  );
}
