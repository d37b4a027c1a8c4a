import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { controlClient } from "@/lib/db/control";
import { storeMail } from "@/lib/mail/mail-folder";
import { anInstallation } from "@/lib/testing/installation";

const installation = anInstallation();

type Ended = { code: number | null; stdout: string; stderr: string };

/** The real command line, as a process of its own. */
async function kontor(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ["--import", "tsx", "bin/kontor.ts", ...args], {
    env: {
      ...process.env,
      DATABASE_URL: installation.databaseUrl,
      KONTOR_DATA_DIR: installation.dataDir,
      PORT: "3000",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

test.each(["frobnicate", "agency frobnicate", "agency create --slug x", "doctor --only luck"])(
  "kontor %s ends with 2: that is no command",
  async (line) => {
    const { code, stdout, stderr } = await kontor(...line.split(" "));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^error: .*\n\(--help tells more\)\n$/);
  },
);

test.each(["", " agency", " agency create", " doctor"])("kontor%s --help explains itself", async (line) => {
  const { code, stdout } = await kontor(...line.split(" ").filter(Boolean), "--help");
  expect(code).toBe(0);
  expect(stdout).toContain(`Usage: kontor${line} `);
});

describe("kontor setup link", () => {
  test("prints a link while there is no agency", async () => {
    const { code, stdout } = await kontor("setup", "link", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ url: expect.stringMatching(/^http:\/\/localhost:3000\/setup\/\S{43}$/) });
  });
});

describe("kontor agency", () => {
  test("create refuses a wrong slug and a wrong address, each at its option", async () => {
    const { code, stderr } = await kontor("agency", "create", "--slug", "Nord", "--name", "Nord", "--owner", "jana");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^--slug: .*\n--owner: .*\n$/);
  });

  test("create makes an agency and prints its owner's invite link", async () => {
    const { code, stdout } = await kontor(
      ...["agency", "create", "--slug", "nord", "--name", "Nord & Söhne", "--owner", "jana@nord.example"],
      ...["--locale", "en", "--time-zone", "Europe/London", "--json"],
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      slug: "nord",
      name: "Nord & Söhne",
      origin: "http://nord.localhost:3000",
      inviteLink: expect.stringMatching(/^http:\/\/nord\.localhost:3000\/invite\/\S{43}$/),
    });
  });

  test("create refuses a slug that is taken, in one sentence", async () => {
    const { code, stderr } = await kontor(
      "agency",
      "create",
      "--slug",
      "nord",
      "--name",
      "N",
      "--owner",
      "a@b.example",
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: "--slug: There is already an agency with this short name.\n" });
  });

  test("list shows agencies to people and to programs", async () => {
    expect((await kontor("agency", "list")).stdout).toMatch(/^SLUG .*\nnord +Nord & Söhne +active +http:\/\/nord\./);
    expect(JSON.parse((await kontor("agency", "list", "--json")).stdout)).toMatchObject([{ slug: "nord" }]);
  });

  test("once there is one, there is no link to set up with", async () => {
    const { code, stderr } = await kontor("setup", "link");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^There is an agency already\. .*\n$/);
  });
});

describe("kontor operator", () => {
  const ada = ["--email", "ada@kontor.example", "--name", "Ada Operator"];

  test("create refuses a wrong address and a wrong language, each at its option", async () => {
    const { code, stderr } = await kontor("operator", "create", "--email", "ada", "--name", "Ada", "--locale", "fr");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^--email: .*\n--locale: .*\n$/);
  });

  test("reset-factors wants a reason, and knows nobody who is not there", async () => {
    expect((await kontor("operator", "reset-factors", "ada@kontor.example")).code).toBe(2);
    const { code, stderr } = await kontor("operator", "reset-factors", "nobody", "--reason", "lost phone");
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'There is no operator "nobody". All of them: npm run kontor -- operator list\n',
    });
  });

  test("create makes one and prints a link of the operators' origin", async () => {
    const { code, stdout } = await kontor("operator", "create", ...ada, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      email: "ada@kontor.example",
      inviteLink: expect.stringMatching(/^http:\/\/operator\.localhost:3000\/invite\/\S{43}$/),
    });
  });

  test("invite, deactivate and reactivate say what they did", async () => {
    expect((await kontor("operator", "invite", "ada@kontor.example")).stdout).toMatch(
      /Ada Operator .*\/invite\/\S{43}$/m,
    );
    expect((await kontor("operator", "deactivate", "ada@kontor.example")).stdout).toContain("is deactivated");
    expect((await kontor("operator", "reactivate", "ada@kontor.example")).stdout).toContain("is invited");
  });

  test("list shows them to people and to programs", async () => {
    expect((await kontor("operator", "list")).stdout).toMatch(
      /^EMAIL .*\nada@kontor\.example +Ada Operator +invited +0 /,
    );
    expect(JSON.parse((await kontor("operator", "list", "--json")).stdout)).toMatchObject([{ status: "invited" }]);
  });
});

