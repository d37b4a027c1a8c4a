import type { RestoreEvent } from "@/lib/restores/rules";
import type { MailContent, MailInput, MailWords } from "./mail-content";
import { type RenderedMail, renderMail } from "./render-mail";
import { RESTORE_STEPS_DE } from "./restore-steps-de";
import { RESTORE_STEPS_EN } from "./restore-steps-en";

/** Of one step, in the reader's words, language and time zone. */
export type RestoreStepFacts = {
  move: RestoreEvent;
  /** The agency's whose restore it is; an operator has many. */
  forAgency: string;
  /** Who took the step; an agency reads of no operator's name. Null: nobody, it went by itself. */
  byName: string | null;
  /** When the snapshot was begun. */
  snapshotAt: string;
  /** What was said with the step, such as why it was refused. */
  note: string | null;
  promisedBy: string | null;
  undoUntil: string | null;
};

export type RestoreStepInput = MailInput & RestoreStepFacts;

/** What a step's mail says besides its button. */
export type StepWords = Omit<MailContent, "buttonLabel" | "smallPrint">;
export type StepCatalogue = Record<RestoreEvent, (facts: RestoreStepInput) => StepWords>;

/** Tells whom it concerns how far a restore is; the link leads to its page. */
export function restoreStepMail(input: RestoreStepInput): RenderedMail {
  return renderMail(words, input);
}

const words: MailWords<RestoreStepInput> = {
  de: (input) => ({
    ...RESTORE_STEPS_DE[input.move](input),
    buttonLabel: "Zur Wiederherstellung",
    smallPrint: [
      input.isOperator
        ? "Diese Mail bekommen alle, die diese Installation betreiben."
        : "Diese Mail bekommen, wer die Wiederherstellung bestellt hat, und alle Inhaberinnen und Inhaber.",
    ],
  }),
  en: (input) => ({
    ...RESTORE_STEPS_EN[input.move](input),
    buttonLabel: "Go to the restore",
    smallPrint: [
      input.isOperator
        ? "Everybody who runs this installation gets this mail."
        : "Whoever ordered the restore and all owners get this mail.",
    ],
  }),
};
