-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'admin', 'manager', 'member', 'bookkeeper', 'dataProtectionOfficer', 'guest');

-- CreateEnum
CREATE TYPE "MemberStatus" AS ENUM ('invited', 'active', 'deactivated');

-- CreateEnum
CREATE TYPE "Theme" AS ENUM ('system', 'light', 'dark');

-- CreateEnum
CREATE TYPE "SessionStage" AS ENUM ('secondFactor', 'enrol', 'changePassword', 'full');

-- CreateEnum
CREATE TYPE "MemberLinkKind" AS ENUM ('invite', 'reset', 'confirmDevice');

-- CreateEnum
CREATE TYPE "ChallengePurpose" AS ENUM ('signIn', 'secondFactor', 'stepUp', 'register');

-- CreateTable
CREATE TABLE "AgencySettings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "weekStart" INTEGER NOT NULL DEFAULT 1,
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',

    CONSTRAINT "AgencySettings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SecurityPolicy" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "minLength" INTEGER NOT NULL DEFAULT 12,
    "requireLower" BOOLEAN NOT NULL DEFAULT false,
    "requireUpper" BOOLEAN NOT NULL DEFAULT false,
    "requireDigit" BOOLEAN NOT NULL DEFAULT false,
    "requireSymbol" BOOLEAN NOT NULL DEFAULT false,
    "validityDays" INTEGER,
    "historyCount" INTEGER NOT NULL DEFAULT 0,
    "blockedWords" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "secondFactorRoles" "Role"[] DEFAULT ARRAY[]::"Role"[],
    "graceDays" INTEGER NOT NULL DEFAULT 7,
    "secondFactorRequiredSince" TIMESTAMPTZ(3),
    "sessionHours" INTEGER NOT NULL DEFAULT 24,
    "sessionIdleMinutes" INTEGER NOT NULL DEFAULT 60,

    CONSTRAINT "SecurityPolicy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "userName" TEXT,
    "name" TEXT NOT NULL,
    "roles" "Role"[],
    "status" "MemberStatus" NOT NULL DEFAULT 'invited',
    "passwordHash" TEXT,
    "passwordKeyId" TEXT,
    "passwordChangedAt" TIMESTAMPTZ(3),
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "mustEnrol" BOOLEAN NOT NULL DEFAULT false,
    "recoveryCodesMadeAt" TIMESTAMPTZ(3),
    "locale" TEXT,
    "timeZone" TEXT,
    "theme" "Theme" NOT NULL DEFAULT 'system',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "activatedAt" TIMESTAMPTZ(3),
    "deactivatedAt" TIMESTAMPTZ(3),
    "lastSignInAt" TIMESTAMPTZ(3),

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemberLink" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "kind" "MemberLinkKind" NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MemberLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "stage" "SessionStage" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastInputAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "idleMinutes" INTEGER NOT NULL DEFAULT 60,
    "idlesAt" TIMESTAMPTZ(3) NOT NULL,
    "provenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "hasEnrolled" BOOLEAN NOT NULL DEFAULT false,
    "address" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "pending" INTEGER NOT NULL DEFAULT 0,
    "blockedUntil" TIMESTAMPTZ(3),
    "touchedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "KnownDevice" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KnownDevice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Authenticator" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "lastStep" BIGINT NOT NULL DEFAULT 0,
    "lastUsedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Authenticator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "salt" BYTEA NOT NULL,
    "codeHash" BYTEA NOT NULL,

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "credentialId" BYTEA NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "isBackedUp" BOOLEAN NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasskeyChallenge" (
    "id" UUID NOT NULL,
    "purpose" "ChallengePurpose" NOT NULL,
    "sessionId" UUID,
    "challenge" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PasskeyChallenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormerPassword" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "passwordKeyId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormerPassword_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Receipt" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "result" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventDetail" (
    "eventId" UUID NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "EventDetail_pkey" PRIMARY KEY ("eventId")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "availableAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Member_email_key" ON "Member"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Member_userName_key" ON "Member"("userName");

-- CreateIndex
CREATE UNIQUE INDEX "MemberLink_tokenHash_key" ON "MemberLink"("tokenHash");

-- CreateIndex
CREATE INDEX "MemberLink_memberId_idx" ON "MemberLink"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_memberId_idx" ON "Session"("memberId");

-- CreateIndex
CREATE INDEX "SignInThrottle_touchedAt_idx" ON "SignInThrottle"("touchedAt");

-- CreateIndex
CREATE UNIQUE INDEX "KnownDevice_memberId_tokenHash_key" ON "KnownDevice"("memberId", "tokenHash");

-- CreateIndex
CREATE INDEX "Authenticator_memberId_idx" ON "Authenticator"("memberId");

-- CreateIndex
CREATE INDEX "RecoveryCode_memberId_idx" ON "RecoveryCode"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Passkey_credentialId_key" ON "Passkey"("credentialId");

-- CreateIndex
CREATE INDEX "Passkey_memberId_idx" ON "Passkey"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "PasskeyChallenge_challenge_key" ON "PasskeyChallenge"("challenge");

-- CreateIndex
CREATE INDEX "PasskeyChallenge_expiresAt_idx" ON "PasskeyChallenge"("expiresAt");

-- CreateIndex
CREATE INDEX "PasskeyChallenge_sessionId_idx" ON "PasskeyChallenge"("sessionId");

-- CreateIndex
CREATE INDEX "FormerPassword_memberId_idx" ON "FormerPassword"("memberId");

-- CreateIndex
CREATE INDEX "Receipt_createdAt_idx" ON "Receipt"("createdAt");

-- CreateIndex
CREATE INDEX "Event_at_idx" ON "Event"("at");

-- CreateIndex
CREATE INDEX "Event_subjectKind_subjectId_idx" ON "Event"("subjectKind", "subjectId");

-- AddForeignKey
ALTER TABLE "SecurityPolicy" ADD CONSTRAINT "SecurityPolicy_id_fkey" FOREIGN KEY ("id") REFERENCES "AgencySettings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberLink" ADD CONSTRAINT "MemberLink_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownDevice" ADD CONSTRAINT "KnownDevice_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Authenticator" ADD CONSTRAINT "Authenticator_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasskeyChallenge" ADD CONSTRAINT "PasskeyChallenge_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerPassword" ADD CONSTRAINT "FormerPassword_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventDetail" ADD CONSTRAINT "EventDetail_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never happen -------------------------------------------------------------------------------------------

ALTER TABLE "SecurityPolicy"
  ADD CONSTRAINT "SecurityPolicy_one_row" CHECK ("id" = 1),
  ADD CONSTRAINT "SecurityPolicy_minLength" CHECK ("minLength" BETWEEN 12 AND 64),
  ADD CONSTRAINT "SecurityPolicy_validityDays" CHECK ("validityDays" BETWEEN 1 AND 1000),
  ADD CONSTRAINT "SecurityPolicy_historyCount" CHECK ("historyCount" BETWEEN 0 AND 24),
  ADD CONSTRAINT "SecurityPolicy_graceDays" CHECK ("graceDays" BETWEEN 0 AND 60),
  ADD CONSTRAINT "SecurityPolicy_enforced_since" CHECK (cardinality("secondFactorRoles") = 0 OR "secondFactorRequiredSince" IS NOT NULL),
  -- NIST SP 800-63B-4, 2.2.3: at AAL2 a day at most, an hour without input at most.
  ADD CONSTRAINT "SecurityPolicy_sessionHours" CHECK ("sessionHours" BETWEEN 1 AND 24),
  ADD CONSTRAINT "SecurityPolicy_sessionIdleMinutes" CHECK ("sessionIdleMinutes" BETWEEN 5 AND 60);

ALTER TABLE "SignInThrottle"
  ADD CONSTRAINT "SignInThrottle_counts" CHECK ("failures" >= 0 AND "pending" >= 0);

ALTER TABLE "Authenticator" ADD CONSTRAINT "Authenticator_name" CHECK (btrim("name") <> '');
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_name" CHECK (btrim("name") <> '');

ALTER TABLE "AgencySettings"
  ADD CONSTRAINT "AgencySettings_one_row" CHECK ("id" = 1),
  ADD CONSTRAINT "AgencySettings_locale" CHECK ("locale" IN ('de', 'en'));

ALTER TABLE "Member"
  ADD CONSTRAINT "Member_email_lower_case" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%'),
  ADD CONSTRAINT "Member_userName_is_no_address" CHECK ("userName" = lower("userName") AND "userName" NOT LIKE '%@%' AND "userName" <> ''),
  ADD CONSTRAINT "Member_name" CHECK (btrim("name") <> ''),
  -- An operator has none of an agency's roles.
  ADD CONSTRAINT "Member_roles" CHECK (cardinality("roles") = 0),
  ADD CONSTRAINT "Member_deactivated" CHECK (("status" = 'deactivated') = ("deactivatedAt" IS NOT NULL)),
  ADD CONSTRAINT "Member_active_has_password" CHECK ("status" <> 'active' OR "passwordHash" IS NOT NULL);

CREATE FUNCTION "refuse_change_of_events"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "Event_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_events"();

-- A passkey's key, and whose it is, are never exchanged for another's (ASVS 6.7.1).
CREATE FUNCTION "refuse_exchange_of_passkey"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a passkey keeps its key and its member' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER "Passkey_immutable" BEFORE UPDATE ON "Passkey" FOR EACH ROW
  WHEN ((NEW."id", NEW."memberId", NEW."credentialId", NEW."publicKey")
    IS DISTINCT FROM (OLD."id", OLD."memberId", OLD."credentialId", OLD."publicKey"))
  EXECUTE FUNCTION "refuse_exchange_of_passkey"();

INSERT INTO "AgencySettings" ("id", "name", "locale", "timeZone") VALUES (1, 'Kontor', 'de', 'Europe/Berlin');
INSERT INTO "SecurityPolicy" ("id", "graceDays", "sessionHours", "sessionIdleMinutes") VALUES (1, 0, 8, 15);
