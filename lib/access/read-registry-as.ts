import type { Actor } from "@/lib/access/actor";
import { mayDo, type Permission } from "@/lib/access/permissions";
import { controlClient } from "@/lib/db/control";
import { DomainError } from "@/lib/errors/domain-error";

const READS = ["findUnique", "findFirst", "findMany", "count", "aggregate", "groupBy"] as const;

/** What is kept of agencies outside of their databases. Nobody's account, and no key. */
const TABLES = [
  "agency",
  "alarm",
  "billingAddress",
  "drill",
  "invoice",
  "invoiceIssuer",
  "recoveryRecipient",
  "restoreAcceptance",
  "restoreRequest",
  "restoreStep",
  "restoreTerms",
  "sideDatabase",
  "snapshot",
  "workerHeartbeat",
] as const;

type ControlClient = ReturnType<typeof controlClient>;

export type RegistryTable = (typeof TABLES)[number];

export type RegistryReader = {
  [Table in RegistryTable]: Pick<ControlClient[Table], (typeof READS)[number]>;
};

/**
 * The one way from a page to what the installation knows of its agencies: where they are, how they are saved, what they
 * ordered. No agency's database can be reached through it. Throws "forbidden" at once when the actor lacks the
 * permission. It says whether, not what: a member sees their own agency's rows only, which is the business of a noun's
 * `visibleTo`.
 */
export function readRegistryAs(actor: Actor, permission: Permission): RegistryReader {
  if (!mayDo(actor.subjects, permission)) throw new DomainError("forbidden");
  const client = controlClient();
  return Object.fromEntries(TABLES.map((table) => [table, client[table]])) as unknown as RegistryReader;
}
