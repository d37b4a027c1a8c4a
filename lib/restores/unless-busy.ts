import { DomainError } from "@/lib/errors/domain-error";

/** Lets whoever is at work with the agency's data be: the next sweep comes back to it. */
export async function unlessBusy(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof DomainError && error.code === "backup-or-restore-runs")) throw error;
  }
}
