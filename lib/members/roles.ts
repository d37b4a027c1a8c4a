import type { Role } from "@/lib/db/generated/agency/enums";

/** In the order in which they are shown: from most to least power. */
export const ROLES = [
  "owner",
  "admin",
  "manager",
  "member",
  "bookkeeper",
  "dataProtectionOfficer",
  "guest",
] as const satisfies readonly Role[];
