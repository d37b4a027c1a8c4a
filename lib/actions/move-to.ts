/** Thrown by an action that sends the person on; `defineAction` tells the form. */
export class Moved extends Error {
  readonly to: string;

  constructor(to: string) {
    super(`moved to ${to}`);
    this.to = to;
  }
}

/**
 * Sends the person on to another page after an action. Never Next's `redirect` in an action: the server would fetch
 * the page from itself, as localhost or as whatever host the request names, which is not the agency's.
 */
export function moveTo(path: `/${string}`): never {
  throw new Moved(path);
}
