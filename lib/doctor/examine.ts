import { agencyConnection } from "@/lib/db/connection";
import { controlConnection } from "@/lib/db/control-connection";
import { type AgencyRecord, listAgencyRecords } from "@/lib/db/registry";
import { withClient } from "@/lib/db/with-client";
import { settings } from "@/lib/settings/settings";
import type { AgencyCheck, Finding, Installation, InstallationCheck } from "./check";
import { appRights } from "./checks/app-rights";
import { connections } from "./checks/connections";
import { drillDatabases } from "./checks/drill-databases";
import { events } from "./checks/events";
import { foreignDatabases } from "./checks/foreign-databases";
import { keys, sealedFields } from "./checks/keys";
import { agencyMigrations, controlMigrations } from "./checks/migrations";
import { openDatabases } from "./checks/open-databases";
import { activeOwner, runningTimers, settingsRow } from "./checks/people";
import { orphans, registry } from "./checks/registry";
import { roleAttributes } from "./checks/role-attributes";
import { agencySchema, controlSchema } from "./checks/schema";
import { secretFiles } from "./checks/secret-files";
import { sideDatabases } from "./checks/side-databases";
import { memberDays, projectDays, projectMonths } from "./checks/totals";

export type CheckResult = { name: string; promise: string; broken: string[]; repaired: string[] };

type Outcome = Pick<CheckResult, "broken" | "repaired">;

const AGENCIES_AT_ONCE = 4;
const HASTE = { connectionTimeoutMillis: 5_000 };

const INSTALLATION_CHECKS: InstallationCheck[] = [
  controlMigrations,
  controlSchema,
  registry,
  orphans,
  sideDatabases,
  openDatabases,
  secretFiles,
  keys,
  connections,
  drillDatabases,
];

const AGENCY_CHECKS: AgencyCheck[] = [
  agencyMigrations,
  agencySchema,
  roleAttributes,
  foreignDatabases,
  appRights,
  events,
  sealedFields,
  projectMonths,
  projectDays,
  memberDays,
  runningTimers,
  settingsRow,
  activeOwner,
];

type Options = {
  mayRepair: boolean;
  /** Names of checks; all when left out. */
  only?: readonly string[];
};

export const CHECK_NAMES = [...INSTALLATION_CHECKS, ...AGENCY_CHECKS].map(({ name }) => name);

/**
 * Checks every invariant of the installation, and of each agency whose database opens. Changes nothing, unless it may
 * repair what can be.
 */
export async function examine({ mayRepair, only = CHECK_NAMES }: Options): Promise<CheckResult[]> {
  const isWanted = ({ name }: { name: string }) => only.includes(name);
  return withClient({ ...controlConnection(), ...HASTE }, async (control) => {
    const agencies = await listAgencyRecords();
    const installation: Installation = { control, agencies, dataDir: settings().dataDir };
    const results: CheckResult[] = [];
    for (const { name, promise, examine } of INSTALLATION_CHECKS.filter(isWanted)) {
      results.push({ name, promise, ...(await outcomeOf(() => examine(installation), mayRepair)) });
    }
    return [...results, ...(await examineAgencies(agencies, AGENCY_CHECKS.filter(isWanted), mayRepair))];
  });
}

/**
 * Checks in one database, wherever it lies, all that must hold in an agency's: also in one that was brought back beside
 * the agency's own. Changes nothing.
 */
export async function examineDatabase(agency: AgencyRecord): Promise<CheckResult[]> {
  const outcomes = await examineAgency(agency, AGENCY_CHECKS, false);
  return AGENCY_CHECKS.map(({ name, promise }, index) => ({ name, promise, ...(outcomes[index] ?? NOT_OPENED) }));
}

const NOT_OPENED: Outcome = { broken: ["the database does not open"], repaired: [] };

async function examineAgencies(agencies: AgencyRecord[], checks: AgencyCheck[], mayRepair: boolean) {
  const results: CheckResult[] = checks.map(({ name, promise }) => ({ name, promise, broken: [], repaired: [] }));
  const waiting = agencies.filter(({ status }) => status !== "provisioning");
  const work = async () => {
    for (let agency = waiting.shift(); agency; agency = waiting.shift()) {
      const { slug } = agency;
      const outcomes = await examineAgency(agency, checks, mayRepair);
      for (const [index, { broken, repaired }] of outcomes.entries()) {
        results[index]?.broken.push(...broken.map((sentence) => `${slug}: ${sentence}`));
        results[index]?.repaired.push(...repaired.map((sentence) => `${slug}: ${sentence}`));
      }
    }
  };
  await Promise.all(Array.from({ length: AGENCIES_AT_ONCE }, work));
  return results;
}

async function examineAgency(agency: AgencyRecord, checks: AgencyCheck[], mayRepair: boolean): Promise<Outcome[]> {
  const examining = withClient({ ...agencyConnection(agency, "owner"), ...HASTE }, async (owner) => {
    const outcomes: Outcome[] = [];
    for (const { examine } of checks) outcomes.push(await outcomeOf(() => examine({ agency, owner }), mayRepair));
    return outcomes;
  });
  // That it does not open is what the registry's check says.
  return examining.catch(() => []);
}

async function outcomeOf(examine: () => Promise<Finding[]>, mayRepair: boolean): Promise<Outcome> {
  try {
    const found = await examine();
    const repairs = new Set(found.flatMap(({ repair }) => repair ?? []));
    if (!mayRepair || repairs.size === 0) return { broken: found.map(({ sentence }) => sentence), repaired: [] };
    for (const repair of repairs) await repair();
    const broken = (await examine()).map(({ sentence }) => sentence);
    return { broken, repaired: found.map(({ sentence }) => sentence).filter((sentence) => !broken.includes(sentence)) };
  } catch (error) {
    return { broken: [`could not be checked: ${error instanceof Error ? error.message : error}`], repaired: [] };
  }
}