test("kontor migrate reports the control database and each agency", async () => {
  const { code, stdout } = await kontor("migrate");
  expect({ code, stdout }).toEqual({ code: 0, stdout: "control: up to date\nnord: up to date\n" });
});

test("kontor doctor ends with 0 when all is well, and says what it looked at", async () => {
  const { code, stdout } = await kontor("doctor", "--only", "registry", "agency-schema");
  expect(code).toBe(0);
  expect(stdout.match(/^✓ .*\.$/gm)).toHaveLength(2);
});

describe("kontor keys", () => {
  test("rotate-agency refuses an agency that is not there, and drop what is needed, in one sentence", async () => {
    const [unknown, { stdout }] = [
      await kontor("keys", "rotate-agency", "sud"),
      await kontor("keys", "list", "--json"),
    ];
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringMatching(/^There is no agency .* sud\. .*\n$/) });
    const { id } = JSON.parse(stdout).masterKeys[0];
    expect(await kontor("keys", "drop", id)).toMatchObject({
      code: 1,
      stderr: `${id} is the current master key. Rotate it first.\n`,
    });
  });

  test("rotate-master, rotate-agency and verify leave everything open", async () => {
    const [before] = JSON.parse((await kontor("keys", "list", "--json")).stdout).masterKeys;
    expect((await kontor("keys", "rotate-master")).stdout).toMatch(
      /^2 data keys are wrapped by the master key m\w+ now/,
    );
    expect((await kontor("keys", "rotate-agency", "installation")).stdout).toMatch(
      /^InstallationSecret.*1 values are/s,
    );
    expect((await kontor("keys", "verify")).code).toBe(0);
    expect((await kontor("keys", "drop", before.id)).code).toBe(0);
    expect((await kontor("keys", "list")).stdout).toMatch(
      /^MASTER KEY +STATUS +WRAPS\nm\w+ +current +3 data keys\n\nDATA KEY/,
    );
    expect((await kontor("agency", "list")).code).toBe(0);
    // Seven processes, one after the other.
  }, 60_000);

  test("verify ends with 1 when something does not open", async () => {
    const secret = { data: { secret: "k1.dgone.AAAA" } };
    const kept = await controlClient().installationSecret.findFirstOrThrow();
    await controlClient().installationSecret.updateMany(secret);
    const { code, stdout } = await kontor("keys", "verify");
    await controlClient().installationSecret.updateMany({ data: { secret: kept.secret } });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^✗ installation: InstallationSecret.secret of the row 1 does not open/m);
  });
});

describe("kontor mail", () => {
  test("show ends with 1 for an id that no mail has", async () => {
    const { code, stderr } = await kontor("mail", "show", "../secrets/master-keys");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^There is no mail with the id/);
  });

  test("list and show read what lies in the data folder", async () => {
    const id = "0199aaaa-0000-7000-8000-000000000001";
    const mail = { from: "kontor@localhost", to: "jana@nord.example", subject: "Willkommen", text: "Hallo" };
    await storeMail(mail, id, installation.dataDir);
    expect(JSON.parse((await kontor("mail", "list", "--json")).stdout)).toMatchObject([{ id, subject: "Willkommen" }]);
    expect((await kontor("mail", "show", id)).stdout).toContain("Hallo");
  });
});

test("a database that is away is told in one sentence", async () => {
  const before = installation.databaseUrl;
  const child = spawn(process.execPath, ["--import", "tsx", "bin/kontor.ts", "agency", "list"], {
    env: { ...process.env, DATABASE_URL: Object.assign(new URL(before), { port: "1" }).toString() },
  });
  const stderr = await text(child.stderr);
  expect(stderr).toBe("The database cannot be reached. Is it running, and is DATABASE_URL right?\n");
});
