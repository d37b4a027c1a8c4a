import type { Command } from "commander";
import { createAgency } from "@/lib/agencies/create-agency";
import { originOf } from "@/lib/agencies/origin";
import type { CreateAgencyInput } from "@/lib/agencies/schema";
import { listAgencyRecords } from "@/lib/db/registry";
import { withInstallation } from "./installation";
import { printJson, printTable } from "./print";

type CreateOptions = {
  slug: string;
  name: string;
  owner: string;
  ownerName?: string;
  locale?: CreateAgencyInput["locale"];
  timeZone?: string;
  json?: boolean;
};

export function addAgencyCommands(program: Command): void {
  const agency = program.command("agency").description("Make and list agencies.");
  agency
    .command("create")
    .description("Make an agency with its own database, and print the link with which its owner joins.")
    .requiredOption("--slug <slug>", "its part of the address: lower-case letters, digits and hyphens")
    .requiredOption("--name <name>", "its name")
    .requiredOption("--owner <email>", "its owner's e-mail address")
    .option("--owner-name <name>", "its owner's name; otherwise made from the address")
    .option("--locale <locale>", "its language: de or en (default: de)")
    .option("--time-zone <zone>", "its time zone (default: Europe/Berlin)")
    .option("--json", "print JSON")
    .action(create);
  agency.command("list").description("List all agencies.").option("--json", "print JSON").action(list);
}

async function create({ owner, json, ...options }: CreateOptions): Promise<void> {
  const made = await withInstallation("agency create", async () => {
    const { agency, inviteLink } = await createAgency({ ...options, ownerEmail: owner });
    return { id: agency.id, slug: agency.slug, name: agency.name, origin: originOf(agency.slug), inviteLink };
  });
  if (json) return printJson(made);
  console.log(`Made the agency ${made.name}: ${made.origin}`);
  console.log(`With this link its owner chooses a password, within 7 days: ${made.inviteLink}`);
}

async function list({ json }: { json?: boolean }): Promise<void> {
  const agencies = await withInstallation("agency list", listAgencyRecords);
  const rows = agencies.map(({ slug, name, status, databaseName }) => ({
    slug,
    name,
    status,
    address: originOf(slug),
    database: databaseName,
  }));
  if (json) printJson(rows);
  else printTable(rows, "There is no agency yet.");
}
