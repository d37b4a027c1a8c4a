import type { TargetView } from "@/lib/commands/schema";

/** Something that was gone to from the palette, by its address. */
export type RecentTarget = { href: string; label: string; detail: string | null };

const PATHS = { project: "/projects", client: "/clients", member: "/members" } as const;

export function hrefOf({ kind, id }: TargetView): string {
  return `${PATHS[kind]}/${id}`;
}

const MOST_RECENT = 5;

export function withRecent(recents: readonly RecentTarget[], target: RecentTarget): readonly RecentTarget[] {
  return [target, ...recents.filter(({ href }) => href !== target.href)].slice(0, MOST_RECENT);
}
