import { Prisma } from "@/lib/db/generated/agency/client";

/** SQL that holds when every typed word is somewhere in `text`, whatever its case. */
export function everyWordIn(text: Prisma.Sql, typed: string): Prisma.Sql {
  const words = typed.split(/\s+/).filter(Boolean);
  if (words.length === 0) return Prisma.sql`TRUE`;
  // Not LIKE, in which a typed % or _ would mean something.
  const parts = words.map((word) => Prisma.sql`strpos(lower(${text}), lower(${word})) > 0`);
  return Prisma.sql`(${Prisma.join(parts, " AND ")})`;
}
