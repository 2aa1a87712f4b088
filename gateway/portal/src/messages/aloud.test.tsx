import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider, type Messages } from "use-intl";
import { expect, it } from "vitest";
import en from "./en.json";
import fr from "./fr.json";
import { Aloud } from "@/ui/Aloud";
import { Duration } from "@/ui/time";

const HIDDEN = /<span aria-hidden="true">([^<]*)<\/span>/g;
const WORDS = { fr, en };

function drawn(what: ReactNode, locale: "fr" | "en") {
  const html = renderToStaticMarkup(
    <IntlProvider locale={locale} messages={WORDS[locale] as unknown as Messages} timeZone="Europe/Paris">
      {what}
    </IntlProvider>,
  );
  const seen = [...html.matchAll(HIDDEN)].map(([, written]) => written);
  return { seen, heard: html.replace(HIDDEN, "").replace(/<[^>]*>/g, "") };
}

it.each([
  [150, "2 heures 30 minutes", "2 hours 30 minutes"],
  [60, "1 heure", "1 hour"],
  [1, "1 minute", "1 minute"],
  [-75, "moins 1 heure 15 minutes", "minus 1 hour 15 minutes"],
  [0, "0 minute", "0 minutes"],
])("a duration of %i minutes is read aloud as words, and only so", (minutes, french, english) => {
  expect(drawn(<Duration minutes={minutes} />, "fr").heard).toBe(french);
  expect(drawn(<Duration minutes={minutes} />, "en").heard).toBe(english);
  expect(drawn(<Duration minutes={minutes} />, "fr").seen).toHaveLength(1);
});

it("a sentence that was made elsewhere is read with its durations as words, and nothing else of it is touched", () => {
  const text = "Débit de 1 h 30 pour un travail du 05/01/2026\u00a0; solde −0\u00a0h\u00a045, 20 min au plus, poste 4 haut.";
  const { seen, heard } = drawn(<Aloud text={text} />, "fr");
  expect(heard).toBe("Débit de 1 heure 30 minutes pour un travail du 05/01/2026\u00a0; solde moins 45 minutes, 20 minutes au plus, poste 4 haut.");
  expect(seen).toEqual(["1\u00a0h\u00a030", "−45\u00a0min", "20\u00a0min"]);
});
