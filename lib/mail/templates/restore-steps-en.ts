import type { StepCatalogue } from "./restore-step";

/** Each step of a restore, as the mail about it says it. */
export const RESTORE_STEPS_EN: StepCatalogue = {
  request: ({ forAgency, byName, snapshotAt }) => ({
    subject: `Restore requested for ${forAgency}`,
    heading: "Restore requested",
    paragraphs: [
      `${byName} has asked for the snapshot of ${snapshotAt} to be restored. It is not ordered until its price is accepted.`,
      "Nothing changes in the live data.",
    ],
  }),
  acceptPrice: ({ forAgency, byName, snapshotAt, promisedBy, isOperator }) => ({
    subject: isOperator ? `${forAgency} orders a restore` : `Restore for ${forAgency} ordered`,
    heading: "Restore ordered",
    paragraphs: [
      `${byName} has ordered the restore of the snapshot of ${snapshotAt} for ${forAgency} and has accepted its price.`,
      isOperator
        ? `A decision is promised by ${promisedBy}.`
        : `The operator decides by ${promisedBy}. The order confirmation is attached to this mail.`,
    ],
  }),
  withdraw: ({ forAgency, byName, snapshotAt }) => ({
    subject: `Restore for ${forAgency} withdrawn`,
    heading: "Restore withdrawn",
    paragraphs: [
      `${byName} withdrew the restore of the snapshot of ${snapshotAt}. Nothing will be loaded and nothing charged.`,
    ],
  }),
  approve: ({ forAgency, byName, snapshotAt }) => ({
    subject: `Restore for ${forAgency} approved`,
    heading: "Restore approved",
    paragraphs: [
      `${byName === null ? "The operator’s terms approve" : "The operator approves"} the restore of the snapshot of ${snapshotAt}. It will now be loaded as a preview.`,
      "Please carry on working: nothing changes in the live data.",
    ],
  }),
  refuse: ({ forAgency, snapshotAt, note }) => ({
    subject: `Restore for ${forAgency} refused`,
    heading: "Restore refused",
    paragraphs: [
      `The operator refused the restore of the snapshot of ${snapshotAt}. The reason: ${note}`,
      "Nothing is charged.",
    ],
  }),
  load: ({ forAgency, snapshotAt }) => ({
    subject: `The preview for ${forAgency} is being loaded`,
    heading: "The preview is being loaded",
    paragraphs: [
      `The snapshot of ${snapshotAt} is now being loaded and checked alongside the live data, which takes a few minutes, depending on its size.`,
      "Please carry on working: nothing changes in the live data. We will write to you as soon as the preview is ready.",
    ],
  }),
  openPreview: ({ forAgency, snapshotAt }) => ({
    subject: `The preview for ${forAgency} is ready`,
    heading: "The preview is ready",
    paragraphs: [
      `The snapshot of ${snapshotAt} is now loaded alongside the live data. You can look at it, compare, and then decide: take single records back, switch everything over, or discard the preview.`,
      "Until then nothing changes in the live data.",
    ],
  }),
  discard: ({ forAgency, byName, snapshotAt }) => ({
    subject: `Preview for ${forAgency} discarded`,
    heading: "Preview discarded",
    paragraphs: [
      `${byName ?? "The operator"} discarded the preview of the snapshot of ${snapshotAt}. The live data is as it was.`,
    ],
  }),
  finish: ({ forAgency, byName, snapshotAt }) => ({
    subject: `Restore for ${forAgency} finished`,
    heading: "Restore finished",
    paragraphs: [
      `${byName} finished the restore from the snapshot of ${snapshotAt}. What was taken back is in the live data; everything else stayed.`,
    ],
  }),
  orderSwitch: ({ forAgency, byName, snapshotAt }) => ({
    subject: `${forAgency} is being switched to a snapshot`,
    heading: "The switch has begun",
    paragraphs: [
      `${byName ?? "The operator"} is switching ${forAgency} to the state of ${snapshotAt}. The live data is saved first; then Kontor cannot be reached for a few seconds, and everybody is signed out.`,
      "We will write to you as soon as it is done. It can be undone for seven days after that.",
    ],
  }),
  completeSwitch: ({ forAgency, snapshotAt, undoUntil }) => ({
    subject: `${forAgency} has been switched to a snapshot`,
    heading: "Switched over",
    paragraphs: [
      `${forAgency} now works with the state of ${snapshotAt}. Everybody has been signed out and can sign in again as usual.`,
      `This can be undone until ${undoUntil}.`,
    ],
  }),
  giveUpSwitch: ({ forAgency }) => ({
    subject: `The switch for ${forAgency} did not work`,
    heading: "The switch did not work",
    paragraphs: [
      "Nothing changed in the live data, and the preview is still there. You can try again. The operator has been told.",
    ],
  }),
  orderUndo: ({ forAgency, byName, snapshotAt }) => ({
    subject: `The restore for ${forAgency} is being undone`,
    heading: "Undoing has begun",
    paragraphs: [
      `${byName ?? "The operator"} is switching ${forAgency} back to the state from before the switch to the snapshot of ${snapshotAt}. Kontor cannot be reached for a few seconds, and everybody is signed out.`,
      "We will write to you as soon as it is done. What was recorded since the switch is not lost.",
    ],
  }),
  completeUndo: ({ forAgency, snapshotAt }) => ({
    subject: `Restore for ${forAgency} undone`,
    heading: "Undone",
    paragraphs: [
      `${forAgency} is working with the state from before the switch to the snapshot of ${snapshotAt}. Everybody has been signed out and can sign in again.`,
      "What was recorded since the switch is ready as a difference: single records can be taken back from it.",
    ],
  }),
  giveUpUndo: ({ forAgency }) => ({
    subject: `Undoing the restore for ${forAgency} did not work`,
    heading: "Undoing did not work",
    paragraphs: ["Nothing changed in the live data. You can try again. The operator has been told."],
  }),
  fail: ({ forAgency, snapshotAt }) => ({
    subject: `Restore for ${forAgency} failed`,
    heading: "Restore failed",
    paragraphs: [
      `The snapshot of ${snapshotAt} could not be loaded. Nothing changed in the live data, and nothing is charged.`,
      "The operator has been told. You can order a restore of another snapshot.",
    ],
  }),
};
