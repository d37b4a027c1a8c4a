import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { currentDataKeyId } from "@/lib/crypto/data-keys";
import { forgetKeys } from "@/lib/crypto/keyring";
import { controlClient } from "@/lib/db/control";
import { anInstallation } from "@/lib/testing/installation";
import { anAgencyWithSecrets, countOpenable, countSealedUnder } from "@/lib/testing/sealed-secrets";
import { rotateScope } from "./rotate-scope";
import { verifyScope } from "./verify";

const { dataDir, databaseUrl } = anInstallation();
const COUNT = 6_000;

test("a rotation that is killed half way leaves everything readable, and goes on where it was", async () => {
  const agency = await anAgencyWithSecrets(COUNT);
  const formerId = await currentDataKeyId(agency.scope.id);

  await killAtFirstProgress(agency.scope.name);
  forgetKeys();
  const left = await countSealedUnder(agency, formerId);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(COUNT);
  expect(await countOpenable(agency)).toBe(COUNT);

  const { hasNewKey, resealed, broken } = await rotateScope(agency.scope, () => {});
  expect({ hasNewKey, resealed, broken }).toEqual({ hasNewKey: false, resealed: left, broken: 0 });
  const keyId = await currentDataKeyId(agency.scope.id);
  expect(await controlClient().dataKey.count({ where: { scopeId: agency.scope.id } })).toBe(2);
  expect(await verifyScope(agency.scope)).toEqual({
    scope: agency.scope.name,
    opened: [{ keyId, what: "Authenticator.secret", count: COUNT }],
    broken: [],
  });
}, 60_000);

/** The real command as a process of its own, dead as soon as it has said that it is under way. */
async function killAtFirstProgress(slug: string): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", "bin/kontor.ts", "keys", "rotate-agency", slug], {
    env: { ...process.env, DATABASE_URL: databaseUrl, KONTOR_DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  for await (const line of createInterface(child.stdout)) {
    if (line.includes("sealed anew so far")) break;
  }
  child.kill("SIGKILL");
  expect((await ended)[1]).toBe("SIGKILL");
}
