"use client";

import { createContext, useContext } from "react";

/** Asks somebody who is no longer signed in to sign in right here, and then does again what was refused. */
export type SignInAgain = (again: () => void) => void;

export const SignInAgainContext = createContext<SignInAgain>(() => {});

export const useSignInAgain = () => useContext(SignInAgainContext);
