import { holdDataFolder, holderOf } from "@/lib/settings/data-folder";
import type { Settings } from "@/lib/settings/settings";
import { embeddedControlUrl, startEmbedded } from "./embedded";
import { knownPlace } from "./place";

export type ReachedDatabase = { controlUrl: string; leave(): Promise<void> };

/** The control database for one command: that of the running Kontor, or one that is started for as long as it takes. */
export async function reachControlDatabase(
  { databaseUrl, dataDir }: Settings,
  command: string,
): Promise<ReachedDatabase> {
  if (databaseUrl) return { controlUrl: databaseUrl, leave: async () => {} };
  const place = knownPlace(dataDir);
  if (place && holderOf(dataDir)) {
    return { controlUrl: embeddedControlUrl(dataDir, place.port), leave: async () => {} };
  }
  const release = holdDataFolder(dataDir, command);
  const { controlUrl, stop } = await startEmbedded({ dataDir }).catch((error) => {
    release();
    throw error;
  });
  const leave = async () => {
    await stop();
    release();
  };
  return { controlUrl, leave };
}
