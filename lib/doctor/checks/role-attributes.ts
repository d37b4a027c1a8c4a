import { roleName } from "@/lib/db/connection";
import { controlConnection } from "@/lib/db/control-connection";
import type { AgencyCheck } from "@/lib/doctor/check";

export const roleAttributes: AgencyCheck = {
  name: "role-attributes",
  promise: "No agency's role is a superuser, makes databases or roles, is a member of another, or lends itself to one",
  examine: async ({ agency, owner }) => {
    const roles = [roleName(agency.databaseName, "owner"), roleName(agency.databaseName, "app")];
    const { rows } = await owner.query<{ sentence: string }>(
      `SELECT 'its role ' || rolname || ' is ' || what AS sentence
         FROM pg_roles, LATERAL (VALUES (rolsuper, 'a superuser'), (rolcreatedb, 'allowed to make databases'),
           (rolcreaterole, 'allowed to make roles'), (rolbypassrls, 'above row security'),
           (rolreplication, 'allowed to replicate')) AS attribute (has, what)
         WHERE rolname = ANY ($1) AND has
       UNION
       SELECT 'its role ' || pg_get_userbyid(member) || ' is a member of ' || pg_get_userbyid(roleid)
         FROM pg_auth_members WHERE pg_get_userbyid(member) = ANY ($1)
       UNION
       SELECT 'the role ' || pg_get_userbyid(member) || ' is a member of its role ' || pg_get_userbyid(roleid)
         FROM pg_auth_members WHERE pg_get_userbyid(roleid) = ANY ($1) AND pg_get_userbyid(member) <> $2
           AND NOT pg_get_userbyid(member) = ANY ($1)
       ORDER BY sentence`,
      [roles, controlConnection().user],
    );
    return rows;
  },
};
