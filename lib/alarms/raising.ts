import { v7 as uuidv7 } from "uuid";
import { type RegistryWriting, writeRegistryAs } from "@/lib/access/write-registry-as";
import type { AlarmDetail, AlarmKind } from "@/lib/alarms/schema";
import { controlClient } from "@/lib/db/control";
import { systemActor } from "@/lib/jobs/system-actor";
import { listOperators } from "@/lib/operators/list-operators";
import { operatorsRealm } from "@/lib/operators/realm";
import { now } from "@/lib/time/clock";

/** What comes and goes within so long is one alarm, and one mail. */
const SAME_WITHIN_MS = 3_600_000;

/**
 * Alarms the operators: on their page until it is cleared, and each active one by a mail when it begins. Raised again
 * while it is open it is counted, and nobody is written to. Scope: an agency, or the installation
 * (`lib/crypto/scopes.ts`).
 */
export async function raiseAlarm(kind: AlarmKind, scopeId: string, detail: AlarmDetail = {}): Promise<void> {
  if (await countAgain({ kind, scopeId, clearedAt: null }, detail)) return;
  const operators = (await listOperators()).filter(({ status }) => status === "active");
  await writeRegistryAs(
    systemActor(operatorsRealm(), "alarms"),
    "alarm:raise",
    async ({ tx, record, tellOperator }) => {
      const { id, isNew } = (await reopen(tx, kind, scopeId, detail)) ?? (await open(tx, kind, scopeId, detail));
      await record("alarm.raised", { kind: "alarm", id }, { kind, scopeId });
      if (!isNew) return;
      const agency = await tx.agency.findUnique({ where: { id: scopeId }, select: { name: true } });
      const about = { kind, scopeName: agency?.name ?? null, at: now().toISOString() };
      for (const { id: memberId } of operators) await tellOperator({ template: "alarm", memberId, ...about });
    },
  );
}

/** The log is told when an alarm begins and when it ends: how often it was raised in between is its count. */
async function countAgain(where: { kind: AlarmKind; scopeId: string; clearedAt: null }, detail: AlarmDetail) {
  const data = { count: { increment: 1 }, lastAt: now(), detail };
  const { count } = await controlClient().alarm.updateMany({ where, data });
  return count > 0;
}

async function reopen({ alarm }: RegistryWriting["tx"], kind: AlarmKind, scopeId: string, detail: AlarmDetail) {
  const lately = { gt: new Date(now().getTime() - SAME_WITHIN_MS) };
  const former = await alarm.findFirst({ where: { kind, scopeId, clearedAt: lately }, orderBy: { clearedAt: "desc" } });
  if (!former) return null;
  const data = { clearedAt: null, count: { increment: 1 }, lastAt: now(), detail };
  await alarm.update({ where: { id: former.id }, data, select: { id: true } });
  return { id: former.id, isNew: false };
}

async function open({ alarm }: RegistryWriting["tx"], kind: AlarmKind, scopeId: string, detail: AlarmDetail) {
  const at = now();
  const data = { id: uuidv7(), kind, scopeId, detail, raisedAt: at, lastAt: at };
  const { count } = await alarm.createMany({ data, skipDuplicates: true });
  // Somebody was quicker, and has written the mails.
  const where = { kind, scopeId, clearedAt: null };
  const { id } = count > 0 ? data : await alarm.findFirstOrThrow({ where, select: { id: true } });
  return { id, isNew: count > 0 };
}
