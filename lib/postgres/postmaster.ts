import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Account } from "./account";
import { bareEnvironment } from "./configuration";

export type Postmaster = {
  /** Resolves when the server has ended, for whatever reason. */
  exited: Promise<void>;
  isRunning(): boolean;
  /** What it said before it could write its log. */
  lastWords(): string;
  /** Ends sessions, writes everything out, ends. */
  stop(): Promise<void>;
};

const LAST_WORDS_LENGTH = 4_000;

/**
 * Runs the server in a session of its own, so that Ctrl-C reaches it last, with a guard beside it: when this end of the
 * pipe closes, be it because this process was killed, the guard has the server shut down.
 */
const GUARDED = `
exec 3<&0
"$@" 3<&- </dev/null &
server=$!
{ read -r _; kill -INT "$server"; } <&3 3<&- &
guard=$!
exec 3<&- </dev/null
wait "$server"
code=$?
kill "$guard" 2>/dev/null
exit "$code"
`;

export function startPostmaster(postgres: string, args: string[], folder: string, account: Account): Postmaster {
  const child = spawn("/bin/sh", ["-c", GUARDED, "kontor-postgres", postgres, "-D", folder, ...args], {
    ...account,
    cwd: folder,
    env: bareEnvironment(),
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
  });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      words = (words + chunk).slice(-LAST_WORDS_LENGTH);
    });
  }
  let running = true;
  const exited = new Promise<void>((resolve) => {
    const ended = () => {
      running = false;
      resolve();
    };
    child.once("exit", ended).once("error", ended);
  });
  const stop = async () => {
    child.stdin.end();
    await exited;
  };
  return { exited, isRunning: () => running, lastWords: () => words.trim(), stop };
}

/** Waits as long as the server lives: after a crash it may have much to recover. */
export async function untilReady(postmaster: Postmaster, isReady: () => Promise<boolean>): Promise<void> {
  while (postmaster.isRunning()) {
    if (await isReady()) return;
    await sleep(50);
  }
  throw new Error(`PostgreSQL did not start:\n${postmaster.lastWords()}`);
}
