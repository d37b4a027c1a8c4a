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
    });
  });

  it("follow the port in their default origins", () => {
    const { baseUrl, operatorUrl } = readSettings({ PORT: "8080" });
    expect([baseUrl, operatorUrl]).toEqual(["http://{agency}.localhost:8080", "http://operator.localhost:8080"]);
  });

  it("take an empty value for an absent one", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: " ", KONTOR_BASE_URL: "" })).toEqual(readSettings({}));
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
