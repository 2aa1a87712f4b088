import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { Bell, BellPlus, BellRing, Building2, Clock, CornerDownLeft, Inbox, Keyboard, ListChecks, LogOut, MonitorSmartphone, MoonStar, Plus, ReceiptText, UserRound, Wrench, type LucideIcon } from "lucide-react";
import { useDeferredValue } from "react";
import { useTranslations } from "use-intl";
import { leave } from "@/features/auth/api/session";
import { openNotices } from "@/features/notices/open";
import { searchQuery } from "@/features/search/api/queries";
import { chooseTheme, useTheme } from "@/lib/theme/theme";
import { isOfClient, isOfTeam, mayOf, useViewer } from "@/lib/viewer/viewer";
import { placesOf } from "../shell/nav";
import { openShortcutSheet } from "../shortcuts/sheet";
import { matches } from "./matches";
import { recentOf } from "./recent";

export interface Entry {
  id: string;
  group: "found" | "pages" | "actions" | "recent";
  name: string;
  detail?: string | undefined;
  icon: LucideIcon;
  act: () => void;
}

const LONG_ENOUGH = 2;

/** Everything that can be gone to or done from the palette, narrowed by what is typed. */
export function useEntries(typed: string): { entries: Entry[]; isSearching: boolean } {
  const t = useTranslations("palette");
  const shell = useTranslations("shell");
  const notices = useTranslations("notices");
  const viewer = useViewer();
  const navigate = useNavigate();
  const router = useRouter();
  const theme = useTheme();
  const may = mayOf(viewer);
  const isClient = isOfClient(viewer);
  const text = useDeferredValue(typed.trim());
  const isAsked = text.length >= LONG_ENOUGH;
  const { data, isFetching } = useQuery({
    ...searchQuery(text, { tickets: may.see("TICKETS"), clients: !isClient && may.see("CLIENTS"), invoices: may.see("ACCOUNTING"), machines: isOfTeam(viewer) && may.see("TICKETS") }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });

  const found: Entry[] = isAsked
    ? [
        ...(data?.tickets?.nodes ?? []).map((ticket) => ({
          id: ticket.id,
          group: "found" as const,
          name: ticket.subject ?? t("forgotten"),
          detail: [ticket.number, isClient ? null : ticket.client?.name].filter(Boolean).join(" · "),
          icon: Inbox,
          act: () => void navigate({ to: isClient ? "/demandes/$id" : "/tickets/$id", params: { id: ticket.id } }),
        })),
        ...(data?.invoices?.nodes ?? []).map((invoice) => ({
          id: invoice.id,
          group: "found" as const,
          name: invoice.number ?? text,
          detail: isClient ? undefined : invoice.client?.name,
          icon: ReceiptText,
          act: () => void navigate({ to: "/factures/$id", params: { id: invoice.id } }),
        })),
        ...(data?.machines?.nodes ?? []).map((machine) => ({
          id: machine.id,
          group: "found" as const,
          name: machine.name,
          detail: [machine.hostname, machine.client?.name].filter(Boolean).join(" · "),
          icon: MonitorSmartphone,
          act: () => void navigate({ to: "/machines/$id", params: { id: machine.id } }),
        })),
        ...(data?.clients?.nodes ?? []).map((client) => ({
          id: client.id,
          group: "found" as const,
          name: client.name,
          detail: client.number ?? undefined,
          icon: Building2,
          act: () => void navigate({ to: "/clients/$id", params: { id: client.id } }),
        })),
      ]
    : [];

  const pages: Entry[] = [
    ...placesOf(viewer).map(({ to, name, icon }) => ({
      id: to,
      group: "pages" as const,
      name: shell(`places.${name}`),
      icon,
      act: () => void navigate({ to }),
    })),
    ...(isOfTeam(viewer) && may.see("TICKETS")
      ? ([
          ["/machines/alertes", "alerts", BellRing],
          ["/machines/regles", "rules", ListChecks],
          ["/machines/maintenances", "maintenances", Wrench],
        ] as const).map(([to, name, icon]) => ({ id: to, group: "pages" as const, name: t(`machines.${name}`), icon, act: () => void navigate({ to }) }))
      : []),
    { id: "profile", group: "pages", name: shell("profile"), icon: UserRound, act: () => void navigate({ to: "/profil" }) },
  ];

  const actions: Entry[] = [
    ...(may.edit("TICKETS")
      ? [
          {
            id: "new",
            group: "actions" as const,
            name: t(isClient ? "newRequest" : "newTicket"),
            icon: Plus,
            act: () => void navigate({ to: isClient ? "/demandes/nouvelle" : "/tickets/nouveau" }),
          },
        ]
      : []),
    ...(isOfTeam(viewer) && may.validate("TICKETS")
      ? [{ id: "rule", group: "actions" as const, name: t("newRule"), icon: BellPlus, act: () => void navigate({ to: "/machines/regles/nouvelle" }) }]
      : []),
    ...(isOfTeam(viewer) && may.edit("TICKETS")
      ? [{ id: "maintenance", group: "actions" as const, name: t("newMaintenance"), icon: Wrench, act: () => void navigate({ to: "/machines/maintenances", search: { planifier: "oui" } }) }]
      : []),
    { id: "notices", group: "actions", name: notices("title"), icon: Bell, act: openNotices },
    {
      id: "theme",
      group: "actions",
      name: t(theme === "dark" ? "light" : "dark"),
      icon: MoonStar,
      act: () => chooseTheme(theme === "dark" ? "light" : "dark"),
    },
    { id: "keys", group: "actions", name: shell("shortcuts"), icon: Keyboard, act: openShortcutSheet },
    { id: "leave", group: "actions", name: shell("leave"), icon: LogOut, act: () => void leave() },
  ];

  const recent: Entry[] = recentOf(viewer.account.id)
    .filter(({ href }) => href !== router.state.location.href && !found.some(({ id }) => isPageOf(id, href)))
    .map(({ href, title }) => ({ id: href, group: "recent", name: title, icon: Clock, act: () => router.history.push(href) }));

  const own = [...recent, ...actions, ...pages].filter(({ name }) => matches(name, typed));
  const asked = isAsked && !isClient && may.see("TICKETS") ? [everything(t("searchAll", { text }), () => void navigate({ to: "/tickets", search: { q: text, vue: "all" } }))] : [];
  return { entries: [...found, ...own, ...asked], isSearching: isAsked && isFetching };
}

/** What is found is not offered again as a page that one was on. */
function isPageOf(id: string, href: string): boolean {
  const [path = ""] = href.split(/[?#]/);
  return path.endsWith(`/${id}`);
}

function everything(name: string, act: () => void): Entry {
  return { id: "everything", group: "found", name, icon: CornerDownLeft, act };
}
