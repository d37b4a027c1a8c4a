import type { Permission } from "@/lib/access/permissions";

interface FurtherPage {
  href: `/${string}`;
  /** Its word under "commands.page". */
  name: string;
  access: Permission;
  /** Nothing to do there for who walks through a preview. */
  writes?: true;
}

/** The pages that the navigation leaves out and the palette goes to. */
export const FURTHER_PAGES = [
  { href: "/timesheet/team", name: "teamWeek", access: "time-entry:read:all" },
  { href: "/projects/new", name: "newProject", access: "project:write", writes: true },
  { href: "/reports/exports", name: "exports", access: "report:read" },
  { href: "/members/sign-in", name: "signIns", access: "member:read:factors" },
  { href: "/settings/security", name: "securityPolicy", access: "policy:write" },
  { href: "/backups/log", name: "backupLog", access: "backup:read" },
  { href: "/backups/restores", name: "restores", access: "restore:request" },
  { href: "/backups/restores/new", name: "newRestore", access: "restore:request", writes: true },
  { href: "/backups/invoices", name: "invoices", access: "invoice:read" },
  { href: "/profile", name: "profile", access: "profile:read:own" },
  { href: "/profile/security", name: "security", access: "profile:read:own" },
  { href: "/help/second-factor", name: "help", access: "profile:read:own" },
] as const satisfies readonly FurtherPage[];
