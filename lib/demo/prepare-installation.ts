import { originOf } from "@/lib/agencies/origin";
import { type AgencyRecord, listAgencyRecords } from "@/lib/db/registry";
import { listOperators } from "@/lib/operators/list-operators";
import { OPERATORS_SLUG } from "@/lib/operators/slug";
import { createSetupLink } from "@/lib/set-up/links";
import type { Settings } from "@/lib/settings/settings";
import { DEMO_SLUGS, makeDemo } from "./make-demo";
import { isPasswordFileKept, passwordFileOf } from "./passwords";

/** More than that are not listed at every start. */
const AGENCIES_LISTED = 5;

/**
 * Gives an empty installation its demo agencies, or with `KONTOR_DEMO=0` the link to make the first agency with.
 * Returns the lines that tell how to sign in.
 */
export async function prepareInstallation(
  { demo, dataDir }: Pick<Settings, "demo" | "dataDir">,
  report: (line: string) => void,
): Promise<string[]> {
  const agencies = await listAgencyRecords();
  if (demo && isDemoUnfinished(agencies)) {
    return makeDemo(dataDir, (slug) => !agencies.some((agency) => agency.slug === slug && isMade(agency)), report);
  }
  const operators = await whereOperatorsAre();
  if (agencies.some(isMade)) return [...howToSignIn(agencies.filter(isMade), dataDir), operators];
  const link = await createSetupLink();
  return [`Make your agency here, within a day: ${link}`, operators];
}

/** Nobody is made an operator by default: whoever runs commands on the server says who it is. */
async function whereOperatorsAre(): Promise<string> {
  if ((await listOperators()).length > 0) return `Operators: ${originOf(OPERATORS_SLUG)}`;
  return "There is no operator yet. Make one: npm run kontor -- operator create --email <email> --name <name>";
}

/** Nobody has been here, or a first start was cut off. */
function isDemoUnfinished(agencies: AgencyRecord[]): boolean {
  if (agencies.some(({ slug }) => !DEMO_SLUGS.includes(slug))) return false;
  return agencies.length === 0 || !agencies.every(isMade);
}

function isMade({ status }: AgencyRecord): boolean {
  return status !== "provisioning";
}

function howToSignIn(agencies: AgencyRecord[], dataDir: string): string[] {
  const addresses = agencies.slice(0, AGENCIES_LISTED).map(({ name, slug }) => `${name}: ${originOf(slug)}`);
  const more = agencies.length - addresses.length;
  return [
    ...addresses,
    ...(more > 0 ? [`… and ${more} more: npm run kontor -- agency list`] : []),
    ...(isPasswordFileKept(dataDir) ? [`The demo's passwords are in ${passwordFileOf(dataDir)}`] : []),
  ];
}
