import { columnsOf, copyAside, type TwoDatabases } from "@/lib/restores/copy-rows";

/** Nobody's: RFC 2606 keeps the domain free. */
const NOBODYS_DOMAIN = "@former-member.invalid";

/**
 * Members are as they are today. Who was deleted since stays for the entries' sake, and cannot sign in: deactivated,
 * without password, and under another address where theirs is somebody else's by now.
 */
export async function carryMembers(databases: TwoDatabases): Promise<void> {
  const { side } = databases;
  const live = await copyAside(databases, "Member");
  const columns = await columnsOf(side, "Member");
  // Out of each other's way first: two members may have exchanged their addresses.
  await side.query(
    `UPDATE "Member" SET "email" = "id" || $1, "userName" = NULL WHERE "id" IN (SELECT "id" FROM ${live})`,
    [NOBODYS_DOMAIN],
  );
  await side.query(
    `UPDATE "Member" AS m SET
       "status" = 'deactivated', "deactivatedAt" = coalesce("deactivatedAt", now()), "passwordHash" = NULL, "passwordKeyId" = NULL,
       "recoveryCodesMadeAt" = NULL, "mustChangePassword" = false,
       "email" = CASE WHEN "email" IN (SELECT "email" FROM ${live}) THEN "id" || $1 ELSE "email" END,
       "userName" = CASE WHEN "userName" IN (SELECT "userName" FROM ${live}) THEN NULL ELSE "userName" END
     WHERE "id" NOT IN (SELECT "id" FROM ${live})`,
    [NOBODYS_DOMAIN],
  );
  await side.query(
    `UPDATE "Member" AS m SET (${columns}) = (SELECT ${columns} FROM ${live} AS l WHERE l."id" = m."id")
     WHERE "id" IN (SELECT "id" FROM ${live})`,
  );
  await side.query(
    `INSERT INTO "Member" (${columns}) SELECT ${columns} FROM ${live} WHERE "id" NOT IN (SELECT "id" FROM "Member")`,
  );
}
