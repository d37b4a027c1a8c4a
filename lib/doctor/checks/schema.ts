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

export const agencySchema: AgencyCheck = {
  name: "agency-schema",
  promise: "Every agency's database is made of what the migrations make, and of nothing else",
  examine: ({ agency }) => drift(agencyConnection(agency, "owner"), madeBy("agency")),
};

const made = new Map<Schema, Promise<Catalogue>>();

/** Made once: a Kontor that runs has the same migrations until it ends. What failed is tried again. */
function madeBy(schema: Schema): Promise<Catalogue> {
  const known = made.get(schema) ?? make(schema);
  made.set(schema, known);
  known.catch(() => made.delete(schema));
  return known;
}

function make(schema: Schema): Promise<Catalogue> {
  return withScratchDatabase(async (connection) => {
    await migrate(connection, schema);
    return readCatalogue(connection);
  });
}

async function drift(connection: ClientConfig, yardstick: Promise<Catalogue>): Promise<Finding[]> {
  const [expected, found] = await Promise.all([yardstick, readCatalogue(connection)]);
  return differences(expected, found).map((sentence) => ({ sentence }));
}
