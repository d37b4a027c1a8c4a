/** One sentence a wrong value. */
export function wrong(name: string, rule: string, example: string) {
  return (issue: { input?: unknown }) => `${name} must be ${rule}, for example ${example}. It is "${issue.input}".`;
}

/** As `wrong`, for values that may hold a password. */
export function wrongSecret(name: string, rule: string, example: string) {
  return () => `${name} must be ${rule}, for example ${example}.`;
}
