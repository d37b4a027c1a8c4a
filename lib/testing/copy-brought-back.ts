import { afterEach } from "vitest";
import type { AgencyClient } from "@/lib/db/agency-client";
import { dropDatabase } from "@/lib/db/provision";
import { carryOver } from "@/lib/restores/carry-over";
import type { TestAgency } from "@/lib/testing/database";
import { aCopyOf, type SideDatabase } from "@/lib/testing/side-database";

export type CopyBroughtBack = {
  /** What a snapshot of now brings back; then life goes on. */
  take(): Promise<void>;
  /** Carries over into the copy what must be today's. */
  bringBack(): Promise<void>;
  /** Straight into the copy, to arrange and to check. */
  readonly db: AgencyClient;
};

/** Gives each test a copy of the agency's data to bring back, dropped after it. */
export function aCopyBroughtBack(agency: TestAgency): CopyBroughtBack {
  let side: SideDatabase;
  afterEach(async () => {
    await side.db.$disconnect();
    await dropDatabase(side);
  });
  return {
    take: async () => {
      side = await aCopyOf(agency.agency);
    },
    bringBack: () => carryOver(agency.agency, side),
    get db() {
      return side.db;
    },
  };
}
