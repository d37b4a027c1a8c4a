import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { generateX25519Identity } from "age-encryption";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAgency } from "@/lib/agencies/create-agency";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { seal } from "@/lib/crypto/sealing";
import { agencyClient, closeAgencyClients } from "@/lib/db/agency-client";
import { dropDatabase } from "@/lib/db/provision";
import type { AgencyRecord } from "@/lib/db/registry";
import { makeRecoveryKey } from "@/lib/recovery/recovery-key";
import { anInstallation } from "@/lib/testing/installation";

/** The machine that is lost in the middle of the story. */
const lost = anInstallation();

type Machine = { dataDir: string; databaseUrl: string };

let bare: Machine;
let agency: AgencyRecord;
let paper: string;

beforeAll(async () => {
  ({ agency } = await createAgency({ slug: "nord", name: "Nord", ownerEmail: "jana@nord.example" }));
  const { identity } = await makeRecoveryKey({ replace: false });
  paper = join(lost.dataDir, "paper.txt");
  // As somebody types it: in lines, in small letters.
  writeFileSync(paper, `recovery key:\n${identity.slice(0, 30).toLowerCase()}\n${identity.slice(30)}\n`);
});

afterAll(() => bare && rmSync(bare.dataDir, { recursive: true }));

describe("kontor recovery", () => {
  test("new-key refuses to replace a key unasked, for papers are lying in drawers", async () => {
    const { code, stderr } = await kontor(lost, "new-key");
    expect([code, stderr]).toEqual([1, expect.stringContaining("There is a recovery key already")]);
  });

  test("check says that nothing was saved yet", async () => {
    const { code, stderr } = await kontor(lost, "check", "--key-file", paper);
    expect([code, stderr]).toEqual([1, expect.stringContaining("No saved installation")]);
  });

  test("run saves the installation, which no other key opens and no wrong letter passes for", async () => {
    await addContact("before the installation was saved");
    await takeSnapshot(agency, { cause: "scheduled" });
    expect((await kontor(lost, "run")).code).toBe(0);
    const other = join(lost.dataDir, "other.txt");
    writeFileSync(other, await generateX25519Identity());
    expect(await kontor(lost, "check", "--key-file", other)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("encrypted to another key"),
    });
    writeFileSync(other, `AGE-SECRET-KEY-1${"Q".repeat(58)}`);
    expect((await kontor(lost, "check", "--key-file", other)).stderr).toContain("no recovery key");
  });

  test("check reads what was saved to its end", async () => {
    const { code, stdout } = await kontor(lost, "check", "--key-file", paper, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ masterKeys: 1, rows: expect.any(Number) });
  });

  test("leaves the storage without a readable word of the keys", async () => {
    const secret = readFileSync(keyFile(lost), "utf8").split(":").at(-1)?.trim() ?? "";
    expect(secret.length).toBeGreaterThan(40);
    const found = spawn("grep", ["-rlF", secret, join(lost.dataDir, "snapshots")]);
    expect(await text(found.stdout)).toBe("");
  });

  test("restore makes a bare machine the whole installation again, with what was saved after it", async () => {
    await addContact("after the installation was saved");
    await takeSnapshot(agency, { cause: "scheduled" });
    await loseTheMachine();
    const { code, stdout, stderr } = await kontor(bare, "restore", "--key-file", paper, "--json");
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout).agencies).toMatchObject([{ slug: "nord", outcome: "brought-back" }]);
    expect(statSync(keyFile(bare)).mode & 0o777).toBe(0o600);
  });

  test("leaves an installation that the doctor finds in order, whose every secret opens", async () => {
    const doctor = await run(bare, "doctor");
    expect([doctor.code, doctor.stdout]).toEqual([0, expect.not.stringContaining("✗")]);
    const { code, stdout } = await run(bare, "keys", "verify", "--json");
    expect(code).toBe(0);
    const verdicts = JSON.parse(stdout) as {
      scope: string;
      broken: string[];
      opened: { what: string; count: number }[];
    }[];
    expect(verdicts.flatMap(({ broken }) => broken)).toEqual([]);
    const notes = verdicts.find(({ scope }) => scope === "nord")?.opened;
    expect(notes).toContainEqual(expect.objectContaining({ what: "Contact.privateNote", count: 2 }));
  });

  test("restore replaces nothing that is there", async () => {
    const { code, stdout } = await kontor(bare, "restore", "--key-file", paper, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout).agencies).toMatchObject([{ slug: "nord", outcome: "kept" }]);
  });

  test("run saves the new machine to the same paper", async () => {
    expect((await kontor(bare, "run")).code).toBe(0);
    expect((await kontor(bare, "check", "--key-file", paper)).code).toBe(0);
  });
});

const keyFile = ({ dataDir }: Machine) => join(dataDir, "secrets", "master-keys");

async function addContact(note: string): Promise<void> {
  const db = agencyClient(agency);
  const [clientId, id] = [uuidv7(), uuidv7()];
  const privateNote = await seal(agency.id, { table: "Contact", row: id, field: "privateNote" }, note);
  await db.client.create({ data: { id: clientId, name: note } });
  await db.contact.create({ data: { id, clientId, name: "Ida", privateNote } });
}

/** Nothing is left but the storage and the paper: another control database, another data folder. */
async function loseTheMachine(): Promise<void> {
  const name = `kontor_test_${randomBytes(6).toString("hex")}`;
  bare = {
    dataDir: mkdtempSync(join(tmpdir(), "kontor-bare-")),
    databaseUrl: Object.assign(new URL(lost.databaseUrl), { pathname: `/${name}` }).toString(),
  };
  cpSync(join(lost.dataDir, "snapshots"), join(bare.dataDir, "snapshots"), { recursive: true });
  await closeAgencyClients();
  await dropDatabase(agency);
  const client = new Client(lost.databaseUrl);
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.end();
}

const kontor = (machine: Machine, ...args: string[]) => run(machine, "recovery", ...args);

/** The real command line, on one of the two machines. */
async function run({ dataDir, databaseUrl }: Machine, ...args: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "bin/kontor.ts", ...args], {
    env: { ...process.env, DATABASE_URL: databaseUrl, KONTOR_DATA_DIR: dataDir, PORT: "3000" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}
