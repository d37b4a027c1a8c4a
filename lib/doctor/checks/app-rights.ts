import { roleName } from "@/lib/db/connection";
import { grantAppRole, RESTRICTED_TABLES } from "@/lib/db/grants";
import type { AgencyCheck, Patient } from "@/lib/doctor/check";

const USUAL_RIGHTS = "SELECT, INSERT, UPDATE, DELETE";

export const appRights: AgencyCheck = {
  name: "app-rights",
  promise: "Every agency's app role reads and writes rows as lib/db/grants.ts says, and makes no tables",
  examine: async (patient) => {
    const repair = () => takeBack(patient);
    const sentences = [...(await tableRights(patient)), ...(await rightsToMake(patient))];
    return sentences.map((sentence) => ({ sentence, repair }));
  },
};

/** Rights that everybody has are the app role's, too. */
async function tableRights({ agency, owner }: Patient): Promise<string[]> {
  const { rows } = await owner.query<{ table: string; rights: string[]; columns: number }>(
    `SELECT c.relname AS "table",
       ARRAY(SELECT privilege_type FROM aclexplode(c.relacl) WHERE grantee IN (0, r.oid)) AS "rights",
       (SELECT count(*)::int FROM pg_attribute WHERE attrelid = c.oid AND attacl IS NOT NULL) AS "columns"
     FROM pg_class AS c, pg_roles AS r
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p', 'f', 'S') AND r.rolname = $1
     ORDER BY c.relname`,
    [roleName(agency.databaseName, "app")],
  );
  return rows.flatMap(({ table, rights, columns }) => {
    const wanted = inOrder((RESTRICTED_TABLES[table] ?? USUAL_RIGHTS).split(", "));
    const found = inOrder(rights);
    if (columns > 0) return `the app role has rights on single columns of ${table}`;
    return found === wanted
      ? []
      : `the app role may ${found || "do nothing"} on ${table}, and should be able to ${wanted}`;
  });
}

async function rightsToMake({ agency, owner }: Patient): Promise<string[]> {
  const { rows } = await owner.query<{ what: string }>(
    `SELECT 'make tables in the schema ' || nspname AS what FROM pg_namespace
       WHERE nspname NOT LIKE 'pg\\_%' AND has_schema_privilege($1::name, oid, 'CREATE')
     UNION ALL
     SELECT 'make ' || CASE kind WHEN 'CREATE' THEN 'schemas' ELSE 'temporary tables' END
       FROM unnest(ARRAY['CREATE', 'TEMPORARY']) AS kind
       WHERE has_database_privilege($1::name, current_database(), kind)
     UNION ALL
     SELECT 'do anything with ' || relname || ', which it owns' FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = $1::name)`,
    [roleName(agency.databaseName, "app")],
  );
  return rows.map(({ what }) => `the app role may ${what}`);
}

async function takeBack({ agency, owner }: Patient): Promise<void> {
  const app = owner.escapeIdentifier(roleName(agency.databaseName, "app"));
  const database = owner.escapeIdentifier(agency.databaseName);
  await owner.query(
    `REVOKE CREATE ON SCHEMA public FROM PUBLIC, ${app};
     REVOKE CREATE, TEMPORARY ON DATABASE ${database} FROM PUBLIC, ${app};
     REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;`,
  );
  await grantAppRole(agency);
}

function inOrder(rights: string[]): string {
  return [...new Set(rights)].sort().join(", ");
}
