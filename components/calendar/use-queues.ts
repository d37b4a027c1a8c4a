"use client";

import { useEffect, useRef } from "react";

const QUIET_MS = 1_000;

/** Runs the tasks of one name one after the other. Calls when all are done and none follows for a moment. */
export function useQueues(onQuiet: () => void) {
  const running = useRef(new Map<string, Promise<unknown>>());
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(quiet.current), []);
  return {
    isBusy: (name: string) => running.current.has(name),
    add: <Result>(name: string, task: () => Promise<Result>): Promise<Result> => {
      clearTimeout(quiet.current);
      const done = (running.current.get(name) ?? Promise.resolve()).then(task);
      running.current.set(name, done);
      void done.finally(() => {
        if (running.current.get(name) !== done) return;
        running.current.delete(name);
        if (running.current.size === 0) quiet.current = setTimeout(onQuiet, QUIET_MS);
      });
      return done;
    },
  };
}
