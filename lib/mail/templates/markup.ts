type Insertable = string | Markup | readonly Markup[];

/** HTML that is safe to send: only `html` makes it, so a plain string can never pass for it. */
export class Markup {
  readonly #source: string;

  private constructor(source: string) {
    this.#source = source;
  }

  static fromTemplate(strings: TemplateStringsArray, values: readonly Insertable[]) {
    return new Markup(strings.reduce((source, part, index) => source + toSource(values[index - 1] ?? "") + part));
  }

  toString() {
    return this.#source;
  }
}

/** Escapes every inserted string for element content and for quoted attributes: write attributes as `href="${link}"`. */
export function html(strings: TemplateStringsArray, ...values: Insertable[]) {
  return Markup.fromTemplate(strings, values);
}

function toSource(value: Insertable): string {
  if (value instanceof Markup) return value.toString();
  return typeof value === "string" ? escapeText(value) : value.map(toSource).join("");
}

function escapeText(text: string) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
