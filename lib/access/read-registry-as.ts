import type { Actor } from "@/lib/access/actor";
import { mayDo, type Permission } from "@/lib/access/permissions";
import { controlClient } from "@/lib/db/control";
import { DomainError } from "@/lib/errors/domain-error";

type ControlClient = ReturnType<typeof controlClient>;

export type RegistryReader = {
  agency: Pick<ControlClient["agency"], "findMany" | "findUnique" | "groupBy">;
  workerHeartbeat: Pick<ControlClient["workerHeartbeat"], "aggregate" | "count">;
};

/**
 * The one way from a page to what the installation knows of its agencies: that they exist, and where. No agency's
 * database can be reached through it. Throws "forbidden" at once when the actor lacks the permission.
 */
export function readRegistryAs(actor: Actor, permission: Permission): RegistryReader {
  if (!mayDo(actor.subjects, permission)) throw new DomainError("forbidden");
  const { agency, workerHeartbeat } = controlClient();
  return { agency, workerHeartbeat };
}
