/** Whether every stage of signing in is passed. When the server cannot be reached, what is sent next will tell. */
export async function isSignedIn(): Promise<boolean> {
  const answer = await fetch("/api/v1/session", { cache: "no-store" }).catch(() => null);
  return answer?.status !== 401;
}
