import { DomainError } from "@/lib/errors/domain-error";

type Limits = {
  atOnce: number;
  /** How many may wait of one party, and of all together. */
  waitingOfOne: number;
  waitingOfAll: number;
};

/**
 * Runs so much at once. The rest waits, and parties take turns: however many come from one, the first of another is
 * next but a few. Throws "busy" when too many wait already; then nothing was begun.
 */
export class FairQueue {
  readonly #limits: Limits;
  /** Who waits, by party; the party whose turn is next comes first. */
  readonly #waiting = new Map<string, (() => void)[]>();
  #running = 0;
  #waitingOfAll = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Whether somebody more of this party would be turned away. */
  isFullFor(party: string): boolean {
    if (this.#running < this.#limits.atOnce) return false;
    const own = this.#waiting.get(party)?.length ?? 0;
    return own >= this.#limits.waitingOfOne || this.#waitingOfAll >= this.#limits.waitingOfAll;
  }

  async run<Result>(party: string, work: () => Promise<Result>): Promise<Result> {
    if (this.#running < this.#limits.atOnce) this.#running += 1;
    else await this.#turn(party);
    try {
      return await work();
    } finally {
      this.#passOn();
    }
  }

  #turn(party: string): Promise<void> {
    if (this.isFullFor(party)) throw new DomainError("busy");
    const own = this.#waiting.get(party) ?? [];
    this.#waitingOfAll += 1;
    this.#waiting.set(party, own);
    return new Promise((begin) => own.push(begin));
  }

  /** Whoever is next takes the place; their party goes to the end of the row. */
  #passOn(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#running -= 1;
      return;
    }
    const [party, own] = next;
    this.#waiting.delete(party);
    const begin = own.shift();
    if (own.length > 0) this.#waiting.set(party, own);
    this.#waitingOfAll -= 1;
    begin?.();
  }
}
