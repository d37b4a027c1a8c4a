import { NextResponse } from "next/server";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { asDoor } from "@/lib/actions/door";
import { explain } from "@/lib/actions/explain";
import { requireOwnOrigin } from "@/lib/actions/own-origin";
import { readReceiptId } from "@/lib/actions/receipt-id";
import { findRequestAgency, requestOrigin } from "@/lib/auth/request";
import { actorOrRefuse } from "@/lib/auth/require-actor";
import { DomainError, type ErrorCode } from "@/lib/errors/domain-error";
import { isOperatorsRealm } from "@/lib/operators/realm";

type Definition<Input extends z.ZodType, Answer> = Entrance<Input, Answer> & {
  /** GET: the query's fields. Otherwise the JSON body. Path parameters are mixed in under their names. */
  input: Input;
  /** False for what a page asks by itself: it must not keep a session alive. */
  isPersonsInput: boolean;
};

type Entrance<Input extends z.ZodType, Answer> =
  /**
   * "member" is one of an agency: at the operators' host there is no such route. "signed-in" is an operator in the
   * console as well.
   */
  | {
      access: "member" | "signed-in";
      run: (actor: Actor, input: z.output<Input>, request: Request) => Promise<Answer>;
    }
  /** On any host, signed in or not: for answers that follow from what is told, and from nothing of an agency's. */
  | { access: "anyone"; run: (asker: { address: string }, input: z.output<Input>) => Promise<Answer> };

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
      const answer = await enter(definition, request, context);
      return answer instanceof Response ? answer : NextResponse.json(answer ?? null, { headers: NO_STORE });
    } catch (error) {
      const explanation = await explain(error);
      return NextResponse.json(explanation, { status: STATUS[explanation.code] ?? 409, headers: NO_STORE });
    }
  };
  return asDoor("route", handler);
}

async function enter<Input extends z.ZodType, Answer>(
  definition: Definition<Input, Answer>,
  request: Request,
  context: { params: Promise<Record<string, string>> },
): Promise<Answer> {
  const read = async () => definition.input.parse({ ...(await readFields(request)), ...(await context.params) });
  if (definition.access === "member") await requireAgency();
  if (request.method !== "GET") requireOwnOrigin(request.headers);
  if (definition.access === "anyone") return definition.run(await requestOrigin(), await read());
  const receiptId = readReceiptId(request.headers.get("x-receipt-id"));
  const actor = await actorOrRefuse({ input: definition.isPersonsInput, receiptId });
  return definition.run(actor, await read(), request);
}

const MOST_JSON_BYTES = 256 * 1_024;

const NO_STORE = { "cache-control": "no-store" };

async function requireAgency(): Promise<void> {
  const agency = await findRequestAgency();
  if (!agency || isOperatorsRealm(agency)) throw new DomainError("not-found");
}

async function readFields(request: Request): Promise<Record<string, unknown>> {
  if (request.method === "GET") return Object.fromEntries(new URL(request.url).searchParams);
  if (!request.headers.get("content-type")?.startsWith("application/json")) return {};
  if (Number(request.headers.get("content-length")) > MOST_JSON_BYTES) throw new DomainError("invalid-input");
  const body: unknown = await request.json().catch(() => {
    throw new DomainError("invalid-input");
  });
  return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body } : {};
}
