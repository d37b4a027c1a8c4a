import { NextResponse } from "next/server";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { asDoor } from "@/lib/actions/door";
import { explain } from "@/lib/actions/explain";
import { readReceiptId } from "@/lib/actions/receipt-id";
import { findRequestAgency } from "@/lib/auth/request";
import { actorOrRefuse } from "@/lib/auth/require-actor";
import { DomainError, type ErrorCode } from "@/lib/errors/domain-error";
import { isOperatorsRealm } from "@/lib/operators/realm";

type Definition<Input extends z.ZodType, Answer> = {
  /** A member of an agency; at the operators' host there is no such route. */
  access: "member";
  /** GET: the query's fields. Otherwise the JSON body. Path parameters are mixed in under their names. */
  input: Input;
  /** False for what a page asks by itself: it must not keep a session alive. */
  isPersonsInput: boolean;
  run: (actor: Actor, input: z.output<Input>, request: Request) => Promise<Answer>;
};

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const STATUS: Partial<Record<ErrorCode, number>> = {
  "invalid-input": 422,
  "signed-out": 401,
  forbidden: 403,
  "not-found": 404,
  "file-too-large": 413,
  unavailable: 503,
  busy: 503,
  fault: 500,
};

/**
 * How a script's request enters: JSON in, JSON out, own origin only. The header `x-receipt-id` makes the same request
 * sent twice have one effect. `access` has no default. A `Response` from `run` is passed on as it is.
 */
export function defineRoute<Input extends z.ZodType, Answer>(definition: Definition<Input, Answer>): Handler {
  const handler: Handler = async (request, context) => {
    try {
      await requireAgency();
      if (request.method !== "GET") requireOwnOrigin(request);
      const receiptId = readReceiptId(request.headers.get("x-receipt-id"));
      const actor = await actorOrRefuse({ input: definition.isPersonsInput, receiptId });
      const input = definition.input.parse({ ...(await readFields(request)), ...(await context.params) });
      const answer = await definition.run(actor, input, request);
      return answer instanceof Response ? answer : NextResponse.json(answer ?? null, { headers: NO_STORE });
    } catch (error) {
      const explanation = await explain(error);
      return NextResponse.json(explanation, { status: STATUS[explanation.code] ?? 409, headers: NO_STORE });
    }
  };
  return asDoor("route", handler);
}

const NO_STORE = { "cache-control": "no-store" };

async function requireAgency(): Promise<void> {
  const agency = await findRequestAgency();
  if (!agency || isOperatorsRealm(agency)) throw new DomainError("not-found");
}

/**
 * Browsers send `Origin` with every request that is not a plain GET; another site's, or none, is refused. Held
 * against the host that was asked, which no page of another site can choose, and not against the agency's pattern:
 * where there is one agency, every host is its own.
 */
function requireOwnOrigin(request: Request): void {
  const origin = request.headers.get("origin") ?? "";
  const isOwn = URL.canParse(origin) && new URL(origin).host === request.headers.get("host")?.toLowerCase();
  if (!isOwn) throw new DomainError("forbidden");
}

async function readFields(request: Request): Promise<Record<string, unknown>> {
  if (request.method === "GET") return Object.fromEntries(new URL(request.url).searchParams);
  if (!request.headers.get("content-type")?.startsWith("application/json")) return {};
  const body: unknown = await request.json().catch(() => {
    throw new DomainError("invalid-input");
  });
  return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body } : {};
}
