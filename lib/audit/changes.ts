import type { Prisma } from "@/lib/db/generated/agency/client";

type Value = string | number | boolean | null;
export type Changes = Record<string, { from: Value; to: Value }>;

/** The fields whose value differs, for an event's detail; null when nothing does. */
export function changesBetween<Field extends string>(
  before: Record<Field, Value>,
  after: Record<Field, Value>,
): (Changes & Prisma.InputJsonObject) | null {
  const changed = (Object.keys(after) as Field[]).filter((field) => before[field] !== after[field]);
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((field) => [field, { from: before[field], to: after[field] }]));
}
