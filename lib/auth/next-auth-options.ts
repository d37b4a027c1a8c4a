import type { AuthOptions, User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { originOf } from "@/lib/agencies/origin";
import { cookieOptions, csrfCookieName, sessionCookieName } from "@/lib/auth/cookies";
import { keepDevice } from "@/lib/auth/keep-session";
import { signInSchema } from "@/lib/auth/schema";
import { LONGEST_SESSION_MS, type Origin } from "@/lib/auth/sessions";
import { type SignInOutcome, signIn } from "@/lib/auth/sign-in";
import { derivedKey } from "@/lib/crypto/installation-secret";
import type { AgencyRecord } from "@/lib/db/registry";
import { isUnavailable } from "@/lib/errors/database-refusals";
import { DomainError } from "@/lib/errors/domain-error";
import { logFault } from "@/lib/errors/log-fault";

type Request = { agency: AgencyRecord; origin: Origin; previousToken?: string };

/**
 * next-auth carries the cookie and the forms' CSRF token. What it takes for an encoded JWT is our opaque token:
 * the session itself is a row, and decoding never yields anything.
 * A failed sign-in throws a code, which next-auth puts into the URL it answers with.
 */
export async function nextAuthOptions({ agency, origin, previousToken }: Request): Promise<AuthOptions> {
  const maxAge = LONGEST_SESSION_MS / 1000;
  return {
    secret: (await derivedKey(`next-auth ${agency.id}`)).toString("base64url"),
    useSecureCookies: cookieOptions().secure,
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookieOptions() },
      csrfToken: { name: csrfCookieName(), options: cookieOptions() },
    },
    session: { strategy: "jwt", maxAge },
    pages: { signIn: "/login", error: "/login" },
    providers: [
      CredentialsProvider({
        id: "password",
        credentials: { login: {}, password: {} },
        async authorize(credentials) {
          const input = signInSchema.safeParse(credentials);
          if (!input.success) throw new Error("wrong-credentials");
          const outcome = await signIn(agency, input.data, origin, previousToken).catch(noteFault);
          if (!outcome) throw new Error("unavailable");
          if (!outcome.ok) throw new Error(codeOf(outcome));
          await keepDevice(outcome.deviceToken);
          return { id: outcome.memberId, sessionToken: outcome.sessionToken } as User;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ ...token, ...user }),
      redirect: () => originOf(agency.slug),
    },
    jwt: {
      maxAge,
      encode: ({ token }) => String(token?.sessionToken ?? ""),
      decode: () => null,
    },
    logger: { error() {}, warn() {}, debug() {} },
  };
}

/** An exception would land in the URL. Nobody is let in, and the log says why; a crowd is no fault. */
function noteFault(error: unknown): null {
  if (!(error instanceof DomainError) && !isUnavailable(error)) logFault(error);
  return null;
}

/** What the sign-in page reads: "throttled.30", and with ".confirm" where a mail may make the browser known. */
function codeOf(outcome: Exclude<SignInOutcome, { ok: true }>): string {
  if (outcome.reason !== "throttled") return outcome.reason;
  if (outcome.needsConfirmation) return "unknown-device";
  return `throttled.${outcome.waitSeconds}${outcome.isKnownDevice ? "" : ".confirm"}`;
}
