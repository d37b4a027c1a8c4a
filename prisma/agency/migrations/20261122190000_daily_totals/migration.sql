-- CreateTable
CREATE TABLE "MemberDay" (
    "memberId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "seconds" BIGINT NOT NULL DEFAULT 0,
    "billableSeconds" BIGINT NOT NULL DEFAULT 0,
    "entries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "MemberDay_pkey" PRIMARY KEY ("memberId","day")
);

-- CreateTable
CREATE TABLE "ProjectDay" (
    "projectId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "seconds" BIGINT NOT NULL DEFAULT 0,
    "billableSeconds" BIGINT NOT NULL DEFAULT 0,
    "entries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ProjectDay_pkey" PRIMARY KEY ("projectId","day")
);

-- CreateIndex
CREATE INDEX "MemberDay_day_idx" ON "MemberDay"("day");

-- CreateIndex
CREATE INDEX "ProjectDay_day_idx" ON "ProjectDay"("day");

-- AddForeignKey
ALTER TABLE "MemberDay" ADD CONSTRAINT "MemberDay_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectDay" ADD CONSTRAINT "ProjectDay_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Sums per day -----------------------------------------------------------------------------------------------------
-- Kept as those per project and month are. Every statement locks rows in one order: projects' months (triggers run by
-- name), projects' days, members' days; each by time first. So two statements cannot wait for each other, nor can two
-- transactions that go forward in time, as a timer's parts over midnight do: whoever wants a day has its month.

CREATE FUNCTION "totals_by_day_on_insert"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "ProjectDay" AS d ("projectId", "day", "seconds", "billableSeconds", "entries")
  SELECT "projectId", "day", sum("durationSeconds"),
         coalesce(sum("durationSeconds") FILTER (WHERE "billable"), 0), count(*)
  FROM "added" WHERE "durationSeconds" IS NOT NULL GROUP BY 1, 2 ORDER BY 2, 1
  ON CONFLICT ("projectId", "day") DO UPDATE SET
    "seconds" = d."seconds" + excluded."seconds",
    "billableSeconds" = d."billableSeconds" + excluded."billableSeconds",
    "entries" = d."entries" + excluded."entries";
  INSERT INTO "MemberDay" AS d ("memberId", "day", "seconds", "billableSeconds", "entries")
  SELECT "memberId", "day", sum("durationSeconds"),
         coalesce(sum("durationSeconds") FILTER (WHERE "billable"), 0), count(*)
  FROM "added" WHERE "durationSeconds" IS NOT NULL GROUP BY 1, 2 ORDER BY 2, 1
  ON CONFLICT ("memberId", "day") DO UPDATE SET
    "seconds" = d."seconds" + excluded."seconds",
    "billableSeconds" = d."billableSeconds" + excluded."billableSeconds",
    "entries" = d."entries" + excluded."entries";
  RETURN NULL;
END $$;

