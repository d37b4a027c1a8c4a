import type { ImportPerson } from "@/lib/imports/schema";

/** Two names with the same key are the same name, whatever their case, outer spaces and Unicode form. */
export function nameKey(name: string): string {
  return name.trim().normalize("NFC").toLowerCase();
}

/** Names one person of a file throughout it. The prefix keeps names and addresses apart. */
export function personKey({ name, email }: ImportPerson): string {
  return email === null ? `name:${nameKey(name)}` : `email:${nameKey(email)}`;
}
