/** Everything that the navigation leads to. Which of it somebody sees, the permissions behind each page decide. */
export const NAV_ITEMS = [
  { key: "today", href: "/today" },
  { key: "timesheet", href: "/timesheet" },
  { key: "calendar", href: "/calendar" },
  { key: "projects", href: "/projects" },
  { key: "clients", href: "/clients" },
  { key: "reports", href: "/reports" },
  { key: "members", href: "/members", group: "administration" },
  { key: "activities", href: "/activities", group: "administration" },
  { key: "imports", href: "/imports", group: "administration" },
  { key: "backups", href: "/backups", group: "administration" },
  { key: "invoices", href: "/backups/invoices", group: "administration" },
  { key: "settings", href: "/settings", group: "administration" },
] as const;

export type NavKey = (typeof NAV_ITEMS)[number]["key"];
