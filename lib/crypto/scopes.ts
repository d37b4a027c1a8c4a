/** What has data keys like an agency, and is none: the ids stand where an agency's would. */
export const OPERATORS_SCOPE_ID = "00000000-0000-7000-8000-0000000000aa";
export const INSTALLATION_SCOPE_ID = "00000000-0000-7000-8000-0000000000bb";

export function isScopeWithoutAgency(id: string): boolean {
  return id === OPERATORS_SCOPE_ID || id === INSTALLATION_SCOPE_ID;
}
