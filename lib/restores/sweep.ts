import { withAgencyLock } from "@/lib/db/agency-lock";
import { controlClient } from "@/lib/db/control";
import { listAgencyRecords, listSideRecords } from "@/lib/db/registry";
import { logFault } from "@/lib/errors/log-fault";
import { approveByItself } from "@/lib/restores/approving";
import { dropSidesDue } from "@/lib/restores/drop-side";
import { putBack, settleAside } from "@/lib/restores/exchange";
import { unlessBusy } from "@/lib/restores/unless-busy";
import { workOnRestore } from "@/lib/restores/work";

/**
 * Goes on with what was cut off: requests that are the worker's turn, agencies that were closed and not opened again,
 * databases that were put aside and not made readable. Then drops what is over.
 */
export async function sweepRestores(): Promise<void> {
  const ordered = await controlClient().restoreRequest.findMany({
    where: { status: "accepted" },
    select: { id: true },
  });
  for (const { id } of ordered) await quietly(() => approveByItself(id));
  const waiting = await controlClient().restoreRequest.findMany({
    where: { status: { in: ["approved", "loading", "switching", "undoing"] } },
    select: { id: true },
  });
  for (const { id } of waiting) await quietly(() => workOnRestore(id));
  await openWhatWasLeftClosed();
  for (const side of await listSideRecords()) {
    if (side.kind !== "preview" && !side.isReady) {
      await quietly(() => withAgencyLock(side.agencyId, () => settleAside(side.agencyId, side)));
    }
  }
  await dropSidesDue();
}

async function openWhatWasLeftClosed(): Promise<void> {
  for (const { id, status } of await listAgencyRecords()) {
    if (status !== "switching") continue;
    await quietly(() =>
      withAgencyLock(id, async () => {
        const ordered = { agencyId: id, status: { in: ["switching" as const, "undoing" as const] } };
        const agency = (await listAgencyRecords()).find((agency) => agency.id === id);
        if (agency && (await controlClient().restoreRequest.count({ where: ordered })) === 0) await putBack(agency);
      }),
    );
  }
}

/** One agency's trouble is not the others'. */
async function quietly(run: () => Promise<unknown>): Promise<void> {
  await unlessBusy(run).catch(logFault);
}
