export type SignInRefusal =
  | { ok: false; reason: "wrong" | "unavailable" }
  | { ok: false; reason: "throttled"; waitSeconds: number; mayConfirm: boolean }
  | { ok: false; reason: "unknown-device" };

export type SignInAnswer = { ok: true } | SignInRefusal;

/** Posts to next-auth's callback, which answers with a URL; what went wrong is a code in it. */
export async function postSignIn(login: string, password: string): Promise<SignInAnswer> {
  try {
    const { csrfToken } = await (await fetch("/api/auth/csrf", { cache: "no-store" })).json();
    const response = await fetch("/api/auth/callback/password", {
      method: "POST",
      body: new URLSearchParams({ login, password, csrfToken, json: "true" }),
    });
    const { url } = await response.json();
    const code = new URL(url, window.location.origin).searchParams.get("error");
    return response.ok && code === null ? { ok: true } : readRefusal(code ?? "");
  } catch {
    return { ok: false, reason: "unavailable" };
  }
}

function readRefusal(code: string): SignInRefusal {
  const [reason, seconds, offer] = code.split(".");
  switch (reason) {
    case "throttled":
      return { ok: false, reason, waitSeconds: Number(seconds), mayConfirm: offer === "confirm" };
    case "unknown-device":
      return { ok: false, reason };
    default:
      return { ok: false, reason: reason === "wrong-credentials" ? "wrong" : "unavailable" };
  }
}