-- HAVING: a note that is corrected changes no sum, and must wait for nobody who changes one.
CREATE FUNCTION "totals_by_day_on_update"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "ProjectDay" AS d ("projectId", "day", "seconds", "billableSeconds", "entries")
  SELECT "projectId", "day", sum("sign" * "durationSeconds"),
         coalesce(sum("sign" * "durationSeconds") FILTER (WHERE "billable"), 0), sum("sign")
  FROM (
    SELECT "projectId", "day", "durationSeconds", "billable", 1 AS "sign" FROM "added"
    UNION ALL
    SELECT "projectId", "day", "durationSeconds", "billable", -1 FROM "removed"
  ) AS "changed"
  WHERE "durationSeconds" IS NOT NULL GROUP BY 1, 2
  HAVING sum("sign") <> 0 OR sum("sign" * "durationSeconds") <> 0
      OR sum("sign" * "durationSeconds") FILTER (WHERE "billable") <> 0
  ORDER BY 2, 1
  ON CONFLICT ("projectId", "day") DO UPDATE SET
    "seconds" = d."seconds" + excluded."seconds",
    "billableSeconds" = d."billableSeconds" + excluded."billableSeconds",
    "entries" = d."entries" + excluded."entries";
  INSERT INTO "MemberDay" AS d ("memberId", "day", "seconds", "billableSeconds", "entries")
  SELECT "memberId", "day", sum("sign" * "durationSeconds"),
         coalesce(sum("sign" * "durationSeconds") FILTER (WHERE "billable"), 0), sum("sign")
  FROM (
    SELECT "memberId", "day", "durationSeconds", "billable", 1 AS "sign" FROM "added"
    UNION ALL
    SELECT "memberId", "day", "durationSeconds", "billable", -1 FROM "removed"
  ) AS "changed"
  WHERE "durationSeconds" IS NOT NULL GROUP BY 1, 2
  HAVING sum("sign") <> 0 OR sum("sign" * "durationSeconds") <> 0
      OR sum("sign" * "durationSeconds") FILTER (WHERE "billable") <> 0
  ORDER BY 2, 1
  ON CONFLICT ("memberId", "day") DO UPDATE SET
    "seconds" = d."seconds" + excluded."seconds",
    "billableSeconds" = d."billableSeconds" + excluded."billableSeconds",
    "entries" = d."entries" + excluded."entries";
  RETURN NULL;
END $$;

CREATE FUNCTION "totals_by_day_on_delete"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM "ProjectDay" JOIN (SELECT DISTINCT "projectId", "day" FROM "removed" WHERE "durationSeconds" IS NOT NULL)
    AS "touched" USING ("projectId", "day") ORDER BY "day", "projectId" FOR UPDATE OF "ProjectDay";
  UPDATE "ProjectDay" AS d SET
    "seconds" = d."seconds" - r."seconds",
    "billableSeconds" = d."billableSeconds" - r."billableSeconds",
    "entries" = d."entries" - r."entries"
  FROM (
    SELECT "projectId", "day", sum("durationSeconds") AS "seconds",
           coalesce(sum("durationSeconds") FILTER (WHERE "billable"), 0) AS "billableSeconds", count(*) AS "entries"
    FROM "removed" WHERE "durationSeconds" IS NOT NULL GROUP BY 1, 2
  ) AS r
  WHERE d."projectId" = r."projectId" AND d."day" = r."day";
  PERFORM FROM "MemberDay" JOIN (SELECT DISTINCT "memberId", "day" FROM "removed" WHERE "durationSeconds" IS NOT NULL)
    AS "touched" USING ("memberId", "day") ORDER BY "day", "memberId" FOR UPDATE OF "MemberDay";
  UPDATE "MemberDay" AS d SET
    "seconds" = d."seconds" - r."seconds",
    "billableSeconds" = d."billableSeconds" - r."billableSeconds",
    "entries" = d."entries" - r."entries"
  FROM (
    SELECT "memberId", "day", sum("durationSeconds") AS "seconds",
           coalesce(sum("durationSeconds") FILTER (WHERE "billable"), 0) AS "billableSeconds", count(*) AS "entries"
    FROM "removed" WHERE "durationSeconds" IS NOT NULL GROUP BY 1, 2
  ) AS r
  WHERE d."memberId" = r."memberId" AND d."day" = r."day";
  RETURN NULL;
END $$;

