import type { Command } from "commander";
import { listStoredMails, readStoredMail } from "@/lib/mail/stored-mails";
import { printJson, printTable } from "./print";

type Options = { json?: boolean };

export function addMailCommands(program: Command): void {
  const mail = program
    .command("mail")
    .description("Read the mails that lie in the data folder, without a mail server.");
  mail.command("list").description("List them, the newest first.").option("--json", "print JSON").action(list);
  mail
    .command("show")
    .description("Show one with its links.")
    .argument("<id>", "the id that the list shows")
    .option("--json", "print JSON")
    .action(show);
}

async function list({ json }: Options): Promise<void> {
  const mails = await listStoredMails();
  if (json) return printJson(mails);
  printTable(
    mails.map(({ id, at, to, subject }) => ({ id, at, to, subject })),
    "There is no mail in the data folder.",
  );
}

async function show(id: string, { json }: Options): Promise<void> {
  const mail = await readStoredMail(id);
  if (!mail) throw new Error(`There is no mail with the id "${id}". All of them: npm run kontor -- mail list`);
  if (json) return printJson(mail);
  console.log([`To: ${mail.to}`, `Subject: ${mail.subject}`, `At: ${mail.at}`, "", mail.text].join("\n"));
}
