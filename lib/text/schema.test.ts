import { describe, expect, it } from "vitest";
import { emailSchema, nameSchema, noteSchema, optionally } from "./schema";

const problem = (result: { error?: { issues: { message: string }[] } }) => result.error?.issues[0]?.message;

describe("a name", () => {
  it.each([
    ["", "required"],
    ["   ", "required"],
    ["\u200b\u200d", "required"],
    ["x".repeat(201), "too-long"],
    ["Ada\r\nBcc: all@example.com", "one-line"],
    ["Ada\u0000", "one-line"],
    ["Ada\u2028Lovelace", "one-line"],
    ["Ada \u202eecalevoL", "one-line"],
  ])("cannot be %j", (name, code) => {
    expect(problem(nameSchema.safeParse(name))).toBe(code);
  });

  it.each([{ not: "" }, ["Ada"], 1, null, undefined])("cannot be %j instead of a string", (name) => {
    expect(nameSchema.safeParse(name).success).toBe(false);
  });

  it.each(["Jörg von der Heide", "O’Neill & Söhne", "王小明", "Dr. 🎉", "محمد"])("can be %s", (name) => {
    expect(nameSchema.parse(`  ${name}\t`)).toBe(name);
  });
});

describe("an e-mail address", () => {
  it.each([
    ["", "required"],
    ["ada", "email"],
    ["ada@example", "email"],
    ["Ada <ada@example.com>", "email"],
    ["ada@example.com, bob@example.com", "email"],
    ["ada@example.com\nBcc: bob@example.com", "email"],
    ["ada @example.com", "email"],
    ["аda@example.com", "email"],
    ["ada＠example.com", "email"],
    ["\u212aate@example.com", "email"],
    [`${"a".repeat(250)}@example.com`, "too-long"],
  ])("cannot be %j", (email, code) => {
    expect(problem(emailSchema.safeParse(email))).toBe(code);
  });

  it.each([{ not: "" }, ["ada@example.com"], 1, null])("cannot be %j instead of a string", (email) => {
    expect(emailSchema.safeParse(email).success).toBe(false);
  });

  it("has one spelling", () => {
    expect(emailSchema.parse(" Ada.Lovelace@Example.COM\u00a0")).toBe("ada.lovelace@example.com");
  });
});

describe("an optional address", () => {
  const schema = optionally(emailSchema);

  it("is told what is wrong with it in the words of the address", () => {
    expect(problem(schema.safeParse("ada"))).toBe("email");
  });

  it.each([{ not: "" }, ["ada@example.com"], 1, null, undefined])("cannot be %j instead of a string", (email) => {
    expect(schema.safeParse(email).success).toBe(false);
  });

  it("is null when nothing was typed", () => {
    expect(schema.parse(" ")).toBeNull();
    expect(schema.parse(" Ada@example.com ")).toBe("ada@example.com");
  });
});

describe("a note", () => {
  it.each([
    ["x".repeat(5_001), "too-long"],
    ["a\u0000b", "invalid"],
    ["a\u001bb", "invalid"],
  ])("cannot be %j", (note, code) => {
    expect(problem(noteSchema.safeParse(note))).toBe(code);
  });

  it("can have lines, tabs and any letter", () => {
    expect(noteSchema.parse(" Gerät\n\t– 二 🎉 ")).toBe("Gerät\n\t– 二 🎉");
  });

  it("is kept with one sign for each end of a line, as forms send two", () => {
    expect(noteSchema.parse("Hafenstraße 12\r\n20359 Hamburg")).toBe("Hafenstraße 12\n20359 Hamburg");
  });
});
