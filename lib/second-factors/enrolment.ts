import { drawQrCode, type QrCode } from "@/lib/second-factors/qr-code";
import { groupsOfFour } from "@/lib/second-factors/rules";
import { otpauthUri } from "@/lib/second-factors/totp";

/** What a member sees once to set an authenticator up. */
export type EnrolmentView = { id: string; qrCode: QrCode; uri: string; secret: string };

/** The answer to a confirmed factor: the recovery codes that were made with it, to be shown once. */
export type EnrolledView = { recoveryCodes: string[] | null };

export function enrolmentView(
  agency: { name: string },
  login: string,
  { id, secret }: { id: string; secret: string },
): EnrolmentView {
  const uri = otpauthUri({ issuer: agency.name, login, secret });
  return { id, qrCode: drawQrCode(uri), uri, secret: groupsOfFour(secret) };
}
