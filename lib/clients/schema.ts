import { z } from "zod";
import { listSearchFields } from "@/lib/lists/search-schema";
import { emailSchema, nameSchema, optionally } from "@/lib/text/schema";

export const clientIdSchema = z.object({ id: z.uuid() });
export const createClientSchema = z.object({ name: nameSchema });
export const renameClientSchema = clientIdSchema.extend({ name: nameSchema });

export const clientSearchSchema = z.object({
  ...listSearchFields,
  state: z.enum(["active", "archived"]).catch("active"),
  sort: z.enum(["name", "projects", "hours"]).catch("name"),
});

/** Digits and what people put between them. A number is all that a link to it may hold. */
const phoneSchema = z
  .string()
  .trim()
  .max(40, "too-long")
  .regex(/^\+?[\d\s()/.–-]*\d[\d\s()/.–-]*$/, "phone");

const contactFields = {
  name: nameSchema,
  position: optionally(nameSchema),
  email: optionally(emailSchema),
  phone: optionally(phoneSchema),
};

export const contactIdSchema = z.object({ id: z.uuid() });
export const addContactSchema = z.object({ clientId: z.uuid(), ...contactFields });
export const changeContactSchema = contactIdSchema.extend(contactFields);

export type ClientIdInput = z.output<typeof clientIdSchema>;
export type CreateClientInput = z.output<typeof createClientSchema>;
export type RenameClientInput = z.output<typeof renameClientSchema>;
export type ClientSearch = z.output<typeof clientSearchSchema>;
export type ContactIdInput = z.output<typeof contactIdSchema>;
export type AddContactInput = z.output<typeof addContactSchema>;
export type ChangeContactInput = z.output<typeof changeContactSchema>;
