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

    CONSTRAINT "DataKey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DataKey_scopeId_idx" ON "DataKey"("scopeId");

ALTER TABLE "DataKey" ADD CONSTRAINT "DataKey_wrapped" CHECK (("status" = 'destroyed') = ("wrapped" IS NULL));
CREATE UNIQUE INDEX "DataKey_one_current_a_scope" ON "DataKey"("scopeId") WHERE "status" = 'current';
