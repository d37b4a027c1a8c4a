/** What can differ, in the order people think of it. */
export const KINDS = [
  "client",
  "contact",
  "project",
  "project-member",
  "project-activity",
  "task",
  "activity",
  "time-entry",
  "member",
  "settings",
] as const;

/** Seen from today: only today, both but not the same, only then. */
export const CHANGES = ["added", "changed", "deleted"] as const;

export type Kind = (typeof KINDS)[number];
export type Change = (typeof CHANGES)[number];
