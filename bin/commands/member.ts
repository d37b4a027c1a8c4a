import type { Command } from "commander";
import { findAgencyRecord } from "@/lib/db/registry";
import { systemActor } from "@/lib/jobs/system-actor";
import { unlockMemberSchema } from "@/lib/members/schema";
import { type Unlocked, unlockMember } from "@/lib/members/unlocking";
import { withInstallation } from "./installation";
import { printJson } from "./print";

type UnlockOptions = { agency: string; login: string; reason: string; keepFactors?: boolean; json?: boolean };

export function addMemberCommands(program: Command): void {
  const member = program.command("member").description("Help a member of an agency who cannot get in.");
  member
    .command("unlock")
    .description("Let a member sign in again: forget failed attempts and remove second factors. All owners are told.")
    .requiredOption("--agency <slug>", "the agency's short name")
    .requiredOption("--login <login>", "the member's e-mail address or user name")
    .requiredOption("--reason <text>", "why: for the log, and for the agency's owners")
    .option("--keep-factors", "only forget failed attempts")
    .option("--json", "print JSON")
    .action(unlock);
}

async function unlock({ agency: slug, json, ...options }: UnlockOptions): Promise<void> {
  const input = unlockMemberSchema.parse(options);
  const unlocked = await withInstallation("member unlock", async () => {
    const agency = await findAgencyRecord(slug);
    if (!agency) throw new Error(`There is no agency "${slug}". All of them: npm run kontor -- agency list`);
    return unlockMember(systemActor(agency, "member-unlock"), input);
  });
  if (json) return printJson(unlocked);
  for (const line of linesFor(unlocked)) console.log(line);
}

function linesFor({ member, attemptsForgotten, factorsRemoved, ownersTold }: Unlocked): string[] {
  return [
    `Unlocked ${member.name} <${member.email}>.`,
    `Counts of failed attempts forgotten: ${attemptsForgotten}.`,
    factorsRemoved
      ? `Removed: authenticators ${factorsRemoved.authenticators}, passkeys ${factorsRemoved.passkeys}, ` +
        `recovery codes ${factorsRemoved.recoveryCodes}. All sessions are ended; the next sign-in sets up a new factor.`
      : "Second factors and sessions were kept.",
    `Told by mail: ${ownersTold.join(", ") || "nobody, as there is no active owner"}.`,
  ];
}
