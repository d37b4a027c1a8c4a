-- WCAG 2.1.4: shortcuts of a single character can be switched off, by each for themselves.
ALTER TABLE "Member" ADD COLUMN "shortcuts" BOOLEAN NOT NULL DEFAULT true;
