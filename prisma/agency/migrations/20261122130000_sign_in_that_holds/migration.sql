-- CreateEnum
CREATE TYPE "ChallengePurpose" AS ENUM ('signIn', 'secondFactor', 'stepUp', 'register');

-- AlterEnum
ALTER TYPE "MemberLinkKind" ADD VALUE 'confirmDevice';

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mustEnrol" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "passwordChangedAt" TIMESTAMPTZ(3),
ADD COLUMN     "passwordKeyId" TEXT,
ADD COLUMN     "recoveryCodesMadeAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "hasEnrolled" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "idleMinutes" INTEGER NOT NULL DEFAULT 60,
ADD COLUMN     "idlesAt" TIMESTAMPTZ(3),
ADD COLUMN     "provenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "Session" SET "idlesAt" = "lastInputAt" + interval '1 hour', "provenAt" = "createdAt";
ALTER TABLE "Session" ALTER COLUMN "idlesAt" SET NOT NULL;

-- AlterTable
ALTER TABLE "SignInThrottle" ADD COLUMN     "pending" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "failures" SET DEFAULT 0;

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

-- AddForeignKey
ALTER TABLE "SecurityPolicy" ADD CONSTRAINT "SecurityPolicy_id_fkey" FOREIGN KEY ("id") REFERENCES "AgencySettings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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

-- A passkey's key, and whose it is, are never exchanged for another's (ASVS 6.7.1).
CREATE FUNCTION "refuse_exchange_of_passkey"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a passkey keeps its key and its member' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER "Passkey_immutable" BEFORE UPDATE ON "Passkey" FOR EACH ROW
  WHEN ((NEW."id", NEW."memberId", NEW."credentialId", NEW."publicKey")
    IS DISTINCT FROM (OLD."id", OLD."memberId", OLD."credentialId", OLD."publicKey"))
  EXECUTE FUNCTION "refuse_exchange_of_passkey"();

-- Agencies that are there decide for themselves when to enforce.
INSERT INTO "SecurityPolicy" ("id") SELECT "id" FROM "AgencySettings";
UPDATE "Member" SET "passwordChangedAt" = coalesce("activatedAt", "createdAt") WHERE "passwordHash" IS NOT NULL;
