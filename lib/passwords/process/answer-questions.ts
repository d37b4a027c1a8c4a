import type { Asked, Replied } from "./helper-process";
import { lowerPriority } from "./low-priority";

/** The other end of a `HelperProcess`: answers at low priority until the parent is gone. */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Promise<Answer>): void {
  lowerPriority();
  // Ctrl-C reaches the whole group: the parent finishes what is under way, and may need answers for that.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
  process.on("disconnect", () => process.exit());
  const reply = (message: Replied<Answer>) => process.send?.(message);
  process.on("message", ({ id, question }: Asked<Question>) => {
    answer(question).then(
      (given) => reply({ id, answer: given }),
      (error: unknown) => reply({ id, fault: error instanceof Error ? error.message : String(error) }),
    );
  });
}
