import { html } from "./markup";

/**
 * The light and dark colours of `app/globals.css`, in the plain CSS that mail clients know: no variables, no
 * `light-dark()`, no flexbox. Clients without a dark theme skip the last block.
 */
export const stylesheet = html`
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; background: #f7f6f3; color: #1c1a17; }
.page { padding: 32px 16px; font: 16px/1.5 Inter, system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
.card { max-width: 480px; margin: 0 auto; padding: 32px; background: #ffffff; border: 1px solid #e3e1dc; border-radius: 10px; }
h1 { margin: 0 0 16px; font-size: 22px; line-height: 1.3; font-weight: 600; letter-spacing: -0.014em; }
p { margin: 0 0 16px; }
table { margin: 24px 0 12px; }
.button { background: #0f617d; border-radius: 6px; }
.button a { display: inline-block; padding: 12px 20px; color: #ffffff; font-weight: 600; text-decoration: none; }
.link { margin-bottom: 24px; font-size: 13px; word-break: break-all; }
.link a { color: #085e7a; }
.small { margin-bottom: 8px; font-size: 14px; color: #54524e; }
.sender { max-width: 480px; margin: 16px auto 0; font-size: 13px; color: #54524e; text-align: center; }
@media (prefers-color-scheme: dark) {
body { background: #0e1214; color: #e8ecee; }
.card { background: #15191c; border-color: #2b3033; }
.button { background: #247492; }
.link a { color: #7dcae5; }
.small, .sender { color: #a9afb2; }
}
`;
