import { expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { limitsOf } from "@/lib/auth/throttle-keys";
import { keepHouse } from "@/lib/jobs/housekeeping";
import { draftAuthenticator } from "@/lib/second-factors/authenticators";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { aTotpAuthenticator } from "@/lib/testing/totp";

const agency = anAgency();
const DAY_MS = 86_400_000;

it("removes the secrets of authenticators that nobody confirmed within an hour, and no others", async () => {
  const [drafted, confirmed] = [await agency.actor("member"), await agency.actor("member")].map(memberIdOf);
  await draftAuthenticator(agency.db, agency.agency, drafted ?? "");
  await aTotpAuthenticator(agency.db, agency.agency, confirmed ?? "");
  const left = async () => (await agency.db.authenticator.findMany()).map(({ memberId }) => memberId).sort();
  await withClock(new Date(Date.now() + 3_540_000), () => keepHouse(agency.agency));
  expect(await left()).toEqual([drafted, confirmed].sort());
  await withClock(new Date(Date.now() + 3_660_000), () => keepHouse(agency.agency));
  expect(await left()).toEqual([confirmed]);
});

const attempt = { kind: "password", typed: "niemand", address: "192.0.2.7" } as const;

it("never forgets failures in a row at a member's account, those of unknown names after a month", async () => {
  const [account, pair, address] = limitsOf({ ...attempt, memberId: agency.ownerId });
  const [unknown] = limitsOf({ ...attempt, memberId: null });
  const keys = [account, pair, address, unknown].map((limit) => limit?.key ?? "");
  const touchedAt = new Date();
  await agency.db.signInThrottle.createMany({ data: keys.map((key) => ({ key, failures: 99, touchedAt })) });
  const left = async () => (await agency.db.signInThrottle.findMany()).map(({ key }) => key).sort();
  const keepHouseIn = (days: number) =>
    withClock(new Date(touchedAt.getTime() + days * DAY_MS), () => keepHouse(agency.agency));

  await keepHouseIn(1);
  expect(await left()).toEqual([...keys].sort());
  await keepHouseIn(3);
  expect(await left()).toEqual([account?.key, unknown?.key].sort());
  await keepHouseIn(4000);
  expect(await left()).toEqual([account?.key]);
});
