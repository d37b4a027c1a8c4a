import type { Command } from "commander";

type Adding = (program: Command) => void;

/** Each brings its part of Kontor along when it is loaded. */
const COMMANDS: Record<string, () => Promise<Adding>> = {
  agency: async () => (await import("./agency")).addAgencyCommands,
  migrate: async () => (await import("./migrate")).addMigrateCommand,
  backup: async () => (await import("./backup")).addBackupCommands,
  doctor: async () => (await import("./doctor")).addDoctorCommand,
  keys: async () => (await import("./keys")).addKeysCommands,
  mail: async () => (await import("./mail")).addMailCommands,
  member: async () => (await import("./member")).addMemberCommands,
  setup: async () => (await import("./setup")).addSetupCommands,
  operator: async () => (await import("./operator")).addOperatorCommands,
  recovery: async () => (await import("./recovery")).addRecoveryCommands,
};

/** Adds the command that is asked for, by its name alone; all of them, when it is none of them or help is wanted. */
export async function addCommands(program: Command, asked: string | undefined): Promise<void> {
  const load = asked !== undefined && Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined;
  for (const each of load ? [load] : Object.values(COMMANDS)) (await each())(program);
}
