import { OPERATORS_SCOPE_ID } from "@/lib/crypto/scopes";
import { CONTROL_DATABASE } from "@/lib/db/connection";
import type { AgencyRecord } from "@/lib/db/registry";
import { OPERATORS_SLUG } from "@/lib/operators/slug";

const REALM: AgencyRecord = {
  id: OPERATORS_SCOPE_ID,
  slug: OPERATORS_SLUG,
  name: "Kontor",
  status: "active",
  databaseName: CONTROL_DATABASE,
  host: null,
  port: null,
};

/**
 * Where operators sign in: by the same code as an agency's members, in tables of the same shape. It is no agency: its
 * database is the control database, which holds no agency's data, and whoever signs in here acts as "operator" and
 * nothing else.
 */
export function operatorsRealm(): AgencyRecord {
  return REALM;
}

export function isOperatorsRealm(agency: { id: string }): boolean {
  return agency.id === OPERATORS_SCOPE_ID;
}
