import { type StoredPassword, verifyPassword } from "@/lib/auth/passwords";
import type { Reservation } from "@/lib/auth/throttle";

/** `verifyPassword` for an attempt that was reserved: where nobody could compare, it does not count against anybody. */
export async function verifyAttempt(
  attempt: Reservation,
  agencyId: string,
  stored: StoredPassword | null,
  password: string,
): Promise<boolean> {
  try {
    return await verifyPassword(agencyId, stored, password);
  } catch (error) {
    await attempt.settle("void");
    throw error;
  }
}
