import {
  Activity,
  Archive,
  BriefcaseBusiness,
  CalendarDays,
  CalendarRange,
  ChartColumn,
  Clock,
  FileUp,
  Folders,
  ReceiptText,
  Settings,
  Users,
} from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { NavGroup } from "@/components/ui/app-shell";

/** The permissions that open each page, answered by the caller: this only draws. */
export type NavAccess = Record<
  | "today"
  | "timesheet"
  | "calendar"
  | "projects"
  | "clients"
  | "reports"
  | "members"
  | "activities"
  | "imports"
  | "backups"
  | "invoices"
  | "settings",
  boolean
>;

export async function agencyNav(access: NavAccess): Promise<NavGroup[]> {
  const t = await getTranslations("navigation");
  const items = [
    { key: "today", href: "/today", label: t("today"), icon: <Clock />, tab: true },
    { key: "timesheet", href: "/timesheet", label: t("timesheet"), icon: <CalendarDays />, tab: true },
    { key: "calendar", href: "/calendar", label: t("calendar"), icon: <CalendarRange />, tab: true },
    { key: "projects", href: "/projects", label: t("projects"), icon: <Folders />, tab: true },
    { key: "clients", href: "/clients", label: t("clients"), icon: <BriefcaseBusiness />, tab: !access.calendar },
    { key: "reports", href: "/reports", label: t("reports"), icon: <ChartColumn /> },
  ] as const;
  const administration = [
    { key: "members", href: "/members", label: t("members"), icon: <Users /> },
    { key: "activities", href: "/activities", label: t("activities"), icon: <Activity /> },
    { key: "imports", href: "/imports", label: t("imports"), icon: <FileUp /> },
    { key: "backups", href: "/backups", label: t("backups"), icon: <Archive /> },
    { key: "invoices", href: "/backups/invoices", label: t("invoices"), icon: <ReceiptText /> },
    { key: "settings", href: "/settings", label: t("settings"), icon: <Settings /> },
  ] as const;
  const groups = [
    { items: items.filter(({ key }) => access[key]) },
    { label: t("administration"), items: administration.filter(({ key }) => access[key]) },
  ];
  return groups.filter((group) => group.items.length > 0);
}
