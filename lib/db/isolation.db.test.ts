import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { type AgencyRole, agencyConnection, roleName, rolePassword } from "@/lib/db/connection";
import { controlConnection } from "@/lib/db/control-connection";
import { anAgency } from "@/lib/testing/database";

const nordlicht = anAgency();
const atlas = anAgency();

const ROLES: AgencyRole[] = ["owner", "app"];

async function connect(role: AgencyRole, database?: string): Promise<Client> {
  const connection = agencyConnection(nordlicht.agency, role);
  const client = new Client({ ...connection, database: database ?? connection.database });
  await client.connect();
  return client;
}

async function asApp(sql: string): Promise<unknown> {
  const client = await connect("app");
  return client.query(sql).finally(() => client.end());
}

describe("a role of one agency's database", () => {
  it.each(ROLES)("%s can open no other database of the server", async (role) => {
    const control = new Client(controlConnection());
    await control.connect();
    const { rows } = await control.query<{ datname: string }>("SELECT datname FROM pg_database WHERE datallowconn");
    await control.end();
    const others = rows.map(({ datname }) => datname).filter((name) => name !== nordlicht.agency.databaseName);
    expect(others).toContain(atlas.agency.databaseName);
    expect(others).toContain(controlConnection().database);
    for (const database of others) {
      // 42501: permission denied for database.
      await expect(connect(role, database), database).rejects.toMatchObject({ code: "42501" });
    }
  });

  it.each(ROLES)("%s cannot sign in under another agency's name with its own password", async (role) => {
    const password = await rolePassword(roleName(nordlicht.agency.databaseName, role));
    const client = new Client({ ...agencyConnection(atlas.agency, role), password });
    await expect(client.connect()).rejects.toMatchObject({ code: "28P01" });
  });

  it.each(ROLES)("%s is neither superuser nor may it make databases or roles", async (role) => {
    const client = await connect(role);
    const { rows } = await client.query(
      "SELECT rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls FROM pg_roles WHERE rolname = current_user",
    );
    await client.end();
    expect(Object.values(rows[0])).toEqual([false, false, false, false, false]);
  });
});

describe("the application's role", () => {
  it.each([
    ["make a table", "CREATE TABLE loot (id int)"],
    ["become the owner", `SET ROLE "OWNER"`],
    ["switch a trigger off", `ALTER TABLE "Event" DISABLE TRIGGER ALL`],
    ["empty a table", `TRUNCATE "TimeEntry"`],
    ["write the sums by month that the trigger keeps", `UPDATE "ProjectMonth" SET "seconds" = 0`],
    ["write the sums by project and day", `INSERT INTO "ProjectDay" VALUES (gen_random_uuid(), now(), 1, 1, 1)`],
    ["write the sums by member and day", `DELETE FROM "MemberDay"`],
    ["change an event", `UPDATE "Event" SET "action" = 'nothing.happened'`],
    ["delete an event's detail", `DELETE FROM "EventDetail"`],
    ["grant itself rights", `GRANT ALL ON "Event" TO CURRENT_USER; DELETE FROM "Event"`],
    ["read files of the server", "SELECT pg_read_file('/etc/passwd')"],
    ["run programs on the server", "COPY (SELECT 1) TO PROGRAM 'true'"],
  ])("cannot %s", async (_, sql) => {
    const owner = roleName(nordlicht.agency.databaseName, "owner");
    // 42501: insufficient privilege.
    await expect(asApp(sql.replace("OWNER", owner))).rejects.toMatchObject({ code: "42501" });
  });
});
