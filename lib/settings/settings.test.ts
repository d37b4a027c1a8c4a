import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings, SettingsError } from "./settings";

function problemsOf(env: Record<string, string>): string[] {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

describe("a wrong setting is refused", () => {
  it.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3000.5"],
    ["PORT", "http"],
    ["PORT", "1e3"],
    ["DATABASE_URL", "mysql://kontor@db/kontor"],
    ["DATABASE_URL", "postgres://db/kontor"],
    ["DATABASE_URL", "postgres://kontor:secret@db"],
    ["DATABASE_URL", "nonsense"],
    ["KONTOR_DEMO", "no"],
    ["KONTOR_BASE_URL", "{agency}.example.com"],
    ["KONTOR_BASE_URL", "https://example.com/{agency}"],
    ["KONTOR_BASE_URL", "https://app-{agency}.example.com"],
    ["KONTOR_BASE_URL", "https://{agency}.{agency}.example.com"],
    ["KONTOR_BASE_URL", "https://{agency}.example.com/app"],
    ["KONTOR_BASE_URL", "http://{agency}.example.com"],
    ["KONTOR_BASE_URL", "http://{agency}.notlocalhost"],
    ["KONTOR_OPERATOR_URL", "https://{agency}.example.com"],
    ["KONTOR_OPERATOR_URL", "https://user:secret@operator.example.com"],
    ["KONTOR_OPERATOR_URL", "ftp://operator.example.com"],
    ["KONTOR_OPERATOR_URL", "https://operator.example.com."],
    ["KONTOR_OPERATOR_URL", "http://nordlicht.localhost:3000"],
    ["KONTOR_TRUSTED_PROXIES", "10.0.0.0/33"],
    ["KONTOR_TRUSTED_PROXIES", "10.0.0.1, proxy.example.com"],
    ["KONTOR_TRUSTED_PROXIES", "::1/129"],
    ["KONTOR_TRUSTED_PROXIES", "10.0.0.0/8/8"],
    ["KONTOR_SMTP_URL", "https://mail.example.com"],
    ["KONTOR_MAIL_FROM", "Kontor"],
    ["KONTOR_BLOCKED_PASSWORDS", "no/such/file.txt"],
    ["KONTOR_SNAPSHOT_STORAGE", "/var/snapshots"],
    ["KONTOR_SNAPSHOT_STORAGE", "file://host/var/snapshots"],
    ["KONTOR_SNAPSHOT_STORAGE", "file:///"],
    ["KONTOR_SNAPSHOT_STORAGE", "s3://x"],
    ["KONTOR_SNAPSHOT_STORAGE", "s3://bucket/a b"],
    ["KONTOR_SNAPSHOT_STORAGE", "s3://key:secret@bucket"],
    ["KONTOR_SNAPSHOT_STORAGE", "s3://bucket?endpoint=s3.example.com"],
    ["KONTOR_SNAPSHOT_STORAGE", "s3://bucket?end=https://s3.example.com"],
    ["KONTOR_SNAPSHOT_COPY", "https://s3.example.com/bucket"],
    ["KONTOR_KEEP_DAYS", "6"],
    ["KONTOR_KEEP_DAYS", "7.5"],
    ["KONTOR_KEEP_SATURDAYS", "3"],
    ["KONTOR_MAIL_FROM", "Kontor <kontor@example.com>\r\nBcc: all@example.com"],
  ])("%s=%s, in one sentence that names it and gives an example", (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} must be .*, for example `));
  });

  it.each([
    ["https://{agency}.example.com", "https://nordlicht.example.com"],
    ["https://{agency}.example.com", "https://ops.example.com:8443"],
    ["https://kontor.example.com", "https://kontor.example.com"],
    ["https://kontor.example.com", "https://kontor.example.com:8443"],
    ["http://operator.localhost:3000", ""],
  ])("with agencies at %s no operators at %s", (baseUrl, operatorUrl) => {
    const [problem] = problemsOf({ KONTOR_BASE_URL: baseUrl, KONTOR_OPERATOR_URL: operatorUrl });
    expect(problem).toMatch(/^KONTOR_OPERATOR_URL must be at a host that no agency can have, for example https?:/);
  });

  it.each([
    [
      { KONTOR_S3_ACCESS_KEY_ID: "kontor" },
      /^KONTOR_S3_ACCESS_KEY_ID and KONTOR_S3_SECRET_ACCESS_KEY must be set together/,
    ],
    [
      { KONTOR_S3_COPY_SECRET_ACCESS_KEY: "x" },
      /^KONTOR_S3_COPY_ACCESS_KEY_ID and .* must be set together, for example/,
    ],
    [
      { KONTOR_SNAPSHOT_STORAGE: "file:///srv/a", KONTOR_SNAPSHOT_COPY: "file:///srv/a/" },
      /^KONTOR_SNAPSHOT_COPY must be another place/,
    ],
  ])("%o that do not go together", (env, sentence) => {
    expect(problemsOf(env)).toEqual([expect.stringMatching(sentence)]);
  });

  it("with all the others at once", () => {
    const problems = problemsOf({ PORT: "x", KONTOR_DEMO: "x", KONTOR_BASE_URL: "x" });
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual(["PORT", "KONTOR_DEMO", "KONTOR_BASE_URL"]);
  });

  it("without repeating a password that it may hold", () => {
    const [databaseProblem, mailProblem] = problemsOf({
      DATABASE_URL: "postgres://kontor:hunter2@db",
      KONTOR_SMTP_URL: "http://user:hunter2@mail",
    });
    expect(databaseProblem).not.toContain("hunter2");
    expect(mailProblem).not.toContain("hunter2");
  });
});

describe("settings", () => {
  it("have defaults for a laptop", () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      dataDir: resolve(".data"),
      databaseUrl: null,
      masterKeys: null,
      demo: true,
      baseUrl: "http://{agency}.localhost:3000",
      operatorUrl: "http://operator.localhost:3000",
      trustedProxies: [],
      smtpUrl: null,
      mailFrom: "Kontor <kontor@localhost>",
      blockedPasswords: null,
      snapshots: {
        storage: { kind: "folder", folder: resolve(".data/snapshots"), credentials: null },
        copy: null,
        keepDays: 7,
        keepSaturdays: 4,
      },
    });
  });

  it("follow the port in their default origins", () => {
    const { baseUrl, operatorUrl } = readSettings({ PORT: "8080" });
    expect([baseUrl, operatorUrl]).toEqual(["http://{agency}.localhost:8080", "http://operator.localhost:8080"]);
  });

  it("take an empty value for an absent one", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: " ", KONTOR_BASE_URL: "" })).toEqual(readSettings({}));
  });

  it("read where snapshots lie, and for how long", () => {
    const { snapshots } = readSettings({
      KONTOR_SNAPSHOT_STORAGE: "s3://kontor/berlin/one?endpoint=http://127.0.0.1:9000&region=eu-central-1",
      KONTOR_S3_ACCESS_KEY_ID: "kontor",
      KONTOR_S3_SECRET_ACCESS_KEY: "secret",
      KONTOR_SNAPSHOT_COPY: "file:///mnt/second%20place/",
      KONTOR_KEEP_DAYS: "30",
    });
    expect(snapshots).toEqual({
      storage: {
        kind: "s3",
        bucket: "kontor",
        prefix: "berlin/one",
        endpoint: "http://127.0.0.1:9000",
        region: "eu-central-1",
        credentials: { accessKeyId: "kontor", secretAccessKey: "secret" },
      },
      copy: { kind: "folder", folder: "/mnt/second place", credentials: null },
      keepDays: 30,
      keepSaturdays: 4,
    });
  });

  it("read a hosted installation behind a proxy", () => {
    const hosted = readSettings({
      KONTOR_BASE_URL: "https://{agency}.example.com/",
      KONTOR_OPERATOR_URL: "https://operator.example.com",
      KONTOR_TRUSTED_PROXIES: "10.0.0.7, 192.168.0.0/16,fd00::/8",
      KONTOR_SMTP_URL: "smtps://user:secret@mail.example.com:465",
      KONTOR_DEMO: "0",
      DATABASE_URL: "postgresql://kontor:secret@db.example.com/kontor?sslmode=require",
    });
    expect(hosted).toMatchObject({
      baseUrl: "https://{agency}.example.com",
      trustedProxies: ["10.0.0.7", "192.168.0.0/16", "fd00::/8"],
      mailFrom: "Kontor <kontor@example.com>",
      demo: false,
    });
  });

  it.each([
    ["https://{agency}.example.com", "https://operator.example.com"],
    ["https://{agency}.example.com", "https://example.com"],
    ["https://{agency}.example.com", "https://operator.internal.example.com"],
    ["https://kontor.example.com", "https://operator.example.com"],
    ["https://kontor.example.com", "http://operator.localhost:3000"],
  ])("with agencies at %s take operators at %s", (baseUrl, operatorUrl) => {
    const read = readSettings({ KONTOR_BASE_URL: baseUrl, KONTOR_OPERATOR_URL: operatorUrl });
    expect(read.operatorUrl).toBe(operatorUrl);
  });

  it("allow one origin for an installation with a single agency", () => {
    expect(readSettings({ KONTOR_BASE_URL: "https://kontor.example.com" }).baseUrl).toBe("https://kontor.example.com");
  });
});
