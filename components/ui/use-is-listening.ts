"use client";

import { useDeferredValue } from "react";

/**
 * Whether the page's script has taken over: false on the server and until all is there. For what is of no use before,
 * and would cost each page.
 */
export const useIsListening = (): boolean => useDeferredValue(true, false);
