import { whileKeysChange } from "@/lib/crypto/data-keys";
import { forgetKeys } from "@/lib/crypto/keyring";

/**
 * Makes every key of an agency unreadable for ever, and keeps it from getting another: its sealed fields and its
 * password hashes are worth nothing then. Processes that hold a key in memory forget it within a minute.
 */
export async function destroyAgencyKeys(agencyId: string): Promise<void> {
  await whileKeysChange((tx) =>
    tx.dataKey.updateMany({ where: { scopeId: agencyId }, data: { status: "destroyed", wrapped: null } }),
  );
  forgetKeys();
}
