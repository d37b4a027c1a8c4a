import { beforeEach, describe, expect, test } from "vitest";
import { currentDataKeyId } from "@/lib/crypto/data-keys";
import { forgetKeys } from "@/lib/crypto/keyring";
import { pepperOf } from "@/lib/crypto/pepper";
import { seal } from "@/lib/crypto/sealing";
import { controlClient } from "@/lib/db/control";
import { withClock } from "@/lib/testing/clock";
import { anInstallation } from "@/lib/testing/installation";
import {
  type AgencyWithSecrets,
  anAgencyWithSecrets,
  countOpenable,
  countSealedUnder,
  placeOfSecret,
} from "@/lib/testing/sealed-secrets";
import { dropKey } from "./drop";
import { finishRotations } from "./finish-rotations";
import { rotateScope } from "./rotate-scope";
import { findKeyScope, withDatabaseOf } from "./scopes";
import { replaceSealed } from "./sealed-rows";

anInstallation();
const COUNT = 1_100;
const FIELD = { owner: "agency", table: "Authenticator", field: "secret" } as const;
const silently = () => {};
const inTwoMinutes = () => new Date(Date.now() + 120_000);

let agency: AgencyWithSecrets;
let formerId: string;

beforeEach(async () => {
  agency = await anAgencyWithSecrets(COUNT);
  formerId = await currentDataKeyId(agency.scope.id);
});

describe("a former data key cannot be dropped", () => {
  test("while it is the current one", async () => {
    await expect(dropKey(formerId)).rejects.toThrow(`${formerId} is the current data key of ${agency.scope.name}`);
  });

  test("while values are sealed by it, and it is said how many", async () => {
    await controlClient().dataKey.update({
      where: { id: formerId },
      data: { status: "retired", retiredAt: new Date() },
    });
    await expect(dropKey(formerId)).rejects.toThrow(`needed by ${COUNT} Authenticator.secret of ${agency.scope.name}`);
  });

  test("while passwords were hashed with its pepper", async () => {
    await agency.db.member.update({ where: { id: agency.ownerId }, data: { passwordKeyId: formerId } });
    await agency.db.formerPassword.create({
      data: { id: agency.ownerId, memberId: agency.ownerId, passwordHash: "none", passwordKeyId: formerId },
    });
    await rotateScope(agency.scope, silently);
    await expect(dropKey(formerId)).rejects.toThrow("needed by 1 passwords, 1 former passwords");
    expect((await pepperOf(agency.scope.id, formerId)).keyId).toBe(formerId);
  });

  test("while another process may not have noticed the new key", async () => {
    await rotateScope(agency.scope, silently);
    await expect(dropKey(formerId)).rejects.toThrow("was in use a moment ago");
  });
});

test("a value that somebody changes meanwhile stays as they changed it", async () => {
  const row = await agency.db.authenticator.findFirstOrThrow();
  const changed = await seal(agency.scope.id, placeOfSecret(row.id), "changed");
  await agency.db.authenticator.update({ where: { id: row.id }, data: { secret: changed } });
  const late = [{ row: row.id, sealed: row.secret, replacement: "stale" }];
  expect(await withDatabaseOf(agency.scope, (client) => replaceSealed(client, FIELD, late))).toBe(0);
  expect((await agency.db.authenticator.findUniqueOrThrow({ where: { id: row.id } })).secret).toBe(changed);
});

test("everything is sealed anew, and opens before, during and after", async () => {
  const seen: number[] = [];
  const rotation = await rotateScope(agency.scope, ({ resealed }) => seen.push(resealed));
  expect(rotation).toEqual({ hasNewKey: true, resealed: COUNT, broken: 0 });
  expect(seen).toEqual([500, 1_000, 1_100]);
  expect(await countSealedUnder(agency, await currentDataKeyId(agency.scope.id))).toBe(COUNT);
  expect(await countOpenable(agency)).toBe(COUNT);
  expect(await agency.db.event.count({ where: { action: "keys.rotated" } })).toBe(1);
});

test("what a process that was behind has sealed with the former key follows, and then that key can go", async () => {
  await rotateScope(agency.scope, silently);
  const row = await agency.db.authenticator.findFirstOrThrow();
  await controlClient().$transaction([
    controlClient().dataKey.updateMany({
      where: { scopeId: agency.scope.id, status: "current" },
      data: { status: "retired", retiredAt: new Date() },
    }),
    controlClient().dataKey.update({ where: { id: formerId }, data: { status: "current", retiredAt: null } }),
  ]);
  forgetKeys();
  const behind = await seal(agency.scope.id, placeOfSecret(row.id), `secret of ${row.id}`);
  await agency.db.authenticator.update({ where: { id: row.id }, data: { secret: behind } });
  await controlClient().$transaction([
    controlClient().dataKey.update({ where: { id: formerId }, data: { status: "retired", retiredAt: new Date() } }),
    controlClient().dataKey.updateMany({
      where: { scopeId: agency.scope.id, id: { not: formerId } },
      data: { status: "current", retiredAt: null },
    }),
  ]);
  await withClock(inTwoMinutes(), finishRotations);
  await dropKey(formerId);
  expect(await controlClient().dataKey.count({ where: { scopeId: agency.scope.id } })).toBe(1);
  expect(await countOpenable(agency)).toBe(COUNT);
});

test("two rotations at once make one new key", async () => {
  await Promise.all([rotateScope(agency.scope, silently), rotateScope(agency.scope, silently)]);
  expect(await controlClient().dataKey.count({ where: { scopeId: agency.scope.id } })).toBe(2);
  expect(await countOpenable(agency)).toBe(COUNT);
});

test.each(["operator", "installation"])("the keys of the scope %s can be rotated, too", async (name) => {
  const scope = await findKeyScope(name);
  if (!scope) throw new Error("no scope");
  const { hasNewKey, broken } = await rotateScope(scope, silently);
  expect({ hasNewKey, broken }).toEqual({ hasNewKey: true, broken: 0 });
});
