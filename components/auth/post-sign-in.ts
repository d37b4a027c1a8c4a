export type SignInAnswer =
  | { ok: true }
  | { ok: false; reason: "wrong" | "unavailable" }
  | { ok: false; reason: "throttled"; waitSeconds: number };

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
    if (response.ok && code === null) return { ok: true };
    const [reason, seconds] = (code ?? "").split(".");
    if (reason === "throttled") return { ok: false, reason, waitSeconds: Number(seconds) };
    return { ok: false, reason: reason === "wrong-credentials" ? "wrong" : "unavailable" };
  } catch {
    return { ok: false, reason: "unavailable" };
  }
}
