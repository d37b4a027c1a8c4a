import type de from "@/lib/i18n/messages/de/errors.json";

/** Every expected failure; its words in both languages are in `errors.json`. */
export type ErrorCode = Exclude<keyof typeof de, "field">;

/** What can be wrong with one field of a form. Used as the message of a Zod check: `z.string().min(1, "required")`. */
export type FieldErrorCode = keyof (typeof de)["field"];

/** An expected failure, to be told to a person. Everything else is a fault and gets an incident id. */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly code: ErrorCode;
  /** The form field it is about, if it is about one. */
  readonly field?: string;
  readonly params?: Record<string, string | number>;

  constructor(code: ErrorCode, about: { field?: string; params?: Record<string, string | number> } = {}) {
    super(code);
    this.code = code;
    this.field = about.field;
    this.params = about.params;
  }
}

/** Refuses a field's value with one of the field messages. */
export class FieldError extends Error {
  override readonly name = "FieldError";
  readonly field: string;
  readonly code: FieldErrorCode;
  readonly params?: Record<string, number>;

  constructor(field: string, code: FieldErrorCode, params?: Record<string, number>) {
    super(`${field}: ${code}`);
    this.field = field;
    this.code = code;
    this.params = params;
  }
}
