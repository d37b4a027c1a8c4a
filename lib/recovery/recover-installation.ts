import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { rowsOf } from "@/lib/backups/manifest";
import { snapshotStorage } from "@/lib/backups/storage/storage";
import { forgetKeys } from "@/lib/crypto/keyring";
import { prepareKeys } from "@/lib/crypto/prepare-keys";
import { listAgencyRecords } from "@/lib/db/registry";
import { systemActor } from "@/lib/jobs/system-actor";
import { operatorsRealm } from "@/lib/operators/realm";
import { adoptSnapshots } from "@/lib/recovery/adopt-snapshots";
import { keepMasterKeys } from "@/lib/recovery/keep-master-keys";
import { findNewestInstallation } from "@/lib/recovery/newest-installation";
import { type RecoveredAgency, recoverAgency } from "@/lib/recovery/recover-agency";
import { isBare, recoverControl } from "@/lib/recovery/recover-control";

/**
 * Makes a bare machine the whole installation again, from the storage of its snapshots and the operator's paper: the
 * master keys, the control database, and every agency's newest good snapshot. Run again after it was cut off, it goes
 * on: what is there is never replaced.
 */
export async function recoverInstallation(
  identity: string,
  tell: (line: string) => void,
): Promise<{ agencies: RecoveredAgency[] }> {
  const storage = snapshotStorage();
  if (await isBare()) {
    const saved = await findNewestInstallation(storage, identity, tell);
    keepMasterKeys(saved.masterKeys);
    await recoverControl(storage, saved, identity);
    const { startedAt } = saved.manifest;
    tell(
      `The control database is back as of ${startedAt}, ${rowsOf(saved.manifest)} rows, and the master keys with it.`,
    );
  } else
    tell("The control database is there, and stays as it is. Agencies whose database is missing are brought back.");
  forgetKeys();
  await prepareKeys();
  const agencies: RecoveredAgency[] = [];
  for (const agency of await listAgencyRecords()) {
    if (agency.status === "provisioning") continue;
    const adopted = await adoptSnapshots(storage, agency, tell);
    if (adopted > 0) tell(`${agency.slug}: ${adopted} newer snapshots were found in the storage.`);
    agencies.push(await recoverAgency(agency, tell));
  }
  const brought = agencies.filter(({ outcome }) => outcome === "brought-back").length;
  await writeRegistryAs(systemActor(operatorsRealm(), "recovery"), "backup:keep", ({ record }) =>
    record("recovery.done", { kind: "recovery", id: null }, { agencies: brought }),
  );
  return { agencies };
}
