/** The largest file that is taken in. The web server passes on one megabyte more (next.config.js). */
export const LIMIT_BYTES = 20 * 1024 * 1024;
export const LIMIT_ROWS = 200_000;
