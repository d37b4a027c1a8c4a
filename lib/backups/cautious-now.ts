import { clearAlarm } from "@/lib/alarms/clearing";
import { raiseAlarm } from "@/lib/alarms/raising";
import { INSTALLATION_SCOPE_ID } from "@/lib/crypto/scopes";
import { controlClient } from "@/lib/db/control";
import { now } from "@/lib/time/clock";

/** A clock that is an hour fast deletes nothing too early. */
const MARGIN_MS = 2 * 3_600_000;
const TOLERATED_MS = 5 * 60_000;

/**
 * The time to delete by: two hours before the earlier of this machine's clock and the database's. Alarms when the two
 * disagree, or when there are snapshots of the future.
 */
export async function cautiousNow(): Promise<Date> {
  const here = now();
  const [row] = await controlClient().$queryRaw<{ there: Date }[]>`SELECT clock_timestamp() AS there`;
  const there = row?.there ?? here;
  const apartMs = Math.abs(here.getTime() - there.getTime());
  const earlier = new Date(Math.min(here.getTime(), there.getTime()));
  const ahead = new Date(earlier.getTime() + TOLERATED_MS);
  const fromFuture = await controlClient().snapshot.count({ where: { startedAt: { gt: ahead } } });
  if (apartMs > TOLERATED_MS || fromFuture > 0) {
    const seconds = Math.round(apartMs / 1000);
    await raiseAlarm("clock-jumped", INSTALLATION_SCOPE_ID, {
      secondsApart: seconds,
      snapshotsOfTheFuture: fromFuture,
    });
  } else await clearAlarm("clock-jumped", INSTALLATION_SCOPE_ID);
  return new Date(earlier.getTime() - MARGIN_MS);
}
