import { listLeftovers, sweepDrills } from "@/lib/backups/drills/sweep-drills";
import type { InstallationCheck } from "@/lib/doctor/check";

export const drillDatabases: InstallationCheck = {
  name: "drill-databases",
  promise: "No trial restore that was cut off has left its database behind",
  examine: async () => {
    const leftovers = await listLeftovers();
    return leftovers.map(({ databaseName }) => ({
      sentence: `the database ${databaseName} was left behind by a trial restore`,
      repair: sweepDrills,
    }));
  },
};
