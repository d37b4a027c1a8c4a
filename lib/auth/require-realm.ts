import { notFound } from "next/navigation";
import { mayDo, type Permission, type Subject } from "@/lib/access/permissions";
import { findRequestAgency } from "@/lib/auth/request";
import { ROLES } from "@/lib/members/roles";
import { isOperatorsRealm } from "@/lib/operators/realm";

/**
 * For pages: 404 unless somebody who signs in at this host could be allowed to. So the operators' pages do not exist
 * at an agency's host, nor an agency's at theirs, and visitors are told so before they are asked to sign in.
 */
export async function requireRealm(permission: Permission): Promise<void> {
  const agency = await findRequestAgency();
  if (!agency) notFound();
  const subjects: readonly Subject[] = isOperatorsRealm(agency) ? ["operator"] : ROLES;
  if (!mayDo(subjects, permission)) notFound();
}
