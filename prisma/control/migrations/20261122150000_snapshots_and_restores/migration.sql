-- CreateEnum
CREATE TYPE "SnapshotCause" AS ENUM ('scheduled', 'manual', 'beforeMigration', 'beforeRestore', 'beforeClosing');

-- CreateEnum
CREATE TYPE "SnapshotStatus" AS ENUM ('running', 'stored', 'failed', 'deleted');

-- CreateEnum
CREATE TYPE "DrillStatus" AS ENUM ('running', 'passed', 'failed');

-- CreateEnum
CREATE TYPE "RestoreStatus" AS ENUM ('requested', 'withdrawn', 'accepted', 'refused', 'approved', 'loading', 'preview', 'discarded', 'switching', 'done', 'undoing', 'undone', 'failed');

-- CreateEnum
CREATE TYPE "RestoreOutcome" AS ENUM ('switched', 'recordsTaken');

-- CreateEnum
CREATE TYPE "StepBy" AS ENUM ('member', 'operator', 'system');

-- CreateEnum
CREATE TYPE "SideDatabaseKind" AS ENUM ('preview', 'former', 'undone');

-- AlterEnum
ALTER TYPE "AgencyStatus" ADD VALUE 'switching';

-- CreateTable
CREATE TABLE "Snapshot" (
    "id" UUID NOT NULL,
    "scopeId" UUID NOT NULL,
    "cause" "SnapshotCause" NOT NULL,
    "status" "SnapshotStatus" NOT NULL DEFAULT 'running',
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "timeZone" TEXT NOT NULL,
    "requestedById" UUID,
    "rowsDone" BIGINT NOT NULL DEFAULT 0,
    "rowsTotal" BIGINT NOT NULL DEFAULT 0,
    "sizeBytes" BIGINT,
    "sha256" BYTEA,
    "schemaVersion" TEXT,
    "keyId" TEXT,
    "manifest" JSONB,
    "errorCode" TEXT,
    "copiedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Drill" (
    "id" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "status" "DrillStatus" NOT NULL DEFAULT 'running',
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "rows" BIGINT,
    "findings" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Drill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryRecipient" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryRecipient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RestoreRequest" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "status" "RestoreStatus" NOT NULL DEFAULT 'requested',
    "reason" TEXT NOT NULL,
    "requestedById" UUID,
    "requestedByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "termsId" UUID NOT NULL,
    "promisedAt" TIMESTAMPTZ(3),
    "refusalReason" TEXT,
    "outcome" "RestoreOutcome",
    "rowsDone" BIGINT NOT NULL DEFAULT 0,
    "rowsTotal" BIGINT NOT NULL DEFAULT 0,
    "errorCode" TEXT,
    "undoUntil" TIMESTAMPTZ(3),

    CONSTRAINT "RestoreRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RestoreStep" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "status" "RestoreStatus" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byKind" "StepBy" NOT NULL,
    "byId" UUID,
    "byName" TEXT,
    "note" TEXT,

    CONSTRAINT "RestoreStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RestoreAcceptance" (
    "requestId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "memberName" TEXT NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "locale" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "recipient" JSONB NOT NULL,

    CONSTRAINT "RestoreAcceptance_pkey" PRIMARY KEY ("requestId")
);

-- CreateTable
CREATE TABLE "RestoreTerms" (
    "id" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "previewNetCents" INTEGER NOT NULL DEFAULT 0,
    "restoreNetCents" INTEGER NOT NULL DEFAULT 0,
    "vatBasisPoints" INTEGER NOT NULL DEFAULT 1900,
    "promisedHours" INTEGER NOT NULL DEFAULT 24,
    "autoApproveMaxDays" INTEGER,

    CONSTRAINT "RestoreTerms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SideDatabase" (
    "databaseName" TEXT NOT NULL,
    "agencyId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "kind" "SideDatabaseKind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readyAt" TIMESTAMPTZ(3),
    "comparedAt" TIMESTAMPTZ(3),
    "dropAfter" TIMESTAMPTZ(3),

    CONSTRAINT "SideDatabase_pkey" PRIMARY KEY ("databaseName")
);

-- CreateTable
CREATE TABLE "InvoiceIssuer" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "vatId" TEXT NOT NULL,
    "bankDetails" TEXT,
    "paymentDays" INTEGER NOT NULL DEFAULT 14,
    "vatExemptionNote" TEXT,

    CONSTRAINT "InvoiceIssuer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BillingAddress" (
    "agencyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "vatId" TEXT,

    CONSTRAINT "BillingAddress_pkey" PRIMARY KEY ("agencyId")
);

-- CreateTable
CREATE TABLE "InvoiceCounter" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "InvoiceCounter_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "Invoice" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "agencyId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "locale" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "issuer" JSONB NOT NULL,
    "recipient" JSONB NOT NULL,
    "lines" JSONB NOT NULL,
    "netCents" INTEGER NOT NULL,
    "vatBasisPoints" INTEGER NOT NULL,
    "vatCents" INTEGER NOT NULL,
    "grossCents" INTEGER NOT NULL,
    "paidAt" TIMESTAMPTZ(3),
    "paidById" UUID,

    CONSTRAINT "Invoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Alarm" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "scopeId" UUID NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "count" INTEGER NOT NULL DEFAULT 1,
    "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "clearedAt" TIMESTAMPTZ(3),
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Alarm_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Snapshot_scopeId_startedAt_idx" ON "Snapshot"("scopeId", "startedAt");

-- CreateIndex
CREATE INDEX "Drill_snapshotId_idx" ON "Drill"("snapshotId");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryRecipient_recipient_key" ON "RecoveryRecipient"("recipient");

-- CreateIndex
CREATE INDEX "RestoreRequest_agencyId_createdAt_idx" ON "RestoreRequest"("agencyId", "createdAt");

-- CreateIndex
CREATE INDEX "RestoreRequest_status_idx" ON "RestoreRequest"("status");

-- CreateIndex
CREATE INDEX "RestoreStep_requestId_at_idx" ON "RestoreStep"("requestId", "at");

-- CreateIndex
CREATE INDEX "SideDatabase_agencyId_idx" ON "SideDatabase"("agencyId");

-- CreateIndex
CREATE INDEX "SideDatabase_requestId_idx" ON "SideDatabase"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "Invoice_number_key" ON "Invoice"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Invoice_requestId_key" ON "Invoice"("requestId");

-- CreateIndex
CREATE INDEX "Invoice_agencyId_issuedAt_idx" ON "Invoice"("agencyId", "issuedAt");

-- CreateIndex
CREATE INDEX "Alarm_scopeId_idx" ON "Alarm"("scopeId");

-- AddForeignKey
ALTER TABLE "Drill" ADD CONSTRAINT "Drill_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RestoreRequest" ADD CONSTRAINT "RestoreRequest_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RestoreRequest" ADD CONSTRAINT "RestoreRequest_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RestoreRequest" ADD CONSTRAINT "RestoreRequest_termsId_fkey" FOREIGN KEY ("termsId") REFERENCES "RestoreTerms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RestoreStep" ADD CONSTRAINT "RestoreStep_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "RestoreRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RestoreAcceptance" ADD CONSTRAINT "RestoreAcceptance_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "RestoreRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SideDatabase" ADD CONSTRAINT "SideDatabase_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SideDatabase" ADD CONSTRAINT "SideDatabase_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "RestoreRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BillingAddress" ADD CONSTRAINT "BillingAddress_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "RestoreRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What must never happen -------------------------------------------------------------------------------------------

ALTER TABLE "Snapshot"
  ADD CONSTRAINT "Snapshot_stored_is_whole" CHECK ("status" NOT IN ('stored', 'deleted')
    OR ("finishedAt" IS NOT NULL AND "sizeBytes" > 0 AND octet_length("sha256") = 32 AND "manifest" IS NOT NULL AND "schemaVersion" IS NOT NULL)),
  ADD CONSTRAINT "Snapshot_failed_says_why" CHECK (("status" = 'failed') = ("errorCode" IS NOT NULL)),
  ADD CONSTRAINT "Snapshot_deleted" CHECK (("status" = 'deleted') = ("deletedAt" IS NOT NULL)),
  ADD CONSTRAINT "Snapshot_finished" CHECK (("status" = 'running') = ("finishedAt" IS NULL));

CREATE UNIQUE INDEX "Snapshot_one_runs_a_scope" ON "Snapshot"("scopeId") WHERE "status" = 'running';

ALTER TABLE "Drill"
  ADD CONSTRAINT "Drill_finished" CHECK (("status" = 'running') = ("finishedAt" IS NULL)),
  ADD CONSTRAINT "Drill_passed_has_rows" CHECK ("status" <> 'passed' OR ("rows" IS NOT NULL AND "findings" = '[]'));

ALTER TABLE "RestoreTerms"
  ADD CONSTRAINT "RestoreTerms_amounts" CHECK ("previewNetCents" BETWEEN 0 AND 100000000 AND "restoreNetCents" BETWEEN 0 AND 100000000 AND "vatBasisPoints" BETWEEN 0 AND 10000),
  ADD CONSTRAINT "RestoreTerms_promise" CHECK ("promisedHours" BETWEEN 1 AND 720 AND "autoApproveMaxDays" BETWEEN 0 AND 3660);

ALTER TABLE "RestoreRequest"
  ADD CONSTRAINT "RestoreRequest_reason" CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "RestoreRequest_refused_says_why" CHECK ("status" <> 'refused' OR btrim("refusalReason") <> ''),
  ADD CONSTRAINT "RestoreRequest_done_says_how" CHECK ("status" NOT IN ('done', 'undoing', 'undone') OR "outcome" IS NOT NULL);

CREATE UNIQUE INDEX "RestoreRequest_one_open_an_agency" ON "RestoreRequest"("agencyId")
  WHERE "status" IN ('requested', 'accepted', 'approved', 'loading', 'preview', 'switching', 'undoing');

ALTER TABLE "Alarm" ADD CONSTRAINT "Alarm_count" CHECK ("count" >= 1);
CREATE UNIQUE INDEX "Alarm_one_open" ON "Alarm"("kind", "scopeId") WHERE "clearedAt" IS NULL;

ALTER TABLE "InvoiceIssuer"
  ADD CONSTRAINT "InvoiceIssuer_one_row" CHECK ("id" = 1),
  ADD CONSTRAINT "InvoiceIssuer_paymentDays" CHECK ("paymentDays" BETWEEN 0 AND 90);

ALTER TABLE "Invoice"
  ADD CONSTRAINT "Invoice_amounts" CHECK ("netCents" >= 0 AND "vatCents" >= 0 AND "grossCents" = "netCents" + "vatCents");

CREATE FUNCTION "refuse_change_of_what_was_agreed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was agreed, done or billed is never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "RestoreAcceptance_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "RestoreAcceptance"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_what_was_agreed"();
CREATE TRIGGER "RestoreStep_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "RestoreStep"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_what_was_agreed"();
CREATE TRIGGER "RestoreTerms_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "RestoreTerms"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_what_was_agreed"();
CREATE TRIGGER "Invoice_stays" BEFORE DELETE OR TRUNCATE ON "Invoice"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_what_was_agreed"();
-- Only whether it is paid may change.
CREATE TRIGGER "Invoice_immutable" BEFORE UPDATE ON "Invoice" FOR EACH ROW
  WHEN ((to_jsonb(NEW) - 'paidAt' - 'paidById') IS DISTINCT FROM (to_jsonb(OLD) - 'paidAt' - 'paidById'))
  EXECUTE FUNCTION "refuse_change_of_what_was_agreed"();

-- A restore is free until the operator says otherwise, and an operator decides on each.
INSERT INTO "RestoreTerms" ("id") VALUES ('00000000-0000-7000-8000-000000000001');
