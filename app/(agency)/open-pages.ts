import { NAV_ITEMS, type NavKey } from "@/components/navigation/nav-items";
import { type Actor, can } from "@/lib/access/actor";

/** What of the navigation the actor may open. */
export function openPages(actor: Actor): NavKey[] {
  const recordsTime = can(actor, "time-entry:write:own");
  const isOpen: Record<NavKey, boolean> = {
    today: recordsTime,
    timesheet: recordsTime,
    calendar: recordsTime,
    projects: can(actor, "project:read"),
    clients: can(actor, "client:read"),
    reports: can(actor, "report:read"),
    members: can(actor, "member:read"),
    activities: can(actor, "activity:write"),
    imports: can(actor, "import:run"),
    backups: can(actor, "backup:read"),
    // Whoever sees backups finds the invoices there.
    invoices: can(actor, "invoice:read") && !can(actor, "backup:read"),
    settings: can(actor, "settings:read"),
  };
  return NAV_ITEMS.map(({ key }) => key).filter((key) => isOpen[key]);
}
