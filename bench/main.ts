import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { sentenceFor } from "@/bin/commands/errors";
import { withInstallation } from "@/bin/commands/installation";
import { readSettings } from "@/lib/settings/settings";
import { isDay } from "@/lib/time/weeks";
import { today } from "@/lib/time/zones";
import { dropAgencies } from "./agencies/make-agencies";
import { measureAgencies } from "./agencies/measure-agencies";
import { measureBrowser } from "./browser/measure-browser";
import { makeDataset } from "./dataset/make-dataset";
import { SIZES, type SizeName } from "./dataset/sizes";
import { measureGuessed } from "./guessed-passwords";
import { measureHttp } from "./http/measure-http";
import { measureRestore } from "./restore/measure-restore";
import { measureSignIns } from "./sign-ins/measure-sign-ins";
import { measurePages } from "./snapshot/measure-pages";
import { measureSnapshot } from "./snapshot/measure-snapshot";
import { measureStorm } from "./storm/sign-in-storm";

type Options = { agency: string; size: SizeName; seed: number; until: string; add: boolean };

const readCount = wholeNumber(1, 9_999);

const program = new Command("bench")
  .description("Datasets to measure with, and measurements.")
  .exitOverride()
  .showHelpAfterError("(--help tells more)");

program
  .command("dataset")
  .description("Fill an agency's database, the same for the same seed and day. Makes the agency when there is none.")
  .requiredOption("--agency <slug>", "whose database")
  .addOption(new Option("--size <size>", sizesExplained()).choices(Object.keys(SIZES)).makeOptionMandatory())
  .option("--seed <n>", "another seed, other content", wholeNumber(0, 999_999), 1)
  .option("--until <day>", "the last day with time entries", readDay, today("Europe/Berlin", Date.now()))
  .option("--add", "also when the agency is not empty; then with a seed of its own", false)
  .action(async ({ agency, size, seed, until, add }: Options) => {
    await withInstallation("dataset", () => makeDataset(agency, { ...SIZES[size], seed, until, add }, console.log));
  });

program
  .command("http")
  .description(
    "How long pages and writes of the Kontor that runs take, in turns, against an empty page and the same SQL alone.",
  )
  .requiredOption("--agencies <slugs>", "datasets from small to large, e.g. s,m,l", (text: string) => text.split(","))
  .option("--seconds <n>", "for each, 40 requests one by one and two bursts of half a second, 16 at once", readCount, 5)
  .option("--json <file>", "where the figures go as JSON")
  .action(async ({ agencies, seconds, json }: { agencies: string[]; seconds: number; json?: string }) => {
    const { port, dataDir } = readSettings(process.env);
    await withInstallation("http", () => measureHttp({ agencies, port, dataDir, seconds, jsonFile: json }));
  });

program
  .command("agencies")
  .description("Makes many small agencies, and visits them by Zipf's law at the Kontor that runs.")
  .option("--count <n>", "how many agencies", readCount, 1_000)
  .option("--visits <n>", "how many visits", readCount, 2_000)
  .option("--drop", "drop all that it ever made instead", false)
  .action(async ({ count, visits, drop }: { count: number; visits: number; drop: boolean }) => {
    const { port } = readSettings(process.env);
    await withInstallation("agencies", async () => {
      if (drop) console.log(`Dropped ${await dropAgencies()} agencies.`);
      else await measureAgencies({ count, visits, port }, console.log);
    });
  });

program
  .command("browser")
  .description("When the largest part of a page of the Kontor that runs is painted in Chromium, and a typed duration.")
  .requiredOption("--agency <slug>", "whose pages; filled with: bench dataset")
  .option("--loads <n>", "how often each page is opened, with and without the browser's store", readCount, 7)
  .option("--durations <n>", "how many durations are typed", readCount, 40)
  .action(async (plan: { agency: string; loads: number; durations: number }) => {
    await withInstallation("browser", () => measureBrowser(plan));
  });

program
  .command("sign-ins")
  .description("How many sign in a second at the Kontor that runs, against argon2id alone, while pages are read.")
  .requiredOption("--agency <slug>", "whose members; filled with: bench dataset")
  .option("--crowd <n>", "how many sign in at once", readCount, 16)
  .option("--seconds <n>", "how long each is measured", readCount, 20)
  .action(async ({ agency, crowd, seconds }: { agency: string; crowd: number; seconds: number }) => {
    const { port } = readSettings(process.env);
    await withInstallation("sign-ins", () => measureSignIns({ agency, crowd, seconds, port }, console.log));
  });

program
  .command("sign-in-storm")
  .description("How long a page of the Kontor that runs takes while many sign in, against while nobody does.")
  .requiredOption("--agency <slug>", "at whose door; its log is filled with failed sign-ins")
  .option("--crowd <n>", "how many sign in at once", readCount, 40)
  .option("--seconds <n>", "how long each is measured", readCount, 10)
  .action(async ({ agency, crowd, seconds }: { agency: string; crowd: number; seconds: number }) => {
    await measureStorm({ agency, crowd, seconds, port: readSettings(process.env).port }, console.log);
  });

program
  .command("snapshot")
  .description(
    "How long saving and loading an agency takes, and how much memory, against copying and compressing alone.",
  )
  .requiredOption("--agency <slug>", "whose data; fill it with: bench dataset")
  .option("--pages", "instead, how long a page of the Kontor that runs takes meanwhile", false)
  .option("--seconds <n>", "how long pages are measured before", readCount, 10)
  .action(async ({ agency, pages, seconds }: { agency: string; pages: boolean; seconds: number }) => {
    const { port } = readSettings(process.env);
    await withInstallation("snapshot", () =>
      pages ? measurePages({ agency, port, seconds }, console.log) : measureSnapshot(agency),
    );
  });

program
  .command("restore")
  .description("How long a snapshot takes to lie beside the live data, and for how long a switch lets nobody write.")
  .requiredOption("--agency <slug>", "whose data; fill it with: bench dataset")
  .option("--events <n>", "how many events its log is given before", wholeNumber(0, 9_999_999), 0)
  .action(async ({ agency, events }: { agency: string; events: number }) => {
    await withInstallation("restore", () => measureRestore(agency, events));
  });

program
  .command("guessed-passwords")
  .description("How many of a list's commonest passwords could be chosen, by all that Kontor knows without a policy.")
  .requiredOption("--list <file>", "one password a line, the commonest first")
  .action(async ({ list }: { list: string }) => {
    await measureGuessed(list, readSettings(process.env).blockedPasswords, console.log);
  });

process.exit(await run());

async function run(): Promise<number> {
  try {
    await program.parseAsync();
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.error(sentenceFor(error));
    return 1;
  }
}

function sizesExplained(): string {
  const number = new Intl.NumberFormat("en");
  return Object.entries(SIZES)
    .map(
      ([name, { members, projects, entries }]) =>
        `${name}: ${members} members, ${projects} projects, ${number.format(entries)} entries`,
    )
    .join("; ");
}

function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= from && number <= to)) throw new InvalidArgumentError(`A whole number from ${from} to ${to}.`);
    return number;
  };
}

function readDay(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError("A day is written as 2026-11-22.");
  return text;
}
