import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextField } from "./text-field";

const attribute = (html: string, element: string, name: string) =>
  html.match(new RegExp(`<${element}[^>]* ${name}="([^"]*)"`))?.[1];

test("a field without hint and error promises no description", () => {
  const html = renderToStaticMarkup(<TextField label="Name" />);
  expect(html).not.toContain(" aria-describedby=");
  expect(html).not.toContain(" aria-invalid=");
});

test("the label names the control", () => {
  const html = renderToStaticMarkup(<TextField label="Name" />);
  expect(attribute(html, "label", "for")).toBe(attribute(html, "input", "id"));
});

test("the error is read before the hint, and both exist", () => {
  const html = renderToStaticMarkup(<TextField label="Name" hint="As on the invoice" error="Missing" />);
  const ids = attribute(html, "input", "aria-describedby")?.split(" ") ?? [];
  const words = ids.map((id) => html.match(new RegExp(`id="${id}"[^>]*>(?:<svg.*?</svg>)?([^<]*)<`))?.[1]);
  expect(words).toEqual(["Missing", "As on the invoice"]);
  expect(attribute(html, "input", "aria-invalid")).toBe("true");
});
