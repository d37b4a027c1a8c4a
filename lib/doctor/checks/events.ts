import { roleName } from "@/lib/db/connection";
import { grantAppRole } from "@/lib/db/grants";
import type { AgencyCheck } from "@/lib/doctor/check";

export const events: AgencyCheck = {
  name: "events",
  promise: "No agency's log can be changed: the app role has no right to, and a trigger stops everybody's mistakes",
  examine: async ({ agency, owner }) => {
    const { rows } = await owner.query<{ table: string; mayChange: boolean }>(
      `SELECT relname AS "table",
         has_table_privilege($1, oid, 'DELETE, TRUNCATE, TRIGGER') OR has_any_column_privilege($1, oid, 'UPDATE')
           AS "mayChange"
       FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname IN ('Event', 'EventDetail')`,
      [roleName(agency.databaseName, "app")],
    );
    const { rowCount: guards } = await owner.query(
      `SELECT FROM pg_trigger WHERE tgrelid = '"Event"'::regclass AND tgname = 'Event_immutable' AND tgenabled IN ('O', 'A')`,
    );
    const repair = () => grantAppRole(agency);
    const changeable = rows.filter(({ mayChange }) => mayChange);
    return [
      ...changeable.map(({ table }) => ({ sentence: `the app role may change or delete rows of ${table}`, repair })),
      ...(guards ? [] : [{ sentence: "the trigger that keeps events from being changed is gone or switched off" }]),
    ];
  },
};
