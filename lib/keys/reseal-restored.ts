import { controlClient } from "@/lib/db/control";

/**
 * What an older state of an agency's data is sealed under may be keys that were replaced since. The worker's next
 * sweep seals it anew, as after a rotation.
 */
export async function resealRestored(scopeId: string): Promise<void> {
  await controlClient().dataKey.updateMany({ where: { scopeId, status: "retired" }, data: { replacedAt: null } });
}
