import { v7 as uuidv7 } from "uuid";
import { newToken, tokenHash } from "@/lib/auth/tokens";
import { controlClient } from "@/lib/db/control";
import { settings } from "@/lib/settings/settings";
import { now } from "@/lib/time/clock";

const LIFETIME_MS = 24 * 3_600_000;

/** Whether nobody has an agency here yet. One whose making was cut off does not count: it can be made again. */
export async function isInstallationEmpty(): Promise<boolean> {
  return (await controlClient().agency.count({ where: { status: { not: "provisioning" } } })) === 0;
}

/** A new link to the page that makes the first agency; the one before stops working. Null: there is an agency already. */
export async function createSetupLink(): Promise<string | null> {
  if (!(await isInstallationEmpty())) return null;
  const token = newToken();
  const expiresAt = new Date(now().getTime() + LIFETIME_MS);
  await controlClient().$transaction([
    controlClient().setupLink.deleteMany(),
    controlClient().setupLink.create({ data: { id: uuidv7(), tokenHash: tokenHash(token), expiresAt } }),
  ]);
  return `${setupOrigin()}/setup/${token}`;
}

export async function isSetupLinkUsable(token: string): Promise<boolean> {
  const links = await controlClient().setupLink.count({ where: usable(token) });
  return links === 1 && (await isInstallationEmpty());
}

/** Uses the link up. Atomic: of two uses at once one gets false. */
export async function redeemSetupLink(token: string): Promise<boolean> {
  if (!(await isInstallationEmpty())) return false;
  const { count } = await controlClient().setupLink.updateMany({ where: usable(token), data: { usedAt: now() } });
  return count === 1;
}

/** Gives a used link back, for when what it was used for did not succeed. */
export async function restoreSetupLink(token: string): Promise<void> {
  await controlClient().setupLink.updateMany({ where: { tokenHash: tokenHash(token) }, data: { usedAt: null } });
}

const usable = (token: string) => ({ tokenHash: tokenHash(token), usedAt: null, expiresAt: { gt: now() } });

/** Any host shows the page while there is no agency; this is the one that certainly leads here. */
function setupOrigin(): string {
  const { baseUrl, operatorUrl, port } = settings();
  if (!baseUrl.includes("{agency}")) return baseUrl;
  return new URL(operatorUrl).protocol === "https:" ? operatorUrl : `http://localhost:${port}`;
}
