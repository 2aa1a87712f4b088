import { useEffect, useState, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { IntlProvider, type Messages } from "use-intl";
import { messagesOf, TAG, useKeptLocale, type Locale } from "@/lib/i18n/locale";
import { useZone } from "@/lib/viewer/zone";

interface Language {
  locale: Locale;
  messages: Messages;
}

/** The language of the page and of everything in it; instants are told in the agency's zone. */
export function Spoken({ children }: { children: ReactNode }) {
  const wanted = useKeptLocale();
  const zone = useZone();
  const [spoken, setSpoken] = useState<Language | null>(null);
  useEffect(() => {
    let isWanted = true;
    void messagesOf(wanted).then((messages) => isWanted && setSpoken({ locale: wanted, messages }));
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  if (!spoken) return null;
  return (
    <IntlProvider locale={TAG[spoken.locale] as Locale} messages={spoken.messages} timeZone={zone}>
      <I18nProvider locale={TAG[spoken.locale]}>{children}</I18nProvider>
    </IntlProvider>
  );
}
