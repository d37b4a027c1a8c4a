import { z } from "zod";
import { parseRow } from "@/lib/access/parse-rows";
import { tokenHash } from "@/lib/auth/tokens";
import { queryAgency } from "@/lib/db/agency-client";
import type { AgencyDatabase } from "@/lib/db/connection";
import { Prisma } from "@/lib/db/generated/agency/client";
import { Role, SessionStage, Theme } from "@/lib/db/generated/agency/enums";
import { LOCALES } from "@/lib/i18n/locales";
import { now } from "@/lib/time/clock";

const faceSchema = z.object({
  name: z.string(),
  locale: z.enum(LOCALES),
  timeZone: z.string(),
  weekStart: z.literal([1, 6, 7]),
  currency: z.string(),
});

const policySchema = z.object({
  secondFactorRoles: z.array(z.enum(Role)),
  graceDays: z.number(),
  secondFactorRequiredSince: z.coerce.date().nullable(),
});

const memberSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  locale: z.enum(LOCALES).nullable(),
  timeZone: z.string().nullable(),
  theme: z.enum(Theme),
  shortcuts: z.boolean(),
  roles: z.array(z.enum(Role)),
  activatedAt: z.coerce.date().nullable(),
  createdAt: z.coerce.date(),
  mustEnrol: z.boolean(),
  _count: z.object({ authenticators: z.number(), passkeys: z.number(), recoveryCodes: z.number() }),
});

const sessionSchema = z.object({
  id: z.string(),
  stage: z.enum(SessionStage),
  lastInputAt: z.coerce.date(),
  idleMinutes: z.number(),
  expiresAt: z.coerce.date(),
  provenAt: z.coerce.date(),
  member: memberSchema,
});

const visitSchema = z.object({ face: faceSchema, policy: policySchema, session: sessionSchema.nullable() });

/** How an agency presents itself. */
export type AgencyFace = z.output<typeof faceSchema>;

export type FoundSession = z.output<typeof sessionSchema>;

/** What every request must know of an agency, and whose session the token stands for. */
export type Visit = z.output<typeof visitSchema>;

/**
 * One statement, as every request asks it. The session is null when there is no token or none of this kind, it ran out,
 * or its member is no longer active. A list that was never written is null in the database, and empty here.
 */
export async function findVisit(agency: AgencyDatabase, token: string | undefined): Promise<Visit> {
  return parseRow(visitSchema, await queryAgency(agency, visitSql(token, now()), { keepsPlan: true }));
}

/** Of a session alone. */
export async function findSession(agency: AgencyDatabase, token: string): Promise<FoundSession | null> {
  return (await findVisit(agency, token)).session;
}

function visitSql(token: string | undefined, at: Date): Prisma.Sql {
  const hash = token ? tokenHash(token) : null;
  return Prisma.sql`
    SELECT to_json("face") AS "face", to_json("policy") AS "policy", to_json("session") AS "session"
    FROM (SELECT "name", "locale", "timeZone", "weekStart", "currency" FROM "AgencySettings" WHERE "id" = 1) AS "face"
    CROSS JOIN (
      SELECT coalesce("secondFactorRoles", '{}') AS "secondFactorRoles", "graceDays", "secondFactorRequiredSince"
      FROM "SecurityPolicy" WHERE "id" = 1
    ) AS "policy"
    LEFT JOIN (
      SELECT s."id", s."stage", s."lastInputAt", s."idleMinutes", s."expiresAt", s."provenAt",
             to_json("member") AS "member"
      FROM "Session" s
      JOIN LATERAL (
        SELECT m."id", m."name", m."email", m."locale", m."timeZone", m."theme", m."shortcuts",
               coalesce(m."roles", '{}') AS "roles", m."activatedAt", m."createdAt", m."mustEnrol",
               json_build_object(
                 'authenticators', (
                   SELECT count(*) FROM "Authenticator" WHERE "memberId" = m."id" AND "confirmedAt" IS NOT NULL
                 ),
                 'passkeys', (SELECT count(*) FROM "Passkey" WHERE "memberId" = m."id"),
                 'recoveryCodes', (SELECT count(*) FROM "RecoveryCode" WHERE "memberId" = m."id")
               ) AS "_count"
        FROM "Member" m WHERE m."id" = s."memberId" AND m."status" = 'active'
      ) AS "member" ON true
      WHERE s."tokenHash" = ${hash} AND s."expiresAt" > ${at} AND s."idlesAt" > ${at}
    ) AS "session" ON true`;
}
