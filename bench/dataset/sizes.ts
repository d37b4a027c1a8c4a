export type Size = { members: number; clients: number; projects: number; entries: number };

export type SizeName = keyof typeof SIZES;

export const SIZES = {
  S: { members: 20, clients: 30, projects: 60, entries: 20_000 },
  M: { members: 100, clients: 200, projects: 500, entries: 200_000 },
  L: { members: 500, clients: 1_000, projects: 3_000, entries: 2_000_000 },
} satisfies Record<string, Size>;

export const MONTHS = 36;

/** Projects on one member's list. */
export const PROJECTS_A_MEMBER = 40;
