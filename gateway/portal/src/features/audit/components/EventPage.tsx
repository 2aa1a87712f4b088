import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { EventPageQuery } from "@/gql/graphql";
import { Aloud } from "@/ui/Aloud";
import { Fact, Facts } from "@/ui/Badge";
import { buttonLook } from "@/ui/Button";
import { NotHere } from "@/ui/NotHere";
import { Page, Section } from "@/ui/Page";
import { Moment } from "@/ui/time";
import { eventQuery } from "../api/queries";
import { justAfter, justBefore, thingOf } from "../lib";
import { EventLine } from "./EventLine";
import { useWho } from "./who";

type Event = NonNullable<EventPageQuery["event"]>;

/** One event: what led to it, what followed from it, and how it stands in the journal. */
export function EventPage({ name }: { name: string }) {
  const t = useTranslations("audit.event");
  const who = useWho();
  const { data } = useSuspenseQuery(eventQuery(name));
  const event = data.event;
  if (!event) return <NotHere title={t("gone")} />;
  return (
    <Page title={t("title")} lead={<Aloud text={event.sentence} />} actions={<Ways event={event} />}>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Section title={t("causes")} flush>
          <Chain events={event.causes} none={t("noCauses")} />
        </Section>
        <Section title={t("effects")} flush>
          <Chain events={event.effects} none={t("noEffects")} />
        </Section>
        <Section title={t("journal")} className="lg:col-span-2">
          <Facts>
            <Fact name={t("who")}>{who(event.who)}</Fact>
            <Fact name={t("when")}>
              <Moment at={event.at} />
            </Fact>
            <Fact name={t("type")}>{event.eventType}</Fact>
            <Fact name={t("name")}>
              <span className="break-all select-all">{event.name}</span>
            </Fact>
          </Facts>
          <details className="mt-3">
            <summary className="w-fit cursor-pointer rounded text-sm font-medium">{t("payload")}</summary>
            <pre tabIndex={0} className="mt-2 max-h-96 overflow-auto rounded-lg bg-sunken p-3 text-[0.8125rem]">
              {JSON.stringify(event.payload, null, 2)}
            </pre>
          </details>
        </Section>
      </div>
    </Page>
  );
}

function Chain({ events, none }: { events: Event["causes"]; none: string }) {
  if (events.length === 0) return <p className="p-4 text-sm text-soft">{none}</p>;
  return (
    <ol className="flex flex-col divide-y divide-line">
      {events.map((one) => (
        <EventLine key={one.name} event={one} />
      ))}
    </ol>
  );
}

/** To the thing before and after, and to everything that happened to it. */
function Ways({ event: { name, at } }: { event: Event }) {
  const t = useTranslations("audit");
  const [before, after, thing] = [justBefore(name, at), justAfter(name, at), thingOf(name)];
  return (
    <>
      {before && (
        <Link to={before.to} params={{ id: before.id }} search={{ at: before.at }} className={buttonLook({})}>
          {t("before")}
        </Link>
      )}
      {after && (
        <Link to={after.to} params={{ id: after.id }} search={{ at: after.at }} className={buttonLook({})}>
          {t("seeThen")}
        </Link>
      )}
      {thing && (
        <Link to="/historique" search={thing} className={buttonLook({})}>
          {t("event.whole")}
        </Link>
      )}
    </>
  );
}
