import type { z } from "zod";

export type FormValues = Record<string, string | string[]>;

/** Fields that are never sent back to the browser. */
const SECRETS = /password|token|code/i;

/** A form's fields as an object: lists where the schema has a list, otherwise the first value. Files are left out. */
export function readFormValues(form: FormData, input: z.ZodObject): FormValues {
  const values: FormValues = {};
  for (const [name, type] of Object.entries(input.shape)) {
    const given = form.getAll(name).filter((value) => typeof value === "string");
    if (isList(type)) values[name] = given;
    else if (given[0] !== undefined) values[name] = given[0];
  }
  return values;
}

/** What a form is given back to show again. */
export function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !SECRETS.test(name)));
}

function isList(type: z.core.$ZodType): boolean {
  const { def } = type._zod;
  if (def.type === "array") return true;
  // A schema may stand inside another: made optional, or read and then changed.
  const inner = "innerType" in def ? def.innerType : "in" in def ? def.in : null;
  return inner !== null && isList(inner as z.core.$ZodType);
}
