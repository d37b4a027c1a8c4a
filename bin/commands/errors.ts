import { z } from "zod";
import { isUnavailable } from "@/lib/errors/database-refusals";
import { DomainError, FieldError } from "@/lib/errors/domain-error";
import { MESSAGES } from "@/lib/i18n/catalogue";

const words = MESSAGES.en.errors;
const fieldWords: Record<string, string> = words.field;

/** What the operator is told when a command fails. */
export function sentenceFor(error: unknown): string {
  if (error instanceof z.ZodError) {
    return error.issues.map(({ path, message }) => wrongOption(path.join("."), message)).join("\n");
  }
  if (error instanceof FieldError) return wrongOption(error.field, error.code);
  if (error instanceof DomainError) return words[error.code];
  if (isMissingTable(error)) return "The control database is not up to date. Run first: npm run kontor -- migrate";
  if (isUnavailable(error)) return "The database cannot be reached. Is it running, and is DATABASE_URL right?";
  return error instanceof Error ? error.message : String(error);
}

/** Prisma's code for a table that is not there. */
function isMissingTable(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2021";
}

/** Options are called as the fields that they fill, but for the owner's address. */
function wrongOption(field: string, code: string): string {
  const option = field === "ownerEmail" ? "owner" : field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `--${option}: ${fieldWords[code] ?? code}`;
}
