import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { addContactSchema } from "@/lib/clients/schema";

const FORM = { clientId: uuidv7(), name: "Kirsten Hansen", position: "", email: "", phone: "" };

test.each([
  ["name", "Kirsten\nHansen", "one-line"],
  ["position", "Leitung\u0000", "one-line"],
  ["email", "javascript:alert(1)", "email"],
  ["phone", "javascript:alert(1)", "phone"],
  ["phone", "data:text/html,1", "phone"],
  ["phone", "+", "phone"],
  ["phone", "1".repeat(41), "too-long"],
])("a contact with the %s %j is refused: %s", (field, value, code) => {
  const { error } = addContactSchema.safeParse({ ...FORM, [field]: value });
  expect(error?.issues.map(({ path, message }) => [path.join("."), message])).toContainEqual([field, code]);
});

test("only the name of a contact is needed", () => {
  expect(addContactSchema.parse(FORM)).toEqual({ ...FORM, position: null, email: null, phone: null });
});

test.each(["+49 461 123456", "0461/1234-0", "(0)40 123.456", "112"])("%s is a phone number", (phone) => {
  expect(addContactSchema.parse({ ...FORM, phone }).phone).toBe(phone);
});