-- As they were, but for that order, and that an update writes nothing where nothing changes.
CREATE OR REPLACE FUNCTION "project_months_on_insert"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "ProjectMonth" AS m ("projectId", "month", "seconds", "billableSeconds", "entries")
  SELECT "projectId", date_trunc('month', "day")::date, sum("durationSeconds"),
         coalesce(sum("durationSeconds") FILTER (WHERE "billable"), 0), count(*)
  FROM "added" WHERE "durationSeconds" IS NOT NULL GROUP BY 1, 2 ORDER BY 2, 1
  ON CONFLICT ("projectId", "month") DO UPDATE SET
    "seconds" = m."seconds" + excluded."seconds",
    "billableSeconds" = m."billableSeconds" + excluded."billableSeconds",
    "entries" = m."entries" + excluded."entries";
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "project_months_on_update"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "ProjectMonth" AS m ("projectId", "month", "seconds", "billableSeconds", "entries")
  SELECT "projectId", date_trunc('month', "day")::date, sum("sign" * "durationSeconds"),
         coalesce(sum("sign" * "durationSeconds") FILTER (WHERE "billable"), 0), sum("sign")
  FROM (
    SELECT "projectId", "day", "durationSeconds", "billable", 1 AS "sign" FROM "added"
    UNION ALL
    SELECT "projectId", "day", "durationSeconds", "billable", -1 FROM "removed"
  ) AS "changed"
  WHERE "durationSeconds" IS NOT NULL GROUP BY 1, 2
  HAVING sum("sign") <> 0 OR sum("sign" * "durationSeconds") <> 0
      OR sum("sign" * "durationSeconds") FILTER (WHERE "billable") <> 0
  ORDER BY 2, 1
  ON CONFLICT ("projectId", "month") DO UPDATE SET
    "seconds" = m."seconds" + excluded."seconds",
    "billableSeconds" = m."billableSeconds" + excluded."billableSeconds",
    "entries" = m."entries" + excluded."entries";
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "project_months_on_delete"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM "ProjectMonth" JOIN (
    SELECT DISTINCT "projectId", date_trunc('month', "day")::date AS "month" FROM "removed" WHERE "durationSeconds" IS NOT NULL
  ) AS "touched" USING ("projectId", "month") ORDER BY "month", "projectId" FOR UPDATE OF "ProjectMonth";
  UPDATE "ProjectMonth" AS m SET
    "seconds" = m."seconds" - r."seconds",
    "billableSeconds" = m."billableSeconds" - r."billableSeconds",
    "entries" = m."entries" - r."entries"
  FROM (
    SELECT "projectId", date_trunc('month', "day")::date AS "month", sum("durationSeconds") AS "seconds",
           coalesce(sum("durationSeconds") FILTER (WHERE "billable"), 0) AS "billableSeconds", count(*) AS "entries"
    FROM "removed" WHERE "durationSeconds" IS NOT NULL GROUP BY 1, 2
  ) AS r
  WHERE m."projectId" = r."projectId" AND m."month" = r."month";
  RETURN NULL;
END $$;

-- Before the sums are filled: a trigger's making lets nobody write until all of this is committed.
CREATE TRIGGER "TimeEntry_totals_by_day_insert" AFTER INSERT ON "TimeEntry"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "totals_by_day_on_insert"();
CREATE TRIGGER "TimeEntry_totals_by_day_update" AFTER UPDATE ON "TimeEntry"
  REFERENCING NEW TABLE AS "added" OLD TABLE AS "removed" FOR EACH STATEMENT EXECUTE FUNCTION "totals_by_day_on_update"();
CREATE TRIGGER "TimeEntry_totals_by_day_delete" AFTER DELETE ON "TimeEntry"
  REFERENCING OLD TABLE AS "removed" FOR EACH STATEMENT EXECUTE FUNCTION "totals_by_day_on_delete"();

INSERT INTO "MemberDay" ("memberId", "day", "seconds", "billableSeconds", "entries")
SELECT "memberId", "day", sum("durationSeconds"), coalesce(sum("durationSeconds") FILTER (WHERE "billable"), 0), count(*)
FROM "TimeEntry" WHERE "durationSeconds" IS NOT NULL GROUP BY 1, 2;
INSERT INTO "ProjectDay" ("projectId", "day", "seconds", "billableSeconds", "entries")
SELECT "projectId", "day", sum("durationSeconds"), coalesce(sum("durationSeconds") FILTER (WHERE "billable"), 0), count(*)
FROM "TimeEntry" WHERE "durationSeconds" IS NOT NULL GROUP BY 1, 2;
