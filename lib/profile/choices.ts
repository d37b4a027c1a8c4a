/** Chosen instead of a value of one's own: what the agency has. */
export const AS_AGENCY = "agency";

export const THEMES = ["system", "light", "dark"] as const;
