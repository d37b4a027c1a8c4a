/** Stands in for a member there is none of, so that unknown names cause the same work as known ones (RFC 9562, 5.9). */
export const NOBODY = "00000000-0000-0000-0000-000000000000";
