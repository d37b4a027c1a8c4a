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
  type IconNode,
  ReceiptText,
  Settings,
  Users,
} from "lucide";
import { NAV_ITEMS, type NavKey } from "@/components/navigation/nav-items";
import type { NavGroup } from "@/components/ui/app-shell";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";

/** The navigation with those pages that somebody may open, in its own order. */
export function useAgencyNav(open: readonly NavKey[]): NavGroup[] {
  const t = useTranslations("navigation");
  const shown = NAV_ITEMS.filter(({ key }) => open.includes(key)).map((item) => ({
    ...item,
    label: t(item.key),
    icon: <Icon of={ICONS[item.key]} />,
    tab: isTab(item.key, open),
  }));
  const groups = [
    { items: shown.filter((item) => !("group" in item)) },
    { label: t("administration"), items: shown.filter((item) => "group" in item) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

/** Four at most have a place in the phone's tab bar. */
function isTab(key: NavKey, open: readonly NavKey[]): boolean {
  if (key === "clients") return !open.includes("calendar");
  return ["today", "timesheet", "calendar", "projects"].includes(key);
}

const ICONS: Record<NavKey, IconNode> = {
  today: Clock,
  timesheet: CalendarDays,
  calendar: CalendarRange,
  projects: Folders,
  clients: BriefcaseBusiness,
  reports: ChartColumn,
  members: Users,
  activities: Activity,
  imports: FileUp,
  backups: Archive,
  invoices: ReceiptText,
  settings: Settings,
};
