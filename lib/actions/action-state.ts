/** What a form gets back. `values` is what the person typed, so that nothing is lost; secrets are never in it. */
export type ActionState<Answer = unknown> =
  | { status: "idle" }
  | {
      status: "error";
      /** One of the domain's error codes; what a program can act on. */
      code: string;
      message: string;
      fieldErrors: Record<string, string>;
      values: Record<string, string | string[]>;
    }
  | { status: "done"; answer: Answer }
  /** Done, and what comes next is on another page. */
  | { status: "moved"; to: string };

export const IDLE: ActionState<never> = { status: "idle" };
