import { AGENCY_POOL, CLIENTS_KEPT } from "@/lib/db/agency-client";
import { CONTROL_POOL } from "@/lib/db/control";
import type { InstallationCheck } from "@/lib/doctor/check";

/** Web server and worker. */
const PROCESSES = 2;
/** For jobs, migrations, the probe and this command line. */
const BESIDE_POOLS = 20;

export const connections: InstallationCheck = {
  name: "connections",
  promise: "The server allows as many connections as the pools can come to need",
  examine: async ({ control, agencies }) => {
    const { rows } = await control.query<{ allowed: number }>(`
      SELECT current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int AS allowed`);
    const allowed = rows[0]?.allowed ?? 0;
    const needed = connectionsNeeded(agencies.length);
    if (allowed >= needed) return [];
    return [
      { sentence: `the server allows ${allowed} connections, the pools may need ${needed}; raise max_connections` },
    ];
  },
};

export function connectionsNeeded(agencies: number): number {
  return PROCESSES * (CONTROL_POOL.max + Math.min(agencies, CLIENTS_KEPT) * AGENCY_POOL.max) + BESIDE_POOLS;
}
