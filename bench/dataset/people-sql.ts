import { dice, id, word } from "./prepare-sql";
import { CLIENT_KINDS, CLIENT_NAMES, FIRST_NAMES, LAST_NAMES, PROJECT_NAMES, TASK_NAMES } from "./words";

/** What every statement knows of the dataset: `SELECT … FROM plan`. */
export const PLAN = `
  CREATE TEMP TABLE plan ON COMMIT DROP AS
  SELECT $1::text AS slug, $2::text AS tag, $3::date AS first_day, $4::date AS last_day, $5::text AS time_zone,
    $6::text AS password_hash, $7::text AS password_key_id, $8::int AS members, $9::int AS clients,
    $10::int AS projects, $11::float8 AS full_days, $12::int AS entries`;

/** One in fifty an admin, one in ten a manager. */
export const MEMBERS = `
  INSERT INTO "Member" ("id", "email", "name", "roles", "status", "passwordHash", "passwordKeyId", "createdAt",
    "activatedAt", "passwordChangedAt")
  SELECT ${id("member", "n", "first_day")}, 'member-' || tag || lpad(n::text, 4, '0') || '@' || slug || '.example',
    ${word(FIRST_NAMES, "n * 7")} || ' ' || ${word(LAST_NAMES, "n * 5 + n / 23")},
    ARRAY[CASE WHEN n % 50 = 1 THEN 'admin' WHEN n % 10 = 2 THEN 'manager' ELSE 'member' END]::"Role"[],
    'active', password_hash, password_key_id, first_day, first_day, first_day
  FROM plan, generate_series(1, members) AS n`;

/** The two lists have no common divisor, so every name meets every kind. */
const DIFFERENT_NAMES = CLIENT_NAMES.length * CLIENT_KINDS.length;

export const CLIENTS = `
  INSERT INTO "Client" ("id", "name", "createdAt")
  SELECT ${id("client", "n", "first_day")},
    ${word(CLIENT_NAMES, "n")} || ' ' || ${word(CLIENT_KINDS, "n * 3")} ||
      CASE WHEN n > ${DIFFERENT_NAMES} THEN ' ' || 1 + (n - 1) / ${DIFFERENT_NAMES} ELSE '' END || CASE tag WHEN '' THEN '' ELSE ' ' || tag END,
    first_day
  FROM plan, generate_series(1, clients) AS n`;

export const CONTACTS = `
  INSERT INTO "Contact" ("id", "clientId", "name", "email", "position", "createdAt")
  SELECT ${id("contact", "n * 10 + k", "first_day")}, ${id("client", "n", "first_day")},
    ${word(FIRST_NAMES, "n * 3 + k")} || ' ' || ${word(LAST_NAMES, "n * 11 + k")},
    'contact-' || tag || n || '-' || k || '@' || slug || '.example',
    ${word(["Geschäftsführung", "Marketing", "Einkauf"], "n + k")}, first_day
  FROM plan, generate_series(1, clients) AS n, generate_series(1, 1 + n % 3) AS k`;

/** Large clients have many projects; six in ten have a budget of 40 to 400 hours; one in seven is archived. */
export const PROJECTS = `
  INSERT INTO "Project" ("id", "clientId", "name", "color", "budgetSeconds", "openToAll", "archivedAt", "createdAt")
  SELECT ${id("project", "n", "first_day")},
    ${id("client", `1 + floor(power(${dice("client-of-project", "n")}, 2) * clients)::bigint`, "first_day")},
    ${word(PROJECT_NAMES, "n * 5")} || ' ' || n || CASE tag WHEN '' THEN '' ELSE '/' || tag END, 1 + n % 8,
    CASE WHEN ${dice("budget", "n")} < 0.6 THEN (40 + floor(${dice("budget", "-n")} * 36) * 10)::int * 3600 END,
    n % 20 = 0, CASE WHEN n % 7 = 0 THEN last_day - (n % 300)::int END, first_day
  FROM plan, generate_series(1, projects) AS n`;

/** Three to five a project. The k-th of project n has the number 10 n + k. */
export const TASKS = `
  INSERT INTO "Task" ("id", "projectId", "name", "createdAt")
  SELECT ${id("task", "n * 10 + k", "first_day")}, ${id("project", "n", "first_day")}, ${word(TASK_NAMES, "k")}, first_day
  FROM plan, generate_series(1, projects) AS n, generate_series(0, 2 + n % 3) AS k`;
