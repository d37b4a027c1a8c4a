import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { isAddressOrRange, isAgencyPattern, isDatabaseUrl, isMailFrom, isMailServerUrl, isOrigin } from "./formats";
import { problemOfOperatorUrl } from "./operator-host";
import { problemOfSnapshots, type SnapshotSettings, snapshotEnvironment, snapshotSettings } from "./snapshot-settings";
import { wrong, wrongSecret } from "./wrong";

/** What the installation's environment says, checked. Addresses of proxies are as written; everything else is ready for use. */
export type Settings = {
  port: number;
  /** Absolute. */
  dataDir: string;
  /** The control database. Null: the embedded server is to be started. */
  databaseUrl: string | null;
  /** `id:base64,id:base64`. Null: they lie in the data folder. */
  masterKeys: string | null;
  demo: boolean;
  /** `https://{agency}.example.com`, or one origin without `{agency}` where one agency has the installation to itself. */
  baseUrl: string;
  operatorUrl: string;
  trustedProxies: string[];
  /** Null: mails are written as files into the data folder. */
  smtpUrl: string | null;
  mailFrom: string;
  /** Absolute path of a file or folder with passwords that nobody may choose, one a line. Null: only what comes with Kontor. */
  blockedPasswords: string | null;
  snapshots: SnapshotSettings;
};

export class SettingsError extends Error {
  readonly problems: string[];

  constructor(problems: string[]) {
    super(["Kontor cannot start with these settings:", ...problems.map((problem) => `  - ${problem}`)].join("\n"));
    this.name = "SettingsError";
    this.problems = problems;
  }
}

let current: Settings | null = null;

/** The settings of this process, read once. */
export function settings(): Settings {
  current ??= readSettings(process.env);
  return current;
}

/** @throws SettingsError that names every wrong setting at once */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== "");
  const result = environment.safeParse(Object.fromEntries(given));
  if (!result.success) throw new SettingsError(result.error.issues.map((issue) => issue.message));
  const read = result.data;
  const baseUrl = read.KONTOR_BASE_URL ?? `http://{agency}.localhost:${read.PORT}`;
  const operatorUrl = read.KONTOR_OPERATOR_URL ?? `http://operator.localhost:${read.PORT}`;
  const problem = problemOfOperatorUrl(operatorUrl, baseUrl) ?? problemOfSnapshots(read);
  if (problem) throw new SettingsError([problem]);
  const dataDir = resolve(read.KONTOR_DATA_DIR);
  return {
    port: read.PORT,
    dataDir,
    databaseUrl: read.DATABASE_URL ?? null,
    masterKeys: read.KONTOR_MASTER_KEYS ?? null,
    demo: read.KONTOR_DEMO === "1",
    baseUrl,
    operatorUrl,
    trustedProxies: read.KONTOR_TRUSTED_PROXIES,
    smtpUrl: read.KONTOR_SMTP_URL ?? null,
    mailFrom: read.KONTOR_MAIL_FROM ?? `Kontor <kontor@${new URL(baseUrl.replace("{agency}.", "")).hostname}>`,
    blockedPasswords: read.KONTOR_BLOCKED_PASSWORDS ?? null,
    snapshots: snapshotSettings(read, dataDir),
  };
}

const withoutSlash = (url: string) => url.trim().replace(/\/$/, "");

const environment = snapshotEnvironment.extend({
  PORT: z
    .string()
    .default("3000")
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535, {
      error: wrong("PORT", "a whole number from 1 to 65535", "3000"),
    })
    .transform(Number),
  KONTOR_DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z
    .string()
    .refine(isDatabaseUrl, {
      error: wrongSecret(
        "DATABASE_URL",
        "the address of a PostgreSQL database with user and database name",
        "postgres://kontor:password@db.example.com:5432/kontor",
      ),
    })
    .optional(),
  // Its own reader knows what a key must be.
  KONTOR_MASTER_KEYS: z.string().optional(),
  KONTOR_DEMO: z
    .string()
    .default("1")
    .refine((text) => text === "0" || text === "1", {
      error: wrong("KONTOR_DEMO", "0 or 1", "0 for no demo agencies"),
    }),
  KONTOR_BASE_URL: z
    .string()
    .transform(withoutSlash)
    .refine(isAgencyPattern, {
      error: wrong(
        "KONTOR_BASE_URL",
        'an https origin whose first label is "{agency}", or a plain https origin for a single agency (http only under localhost)',
        "https://{agency}.example.com",
      ),
    })
    .optional(),
  KONTOR_OPERATOR_URL: z
    .string()
    .transform(withoutSlash)
    .refine(isOrigin, {
      error: wrong(
        "KONTOR_OPERATOR_URL",
        "an https origin without a path (http only under localhost)",
        "https://operator.example.com",
      ),
    })
    .optional(),
  KONTOR_TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((text) => text.split(",").map((entry) => entry.trim()))
    .transform((entries) => entries.filter((entry) => entry !== ""))
    .refine((entries) => entries.every(isAddressOrRange), {
      error: wrong(
        "KONTOR_TRUSTED_PROXIES",
        "a comma-separated list of addresses or ranges",
        "10.0.0.7, 192.168.0.0/16",
      ),
    }),
  KONTOR_SMTP_URL: z
    .string()
    .refine(isMailServerUrl, {
      error: wrongSecret(
        "KONTOR_SMTP_URL",
        "the address of a mail server beginning with smtp:// or smtps://",
        "smtps://user:password@mail.example.com:465",
      ),
    })
    .optional(),
  KONTOR_MAIL_FROM: z
    .string()
    .refine(isMailFrom, { error: wrong("KONTOR_MAIL_FROM", "a sender's address", "Kontor <kontor@example.com>") })
    .optional(),
  KONTOR_BLOCKED_PASSWORDS: z
    .string()
    .refine((path) => existsSync(path), {
      error: wrong(
        "KONTOR_BLOCKED_PASSWORDS",
        "a file or folder that is there, with one password a line",
        "/etc/kontor/blocked-passwords.txt.gz",
      ),
    })
    .transform((path) => resolve(path))
    .optional(),
});
