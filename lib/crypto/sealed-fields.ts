/** Whose data keys seal a field; an agency's fields lie in its own database, the others in the control database. */
export type KeyOwner = "agency" | "operators" | "installation";

/**
 * Every field that is sealed, and nothing else can be. In the schemas each is marked with `@sealed`, and a test holds
 * the two together. Rows are named by their column "id". The outbox is not here: no message in it holds a link or a
 * token, which the worker makes in the transaction that sends the mail.
 */
export const SEALED_FIELDS = [
  { owner: "agency", table: "Authenticator", field: "secret" },
  { owner: "agency", table: "Contact", field: "privateNote" },
  { owner: "operators", table: "Authenticator", field: "secret" },
  { owner: "installation", table: "InstallationSecret", field: "secret" },
] as const satisfies readonly { owner: KeyOwner; table: string; field: string }[];

export type SealedField = (typeof SEALED_FIELDS)[number];

/** Where a sealed value lies: it opens nowhere else. The row is its id. */
export type SealedPlace = SealedField extends infer Field
  ? Field extends SealedField
    ? { table: Field["table"]; field: Field["field"]; row: string }
    : never
  : never;
