const DAY_MS = 86_400_000;

/** Off by default: NIST SP 800-63B-4, 3.1.1, advises against passwords that expire. */
export function isPasswordExpired(
  policy: { validityDays: number | null },
  member: { passwordChangedAt: Date | null },
  at: Date,
): boolean {
  if (policy.validityDays === null) return false;
  const changedAt = member.passwordChangedAt?.getTime() ?? 0;
  return at.getTime() >= changedAt + policy.validityDays * DAY_MS;
}
