import type { Command } from "commander";
import { originOf } from "@/lib/agencies/origin";
import { DomainError } from "@/lib/errors/domain-error";
import { deactivateOperator, reactivateOperator } from "@/lib/operators/deactivating";
import { createOperator, renewOperatorInvite } from "@/lib/operators/inviting";
import { listOperators } from "@/lib/operators/list-operators";
import { resetOperatorFactors } from "@/lib/operators/resetting-factors";
import type { CreateOperatorInput } from "@/lib/operators/schema";
import { OPERATORS_SLUG } from "@/lib/operators/slug";
import { withInstallation } from "./installation";
import { printJson, printTable } from "./print";

type Options = { json?: boolean };

const JSON_FLAG = ["--json", "print JSON"] as const;
const LOGIN = ["<login>", "the operator's e-mail address or user name"] as const;

export function addOperatorCommands(program: Command): void {
  const operator = program.command("operator").description("Make and look after the operators' accounts.");
  operator
    .command("create")
    .description("Make an operator's account, and print the link with which they join the console.")
    .requiredOption("--email <email>", "their e-mail address")
    .requiredOption("--name <name>", "their name")
    .option("--locale <locale>", "their language: de or en (default: de)")
    .option(...JSON_FLAG)
    .action(create);
  operator
    .command("list")
    .description("List all operators.")
    .option(...JSON_FLAG)
    .action(list);
  operator
    .command("invite")
    .description("Print a fresh link for somebody who has not joined yet; the one before stops working.")
    .argument(...LOGIN)
    .option(...JSON_FLAG)
    .action(invite);
  operator
    .command("deactivate")
    .description("Keep an operator out, at once: their sessions and links end.")
    .argument(...LOGIN)
    .option(...JSON_FLAG)
    .action(deactivate);
  operator
    .command("reactivate")
    .description("Let an operator in again.")
    .argument(...LOGIN)
    .option(...JSON_FLAG)
    .action(reactivate);
  operator
    .command("reset-factors")
    .description("Remove every second factor of an operator who lost them; the next sign-in sets up new ones.")
    .argument(...LOGIN)
    .requiredOption("--reason <reason>", "why, for the log")
    .option(...JSON_FLAG)
    .action(resetFactors);
}

async function create({ json, ...input }: CreateOperatorInput & Options): Promise<void> {
  const made = await withInstallation("operator create", async () => createOperator(input));
  if (json) return printJson(made);
  console.log(`Made the operator ${made.name}. The console: ${originOf(OPERATORS_SLUG)}`);
  console.log(`With this link they choose a password, within 7 days: ${made.inviteLink}`);
}

async function list({ json }: Options): Promise<void> {
  const operators = await withInstallation("operator list", listOperators);
  if (json) return printJson(operators);
  const rows = operators.map(({ email, name, status, factors, lastSignInAt }) => ({
    email,
    name,
    status,
    factors: String(factors),
    "last sign-in": lastSignInAt?.toISOString() ?? "never",
  }));
  printTable(rows, "There is no operator yet. Make one: npm run kontor -- operator create --help");
}

async function invite(login: string, { json }: Options): Promise<void> {
  const invited = await ofOperator("operator invite", login, renewOperatorInvite);
  if (json) return printJson(invited);
  console.log(`With this link ${invited.name} chooses a password, within 7 days: ${invited.inviteLink}`);
}

async function deactivate(login: string, { json }: Options): Promise<void> {
  const changed = await ofOperator("operator deactivate", login, deactivateOperator);
  if (json) return printJson(changed);
  console.log(`${changed.email} is deactivated and signed out everywhere.`);
}

async function reactivate(login: string, { json }: Options): Promise<void> {
  const changed = await ofOperator("operator reactivate", login, reactivateOperator);
  if (json) return printJson(changed);
  console.log(`${changed.email} is ${changed.status}.`);
  if (changed.inviteLink) console.log(`With this link they choose a password, within 7 days: ${changed.inviteLink}`);
}

async function resetFactors(login: string, { json, reason }: Options & { reason: string }): Promise<void> {
  const reset = await ofOperator("operator reset-factors", login, () => resetOperatorFactors(login, { reason }));
  if (json) return printJson(reset);
  console.log(`${reset.email} has no second factor any more and is signed out; the next sign-in sets up a new one.`);
}

async function ofOperator<Answer>(
  command: string,
  login: string,
  run: (login: string) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await withInstallation(command, () => run(login));
  } catch (error) {
    const isUnknown = error instanceof DomainError && error.code === "not-found";
    throw isUnknown
      ? new Error(`There is no operator "${login}". All of them: npm run kontor -- operator list`)
      : error;
  }
}
