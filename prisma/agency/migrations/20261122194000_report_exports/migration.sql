-- CreateEnum
CREATE TYPE "ReportExportFormat" AS ENUM ('csv', 'xlsx');

-- CreateEnum
CREATE TYPE "ReportExportStatus" AS ENUM ('waiting', 'running', 'ready', 'failed', 'expired');

-- CreateTable
CREATE TABLE "ReportExport" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "format" "ReportExportFormat" NOT NULL,
    "slice" JSONB NOT NULL,
    "status" "ReportExportStatus" NOT NULL DEFAULT 'waiting',
    "touchedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "rowsDone" INTEGER NOT NULL DEFAULT 0,
    "rowsTotal" INTEGER NOT NULL DEFAULT 0,
    "keyId" TEXT,
    "sizeBytes" BIGINT,
    "incident" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReportExport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReportExport_memberId_createdAt_idx" ON "ReportExport"("memberId", "createdAt");

-- CreateIndex
CREATE INDEX "TimeEntry_day_id_idx" ON "TimeEntry"("day", "id");

-- AddForeignKey
ALTER TABLE "ReportExport" ADD CONSTRAINT "ReportExport_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is ready can be opened, and ends.
ALTER TABLE "ReportExport" ADD CONSTRAINT "ReportExport_ready" CHECK (
  "status" <> 'ready' OR ("keyId" IS NOT NULL AND "sizeBytes" IS NOT NULL AND "expiresAt" IS NOT NULL));
