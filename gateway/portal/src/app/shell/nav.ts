// Where one can go, by what one may do: the same order in the sidebar, the rail, the bottom bar and the palette.

import {
  CalendarClock,
  Clock,
  FileText,
  Gauge,
  History,
  House,
  Inbox,
  Landmark,
  MessagesSquare,
  MonitorSmartphone,
  ReceiptText,
  Settings,
  Building2,
  type LucideIcon,
} from "lucide-react";
import type { Module } from "@/gql/graphql";
import { isOfClient, isOfTeam, mayOf, type May, type Viewer } from "@/lib/viewer/viewer";

export interface Place {
  to: "/" | "/demandes" | "/heures" | "/mes-contrats" | "/tickets" | "/clients" | "/contrats" | "/banques" | "/temps" | "/factures" | "/pilotage" | "/audit" | "/machines" | "/reglages";
  name: "home" | "requests" | "hours" | "ownContracts" | "ownInvoices" | "day" | "tickets" | "clients" | "contracts" | "banks" | "time" | "invoices" | "board" | "audit" | "machines" | "settings";
  icon: LucideIcon;
  /** Second key after G. */
  key?: string;
}

const CLIENT: (Place & { module?: Module })[] = [
  { to: "/", name: "home", icon: House },
  { to: "/demandes", name: "requests", icon: MessagesSquare, module: "TICKETS" },
  { to: "/heures", name: "hours", icon: Clock, module: "HOUR_BANKS" },
  { to: "/mes-contrats", name: "ownContracts", icon: FileText, module: "CONTRACTS" },
  { to: "/factures", name: "ownInvoices", icon: ReceiptText, module: "ACCOUNTING" },
];

const TEAM: (Place & { module?: Module })[] = [
  { to: "/", name: "day", icon: CalendarClock, module: "TICKETS", key: "h" },
  { to: "/tickets", name: "tickets", icon: Inbox, module: "TICKETS", key: "t" },
  { to: "/clients", name: "clients", icon: Building2, module: "CLIENTS", key: "c" },
  { to: "/machines", name: "machines", icon: MonitorSmartphone, module: "TICKETS", key: "m" },
  { to: "/contrats", name: "contracts", icon: FileText, module: "CONTRACTS", key: "k" },
  { to: "/banques", name: "banks", icon: Landmark, module: "HOUR_BANKS", key: "b" },
  { to: "/temps", name: "time", icon: Clock, module: "TIME", key: "s" },
  { to: "/factures", name: "invoices", icon: ReceiptText, module: "ACCOUNTING", key: "f" },
  { to: "/pilotage", name: "board", icon: Gauge, module: "TICKETS", key: "p" },
  { to: "/audit", name: "audit", icon: History, module: "AUDIT", key: "a" },
  { to: "/reglages", name: "settings", icon: Settings, key: "r" },
];

export function placesOf(viewer: Viewer): Place[] {
  const may = mayOf(viewer);
  const all = isOfClient(viewer) ? CLIENT : TEAM;
  return all.filter(({ module, to, name }) => {
    if (to === "/reglages") return settingsOf(viewer).length > 0;
    if (to === "/machines" && !isOfTeam(viewer)) return false;
    return !module || may.see(module) || (name === "day" && may.edit("ACCOUNTING"));
  });
}

/** What there is to set, for whom: promises and prices are of contracts, invoicing of accounting, answers of tickets, the rest of accounts. */
export const SETTINGS = [
  { to: "/reglages", name: "agency", isFor: (may: May) => may.see("ACCOUNTS") },
  { to: "/reglages/comptes", name: "accounts", isFor: (may: May) => may.see("ACCOUNTS") },
  { to: "/reglages/droits", name: "rights", isFor: (may: May, isTeam: boolean) => isTeam && may.see("ACCOUNTS") },
  { to: "/reglages/equipes", name: "teams", isFor: (may: May) => may.see("ACCOUNTS") },
  { to: "/reglages/engagements", name: "promises", isFor: (may: May) => may.see("ACCOUNTS") || may.validate("CONTRACTS") },
  { to: "/reglages/tarifs", name: "prices", isFor: (may: May) => may.see("ACCOUNTS") || may.validate("CONTRACTS") },
  { to: "/reglages/facturation", name: "invoicing", isFor: (may: May, isTeam: boolean) => isTeam && may.see("ACCOUNTING") },
  { to: "/reglages/reponses", name: "answers", isFor: (may: May, isTeam: boolean) => isTeam && may.edit("TICKETS") },
] as const;

export function settingsOf(viewer: Viewer) {
  const [may, isTeam] = [mayOf(viewer), isOfTeam(viewer)];
  return SETTINGS.filter(({ isFor }) => isFor(may, isTeam));
}
