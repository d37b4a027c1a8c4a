import { loadMasterKeys } from "@/lib/crypto/load-master-keys";
import { controlClient } from "@/lib/db/control";
import { describeUses, usesIn } from "@/lib/keys/key-uses";
import { listKeyScopes } from "@/lib/keys/scopes";

export type ListedKeys = {
  masterKeys: { id: string; status: "current" | "former"; dataKeys: number }[];
  dataKeys: { id: string; scope: string; status: string; masterKeyId: string; createdAt: string; neededBy: string }[];
};

/** Every key, by whom it is needed and for how much. */
export async function listKeys(): Promise<ListedKeys> {
  const { ids, currentId } = loadMasterKeys();
  const scopes = await listKeyScopes();
  const rows = await controlClient().dataKey.findMany({ orderBy: [{ scopeId: "asc" }, { createdAt: "asc" }] });
  const uses = (await Promise.all(scopes.map(usesIn))).flat();
  return {
    masterKeys: ids.map((id) => ({
      id,
      status: id === currentId ? "current" : "former",
      dataKeys: rows.filter(({ masterKeyId, wrapped }) => wrapped && masterKeyId === id).length,
    })),
    dataKeys: rows.map(({ id, scopeId, status, replacedAt, masterKeyId, createdAt }) => ({
      id,
      scope: scopes.find((scope) => scope.id === scopeId)?.name ?? scopeId,
      status: status === "retired" && !replacedAt ? "being replaced" : status,
      masterKeyId,
      createdAt: createdAt.toISOString(),
      neededBy: describeUses(uses.filter(({ keyId }) => keyId === id)),
    })),
  };
}
