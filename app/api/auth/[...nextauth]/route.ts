import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { csrfCookieName, sessionCookieName } from "@/lib/auth/cookies";
import { nextAuthOptions } from "@/lib/auth/next-auth-options";
import { findRequestAgency, requestOrigin } from "@/lib/auth/request";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Of next-auth's own addresses only these two: sessions are read and ended by our own code. */
const ALLOWED = new Set(["GET csrf", "POST callback/password"]);

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  const agency = await findRequestAgency();
  if (!agency || !ALLOWED.has(`${request.method} ${nextauth.join("/")}`)) return new Response(null, { status: 404 });
  const previousToken = (await cookies()).get(sessionCookieName())?.value;
  const options = await nextAuthOptions({ agency, origin: await requestOrigin(), previousToken });
  return withOwnCookies(await NextAuth(request, { params: { nextauth } }, options));
}

/** next-auth also keeps where to go next, in a cookie under a name of its own that nobody reads here. */
function withOwnCookies(response: Response): Response {
  const own = [sessionCookieName(), csrfCookieName()];
  const kept = response.headers.getSetCookie().filter((cookie) => own.some((name) => cookie.startsWith(`${name}=`)));
  response.headers.delete("set-cookie");
  for (const cookie of kept) response.headers.append("set-cookie", cookie);
  return response;
}

export { handle as GET, handle as POST };
