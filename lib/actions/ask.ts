/**
 * Asks a route of ours what cannot stand in an address: what people type, names and notes among it, would lie in the
 * log of every proxy on the way.
 *
 * @throws when the server is out of reach
 */
export function ask(route: string, question: object, signal?: AbortSignal): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(route, { method: "POST", headers, body: JSON.stringify(question), signal });
}
