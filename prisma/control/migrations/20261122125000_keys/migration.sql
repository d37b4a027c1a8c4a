-- CreateEnum
CREATE TYPE "DataKeyStatus" AS ENUM ('current', 'retired', 'destroyed');

-- CreateTable
CREATE TABLE "DataKey" (
    "id" TEXT NOT NULL,
    "scopeId" UUID NOT NULL,
    "masterKeyId" TEXT NOT NULL,
    "wrapped" BYTEA,
    "status" "DataKeyStatus" NOT NULL DEFAULT 'current',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "replacedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DataKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InstallationSecret" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "secret" TEXT NOT NULL,

    CONSTRAINT "InstallationSecret_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DataKey_scopeId_idx" ON "DataKey"("scopeId");

ALTER TABLE "DataKey"
  ADD CONSTRAINT "DataKey_wrapped" CHECK (("status" = 'destroyed') = ("wrapped" IS NULL)),
  ADD CONSTRAINT "DataKey_retiredAt" CHECK ("status" <> 'current' OR "retiredAt" IS NULL),
  ADD CONSTRAINT "DataKey_replacedAt" CHECK ("replacedAt" >= "retiredAt");
CREATE UNIQUE INDEX "DataKey_one_current_a_scope" ON "DataKey"("scopeId") WHERE "status" = 'current';

ALTER TABLE "InstallationSecret" ADD CONSTRAINT "InstallationSecret_one_row" CHECK ("id" = 1);
