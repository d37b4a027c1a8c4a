"use client";

import { createContext, useContext } from "react";

/** Asks the person to confirm who they are, and then does again what was refused until they have. */
export type StepUp = (again: () => void) => void;

export const StepUpContext = createContext<StepUp>(() => {});

export const useStepUp = () => useContext(StepUpContext);
