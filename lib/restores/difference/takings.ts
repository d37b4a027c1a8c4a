import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { BesideReader } from "@/lib/access/read-beside-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import { DomainError } from "@/lib/errors/domain-error";
import { openSide } from "@/lib/restores/difference/open-side";
import { KINDS, type Kind, type RestoreIdInput, type TakingInput } from "@/lib/restores/difference-schema";

const SHOWN = 50;

export type TakingView = {
  id: string;
  takenAt: Date;
  byName: string;
  title: string;
  counts: { back: number; replaced: number; left: number };
  undoneAt: Date | null;
  undoneByName: string | null;
};

export type TakingDetail = TakingView & {
  kinds: { kind: Kind; rows: number; stayed: number }[];
  /** What an undo had to leave, the first of them. */
  stayed: { kind: Kind; key: string; name: string }[];
};

/** What was taken back for a request, newest first. */
export async function listTakings(actor: Actor, { id }: RestoreIdInput): Promise<TakingView[]> {
  const { reader } = await openSide(actor, id);
  return readTakings(reader, Prisma.sql`TRUE`);
}

export async function getTaking(actor: Actor, { id, takingId }: TakingInput): Promise<TakingDetail> {
  const { reader } = await openSide(actor, id);
  const [taking] = await readTakings(reader, Prisma.sql`"id" = ${takingId}::uuid`);
  if (!taking) throw new DomainError("not-found");
  const kinds = kindsSchema.parse(
    await reader.$queryRaw`
      SELECT "kind", count(*)::float8 AS "rows", count(*) FILTER (WHERE NOT "isUndone")::float8 AS "stayed"
      FROM live.taken WHERE "takingId" = ${takingId}::uuid GROUP BY 1`,
  );
  const stayed = stayedSchema.parse(
    await reader.$queryRaw`
      SELECT "kind", "key", coalesce("after"->>'name', "after"->>'note', '') AS "name"
      FROM live.taken WHERE "takingId" = ${takingId}::uuid AND NOT "isUndone" ORDER BY "position" LIMIT ${SHOWN}`,
  );
  return { ...taking, kinds: KINDS.flatMap((kind) => kinds.filter((one) => one.kind === kind)), stayed };
}

async function readTakings(side: BesideReader, where: Prisma.Sql): Promise<TakingView[]> {
  return takingsSchema.parse(
    await side.$queryRaw(Prisma.sql`
      SELECT "id"::text, "takenAt", "byName", "title", "counts", "undoneAt", "undoneByName"
      FROM live.taking WHERE ${where} ORDER BY "takenAt" DESC LIMIT ${SHOWN}`),
  );
}

const kindsSchema = z.array(z.object({ kind: z.enum(KINDS), rows: z.number(), stayed: z.number() }));
const stayedSchema = z.array(z.object({ kind: z.enum(KINDS), key: z.string(), name: z.string() }));
const takingsSchema = z.array(
  z.object({
    id: z.string(),
    takenAt: z.date(),
    byName: z.string(),
    title: z.string(),
    counts: z.object({ back: z.number(), replaced: z.number(), left: z.number() }),
    undoneAt: z.date().nullable(),
    undoneByName: z.string().nullable(),
  }),
);
