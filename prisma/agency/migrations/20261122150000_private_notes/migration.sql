-- Sealed values only: a note that somebody forgot to seal is refused.
ALTER TABLE "Contact"
  ADD COLUMN "privateNote" TEXT,
  ADD CONSTRAINT "Contact_privateNote_sealed" CHECK ("privateNote" ~ '^k[0-9]+\.[^.]+\.[^.]+$');
