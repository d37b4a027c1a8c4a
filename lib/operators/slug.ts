/** Reserved among agencies: the operators' console has an origin of its own, `KONTOR_OPERATOR_URL`. */
export const OPERATORS_SLUG = "operator";
