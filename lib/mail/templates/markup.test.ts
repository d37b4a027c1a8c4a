import { describe, expect, it } from "vitest";
import { html, Markup } from "./markup";

describe("html", () => {
  it.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    [`"><img src=x onerror='alert(1)'>`, "&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;"],
    ["&lt;b&gt;", "&amp;lt;b&amp;gt;"],
    ["$& $1 $$", "$&amp; $1 $$"],
    ["Müller & Söhne 🎉", "Müller &amp; Söhne 🎉"],
  ])("lets no markup through in %j", (text, escaped) => {
    expect(html`<p title="${text}">${text}</p>`.toString()).toBe(`<p title="${escaped}">${escaped}</p>`);
  });

  it("does not take an object for markup because it looks like it", () => {
    const forged = { toString: () => "<script>" };
    expect(forged).not.toBeInstanceOf(Markup);
    // @ts-expect-error: only `html` makes markup
    expect(() => html`<p>${forged}</p>`).toThrow();
  });

  it("nests markup and lists of markup as they are", () => {
    const names = ["Ada", "<Bob>"].map((name) => html`<li>${name}</li>`);
    expect(html`<ul>${names}</ul>${html`<hr>`}`.toString()).toBe("<ul><li>Ada</li><li>&lt;Bob&gt;</li></ul><hr>");
  });
});
