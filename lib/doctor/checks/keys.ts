import { findDataKey } from "@/lib/crypto/data-keys";
import { controlClient } from "@/lib/db/control";
import type { AgencyCheck, Finding, InstallationCheck } from "@/lib/doctor/check";
import { unreplacedKeys } from "@/lib/keys/rotate-scope";
import { type KeyScope, listKeyScopes } from "@/lib/keys/scopes";
import { verifyScope } from "@/lib/keys/verify";
import { now } from "@/lib/time/clock";

const ROTATION_TAKES_MS = 3_600_000;

export const keys: InstallationCheck = {
  name: "keys",
  promise: "The master keys open every data key, every data key is somebody's, and no rotation has stopped half way",
  examine: async ({ agencies }) => {
    const scopes = await listKeyScopes();
    const nameOf = (id: string) =>
      scopes.find((scope) => scope.id === id)?.name ?? agencies.find((agency) => agency.id === id)?.slug;
    return [...(await unopened(nameOf)), ...(await stopped(nameOf)), ...(await ownValues(scopes))];
  },
};

/** For an agency's own; those of the control database are in the check above. */
export const sealedFields: AgencyCheck = {
  name: "sealed-fields",
  promise: "Every sealed field of every agency opens, and the key of every password is there",
  examine: async ({ agency }) => {
    const scope: KeyScope = { id: agency.id, name: agency.slug, owner: "agency", realm: agency };
    const { broken } = await verifyScope(scope);
    return broken.map((sentence) => ({ sentence }));
  },
};

async function unopened(nameOf: (scopeId: string) => string | undefined): Promise<Finding[]> {
  const rows = await controlClient().dataKey.findMany({ where: { wrapped: { not: null } } });
  const findings = rows.map(async ({ id, scopeId }) => {
    const name = nameOf(scopeId);
    if (!name) return [{ sentence: `the data key ${id} belongs to no agency that is there` }];
    const refusal = await findDataKey(scopeId, id).then(
      () => null,
      (error: Error) => error.message,
    );
    return refusal === null ? [] : [{ sentence: `${name}: ${refusal}` }];
  });
  return (await Promise.all(findings)).flat();
}

async function stopped(nameOf: (scopeId: string) => string | undefined): Promise<Finding[]> {
  const before = now().getTime() - ROTATION_TAKES_MS;
  const late = (await unreplacedKeys()).filter(({ retiredAt }) => retiredAt && retiredAt.getTime() < before);
  return late.map(({ id, scopeId }) => ({
    sentence: `${nameOf(scopeId)}: sealing anew what the data key ${id} has sealed is not done. Run: kontor keys rotate-agency ${nameOf(scopeId)}`,
  }));
}

async function ownValues(scopes: KeyScope[]): Promise<Finding[]> {
  const own = scopes.filter(({ owner }) => owner !== "agency");
  const verdicts = await Promise.all(own.map(verifyScope));
  return verdicts.flatMap(({ scope, broken }) => broken.map((sentence) => ({ sentence: `${scope}: ${sentence}` })));
}
