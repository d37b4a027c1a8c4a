/** A change on its way to the server. The receipt makes sending it again have no second effect. */
export type Write = {
  method: "POST" | "PUT" | "PATCH" | "DELETE";
  url: string;
  body: Record<string, unknown>;
  receiptId: string;
};

/** The server's answer that it will not do it, in the person's language. */
export type Refusal = { code: string; message: string; fieldErrors: Record<string, string> };

export type Sent<Answer> =
  | { status: "sent"; answer: Answer }
  | { status: "refused"; refusal: Refusal }
  /** Nobody knows whether it arrived. */
  | { status: "unreachable"; reason: "offline" | "signed-out" };

/** How long an answer is waited for. */
export const PATIENCE_MS = 15_000;

/** Sends once. Never throws: what is neither done nor refused was not reached. */
export async function send<Answer>({ method, url, body, receiptId }: Write): Promise<Sent<Answer>> {
  try {
    const response = await fetch(url, {
      method,
      headers: { "content-type": "application/json", "x-receipt-id": receiptId },
      body: JSON.stringify(body),
      // Whoever saves and closes the page at once has saved: the browser sends it to the end.
      keepalive: true,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { status: "sent", answer: answer as Answer };
    if (!isRefusal(answer) || answer.code === "unavailable") return { status: "unreachable", reason: "offline" };
    if (answer.code === "signed-out") return { status: "unreachable", reason: "signed-out" };
    return { status: "refused", refusal: answer };
  } catch {
    return { status: "unreachable", reason: "offline" };
  }
}

/** Whether it was Kontor that answered, and not something on the way to it. */
function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === "object" && answer !== null && "code" in answer && "message" in answer;
}
