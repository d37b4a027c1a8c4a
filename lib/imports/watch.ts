/** How others see, while its transaction is still open, how far a worker is. Both write outside of it. */
export type Watch = {
  /** Throws when the work was begun too often without coming to an end. */
  begin: () => Promise<void>;
  progress: (rowsDone: number, rowsTotal: number) => Promise<void>;
};
