CREATE TABLE "BulkChange" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "BulkChange_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "BulkChangeRow" (
    "changeId" UUID NOT NULL,
    "rowId" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,

    CONSTRAINT "BulkChangeRow_pkey" PRIMARY KEY ("changeId","rowId")
);

CREATE INDEX "BulkChange_memberId_createdAt_idx" ON "BulkChange"("memberId", "createdAt");

CREATE INDEX "BulkChangeRow_rowId_idx" ON "BulkChangeRow"("rowId");

ALTER TABLE "BulkChange" ADD CONSTRAINT "BulkChange_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "BulkChangeRow" ADD CONSTRAINT "BulkChangeRow_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "BulkChange"("id") ON DELETE CASCADE ON UPDATE CASCADE;
