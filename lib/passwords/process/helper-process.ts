import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";

/** What goes through the channel: neither arguments nor the environment, which others on the machine can read. */
export type Asked<Question> = { id: number; question: Question };
export type Replied<Answer> = { id: number; answer: Answer } | { id: number; fault: string };

/** Far more than a question takes on a busy machine; a process that is stuck is replaced. */
const ANSWER_DUE_MS = 60_000;

/** Of our own environment, which holds secrets, it gets only what Node itself goes by. */
const INHERITED = ["PATH", "HOME", "TMPDIR", "NODE_ENV"];

/**
 * A process of our own that answers questions. It starts with the first one, keeps nobody from ending, and ends when
 * its parent does, however that ends. Where it cannot answer, questions fail; the next one starts it anew.
 */
export class HelperProcess<Question, Answer> {
  readonly #name: string;
  readonly #environment: () => Record<string, string>;
  readonly #open = new Map<number, PromiseWithResolvers<Answer>>();
  #child: ChildProcess | null = null;
  #lastId = 0;

  /** @param name of its file in bin/ */
  constructor(name: string, environment: () => Record<string, string> = () => ({})) {
    this.#name = name;
    this.#environment = environment;
  }

  /** For whoever looks after processes; undefined while there is none. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  async ask(question: Question): Promise<Answer> {
    const child = this.#child ?? this.#start();
    const id = ++this.#lastId;
    const answered = Promise.withResolvers<Answer>();
    this.#open.set(id, answered);
    this.#holdOn(child);
    const stuck = setTimeout(() => child.kill("SIGKILL"), ANSWER_DUE_MS).unref();
    child.send({ id, question } satisfies Asked<Question>, (error) => {
      if (error) answered.reject(error);
    });
    try {
      return await answered.promise;
    } finally {
      clearTimeout(stuck);
      this.#open.delete(id);
      this.#holdOn(child);
    }
  }

  #start(): ChildProcess {
    const inherited = INHERITED.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
    const child = fork(/* turbopackIgnore: true */ join(process.cwd(), "bin", `${this.#name}.ts`), {
      execArgv: ["--import", "tsx"],
      env: { ...Object.fromEntries(inherited), ...this.#environment() },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child.on("message", (reply: Replied<Answer>) => this.#settle(reply));
    child.once("error", (error) => this.#fail(child, error.message));
    child.once("exit", (code, signal) => this.#fail(child, signal ?? `exit code ${code}`));
    this.#child = child;
    return child;
  }

  #settle(reply: Replied<Answer>): void {
    const answered = this.#open.get(reply.id);
    if ("answer" in reply) answered?.resolve(reply.answer);
    else answered?.reject(new Error(`bin/${this.#name} could not answer: ${reply.fault}`));
  }

  #fail(child: ChildProcess, how: string): void {
    if (this.#child !== child) return;
    this.#child = null;
    for (const answered of this.#open.values()) answered.reject(new Error(`bin/${this.#name} ended: ${how}`));
  }

  /** It keeps this process from ending only while somebody waits for an answer. */
  #holdOn(child: ChildProcess): void {
    if (this.#open.size > 0) {
      child.ref();
      child.channel?.ref();
    } else {
      child.unref();
      child.channel?.unref();
    }
  }
}
