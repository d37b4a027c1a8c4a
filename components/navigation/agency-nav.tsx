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
} from "lucide";
import { getTranslations } from "next-intl/server";
import type { NavGroup } from "@/components/ui/app-shell";
import { Icon } from "@/components/ui/icon";

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
    { key: "today", href: "/today", label: t("today"), icon: <Icon of={Clock} />, tab: true },
    { key: "timesheet", href: "/timesheet", label: t("timesheet"), icon: <Icon of={CalendarDays} />, tab: true },
    { key: "calendar", href: "/calendar", label: t("calendar"), icon: <Icon of={CalendarRange} />, tab: true },
    { key: "projects", href: "/projects", label: t("projects"), icon: <Icon of={Folders} />, tab: true },
    {
      key: "clients",
      href: "/clients",
      label: t("clients"),
      icon: <Icon of={BriefcaseBusiness} />,
      tab: !access.calendar,
    },
    { key: "reports", href: "/reports", label: t("reports"), icon: <Icon of={ChartColumn} /> },
  ] as const;
  const administration = [
    { key: "members", href: "/members", label: t("members"), icon: <Icon of={Users} /> },
    { key: "activities", href: "/activities", label: t("activities"), icon: <Icon of={Activity} /> },
    { key: "imports", href: "/imports", label: t("imports"), icon: <Icon of={FileUp} /> },
    { key: "backups", href: "/backups", label: t("backups"), icon: <Icon of={Archive} /> },
    { key: "invoices", href: "/backups/invoices", label: t("invoices"), icon: <Icon of={ReceiptText} /> },
    { key: "settings", href: "/settings", label: t("settings"), icon: <Icon of={Settings} /> },
  ] as const;
  const groups = [
    { items: items.filter(({ key }) => access[key]) },
    { label: t("administration"), items: administration.filter(({ key }) => access[key]) },
  ];
  return groups.filter((group) => group.items.length > 0);
}
