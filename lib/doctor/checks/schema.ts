import type { ClientConfig } from "pg";
import { type Catalogue, differences, readCatalogue } from "@/lib/db/catalogue";
import { agencyConnection } from "@/lib/db/connection";
import { controlConnection } from "@/lib/db/control-connection";
import { migrate, type Schema } from "@/lib/db/migrate";
import { withScratchDatabase } from "@/lib/db/scratch-database";
import type { AgencyCheck, Finding, InstallationCheck } from "@/lib/doctor/check";

export const controlSchema: InstallationCheck = {
  name: "control-schema",
  promise: "The control database is made of what the migrations make, and of nothing else",
  examine: () => drift(controlConnection(), madeBy("control")),
};

/** A check of its own for each examination, as all agencies are held against one yardstick. */
export function agencySchema(): AgencyCheck {
  let yardstick: Promise<Catalogue> | undefined;
  return {
    name: "agency-schema",
    promise: "Every agency's database is made of what the migrations make, and of nothing else",
    examine: ({ agency }) => {
      yardstick ??= madeBy("agency");
      return drift(agencyConnection(agency, "owner"), yardstick);
    },
  };
}

function madeBy(schema: Schema): Promise<Catalogue> {
  return withScratchDatabase(async (connection) => {
    await migrate(connection, schema);
    return readCatalogue(connection);
  });
}

async function drift(connection: ClientConfig, yardstick: Promise<Catalogue>): Promise<Finding[]> {
  const [expected, found] = await Promise.all([yardstick, readCatalogue(connection)]);
  return differences(expected, found).map((sentence) => ({ sentence }));
}
