import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readFormValues, withoutSecrets } from "./form-values";

function formOf(...fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe("a form's values", () => {
  it("leave out what the schema does not know", () => {
    const form = formOf(["name", "Ada"], ["roles", "owner"], ["__proto__", "x"]);
    expect(readFormValues(form, z.object({ name: z.string() }))).toEqual({ name: "Ada" });
  });

  it("take the first of several where one is meant", () => {
    expect(readFormValues(formOf(["name", "Ada"], ["name", "Bob"]), z.object({ name: z.string() }))).toEqual({
      name: "Ada",
    });
  });

  it.each([
    ["a list", z.array(z.string())],
    ["an optional list", z.array(z.string()).optional()],
    ["a list with a default", z.array(z.string()).default([])],
    ["a list that is changed after reading", z.array(z.string()).transform((list) => list.length)],
    ["a list that is checked further", z.array(z.string()).pipe(z.array(z.string()).min(1))],
  ])("are a list for %s, also when nothing was ticked", (_, roles) => {
    const input = z.object({ roles });
    expect(readFormValues(formOf(["roles", "a"], ["roles", "b"]), input)).toEqual({ roles: ["a", "b"] });
    expect(readFormValues(formOf(), input)).toEqual({ roles: [] });
  });

  it("go back to the browser without secrets", () => {
    expect(withoutSecrets({ email: "a", password: "b", newPassword: "c", token: "d" })).toEqual({ email: "a" });
  });
});
