import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { openSide } from "@/lib/restores/difference/open-side";

/** Whether anything that was taken back for the request is in today's data still. Throws "not-found" without a side. */
export async function hasTakenBack(actor: Actor, requestId: string): Promise<boolean> {
  const { reader } = await openSide(actor, requestId);
  // Made by the first comparison.
  const [there] = answerSchema.parse(await reader.$queryRaw`SELECT to_regclass('live.taken') IS NOT NULL AS "yes"`);
  if (!there?.yes) return false;
  const [stays] = answerSchema.parse(
    await reader.$queryRaw`SELECT EXISTS (SELECT FROM live.taken WHERE "isUndone" IS NOT TRUE) AS "yes"`,
  );
  return stays?.yes ?? false;
}

const answerSchema = z.array(z.object({ yes: z.boolean() }));
