import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/auth/passwords";
import { pepperOf } from "@/lib/crypto/pepper";
import { OPERATORS_SCOPE_ID } from "@/lib/crypto/scopes";
import { open, SealBrokenError, seal } from "@/lib/crypto/sealing";
import { controlClient } from "@/lib/db/control";
import { anInstallation } from "@/lib/testing/installation";
import { anAgencyWithSecrets, countOpenable, placeOfSecret } from "@/lib/testing/sealed-secrets";
import { destroyAgencyKeys } from "./destroy";
import { rotateScope } from "./rotate-scope";
import { verifyScope } from "./verify";

anInstallation();
const PASSWORD = "korrekt pferd batterie heftklammer";

test("an agency whose keys are destroyed has lost its secrets and its passwords, and gets no other keys", async () => {
  const agency = await anAgencyWithSecrets(2);
  const { id } = agency.scope;
  const hashed = await hashPassword(id, PASSWORD);
  expect(await verifyPassword(id, hashed, PASSWORD)).toBe(true);
  await rotateScope(agency.scope, () => {});

  await destroyAgencyKeys(id);
  await expect(countOpenable(agency)).rejects.toThrow(SealBrokenError);
  await expect(verifyPassword(id, hashed, PASSWORD)).rejects.toThrow(SealBrokenError);
  await expect(seal(id, placeOfSecret(id), "x")).rejects.toThrow("have been destroyed");
  await expect(pepperOf(id)).rejects.toThrow("have been destroyed");
  expect((await verifyScope(agency.scope)).broken).toHaveLength(2);
  const rows = await controlClient().dataKey.findMany({ where: { scopeId: id } });
  expect(rows).toMatchObject([
    { status: "destroyed", wrapped: null },
    { status: "destroyed", wrapped: null },
  ]);
});

test("the others' keys stay", async () => {
  const [gone, other] = [await anAgencyWithSecrets(1), await anAgencyWithSecrets(1)];
  const sealed = await seal(OPERATORS_SCOPE_ID, placeOfSecret("x"), "text");
  await destroyAgencyKeys(gone.scope.id);
  expect(await countOpenable(other)).toBe(1);
  expect(await open(OPERATORS_SCOPE_ID, placeOfSecret("x"), sealed)).toBe("text");
});
