import { OPERATORS_SLUG } from "@/lib/operators/slug";
import { slugInPattern } from "./formats";

/** Why operators cannot be at this origin: an agency is, or could be; null when all is well. */
export function problemOfOperatorUrl(operatorUrl: string, baseUrl: string): string | null {
  if (!couldBeAgencys(new URL(operatorUrl).hostname, baseUrl)) return null;
  const example = baseUrl.includes("{agency}")
    ? baseUrl.replace("{agency}", OPERATORS_SLUG)
    : "https://operator.example.com";
  return `KONTOR_OPERATOR_URL must be at a host that no agency can have, for example ${example}. It is "${operatorUrl}", and agencies are at "${baseUrl}".`;
}

/** Host names are compared and not origins: cookies do not tell ports apart. */
function couldBeAgencys(hostname: string, baseUrl: string): boolean {
  if (!baseUrl.includes("{agency}")) return hostname === new URL(baseUrl).hostname;
  const slug = slugInPattern(baseUrl, hostname);
  return slug !== null && slug !== OPERATORS_SLUG;
}
