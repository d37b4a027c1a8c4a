import { roleName } from "@/lib/db/connection";
import type { AgencyCheck } from "@/lib/doctor/check";

export const foreignDatabases: AgencyCheck = {
  name: "foreign-databases",
  promise: "Every agency's roles can open its own database, and no other of the server",
  examine: async ({ agency, owner }) => {
    const roles = [roleName(agency.databaseName, "owner"), roleName(agency.databaseName, "app")];
    const { rows } = await owner.query<{ role: string; open: string; canOpenOwn: boolean }>(
      `SELECT rolname AS role,
         coalesce(string_agg(datname, ', ' ORDER BY datname) FILTER (WHERE datname <> current_database()), '') AS open,
         coalesce(bool_or(datname = current_database()), false) AS "canOpenOwn"
       FROM pg_roles AS r
       LEFT JOIN pg_database AS d ON datallowconn AND has_database_privilege(r.oid, d.oid, 'CONNECT')
       WHERE rolname = ANY ($1) GROUP BY rolname ORDER BY rolname`,
      [roles],
    );
    return rows.flatMap(({ role, open, canOpenOwn }) => [
      ...(open ? [{ sentence: `its role ${role} may open ${open}` }] : []),
      ...(canOpenOwn ? [] : [{ sentence: `its role ${role} may not open its own database` }]),
    ]);
  },
};
