-- Operators sign in by the tables that agencies' members have.
ALTER TABLE "Member" ADD COLUMN "shortcuts" BOOLEAN NOT NULL DEFAULT true;
