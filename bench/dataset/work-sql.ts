import { dice, id, word } from "./prepare-sql";
import { PROJECTS_A_MEMBER } from "./sizes";
import { NOTES } from "./words";

/**
 * The projects that each member works on: first some drawn by Zipf over all projects, so that a few are on everybody's
 * list, then in turn those that are left, so that every project is on somebody's.
 * $1: Zipf thresholds over the projects.
 */
export const LISTS = `
  CREATE TEMP TABLE lists ON COMMIT DROP AS
  SELECT member, array_agg(project ORDER BY place) AS projects
  FROM (
    SELECT member, project, min(place) AS place
    FROM plan, generate_series(1, members) AS member, generate_series(1, ${PROJECTS_A_MEMBER}) AS place,
      LATERAL (SELECT 1 + CASE
        WHEN place <= ${PROJECTS_A_MEMBER} - ceil(projects::float8 / members)
        THEN width_bucket(${dice("list", `member::bigint * 1000 + place`)}, $1::float8[])
        ELSE (member - 1 + (${PROJECTS_A_MEMBER} - place) * members) % projects
      END AS project) AS drawn
    GROUP BY member, project
  ) AS distinct_projects
  GROUP BY member`;

export const PROJECT_MEMBERS = `
  INSERT INTO "ProjectMember" ("projectId", "memberId")
  SELECT ${id("project", "project", "first_day")}, ${id("member", "member", "first_day")}
  FROM plan, lists, unnest(lists.projects) AS project`;

/** One row an entry to come: who, on which day, which of how many. Of all days of work as many as are needed, by dice. */
export const SLOTS = `
  CREATE TEMP TABLE slots ON COMMIT DROP AS
  SELECT row_number() OVER (ORDER BY day, member, place) AS n, member, day, place, count
  FROM (
    SELECT member, day::date AS day, place, count
    FROM plan, generate_series(first_day, last_day, '1 day') AS day, generate_series(1, members) AS member,
      LATERAL (SELECT (day::date - '2000-01-01'::date)::bigint * 100000 + member AS member_day) AS keyed,
      LATERAL (SELECT CASE WHEN ${dice("full", "member_day")} < full_days THEN 6
        ELSE 3 + floor(4 * ${dice("count", "member_day")})::int END AS count) AS counted,
      generate_series(1, count) AS place
    WHERE extract(isodow FROM day) < 6
    ORDER BY ${dice("present", "member_day")}, place
    LIMIT (SELECT entries FROM plan)
  ) AS chosen`;

/**
 * A day of about eight hours in quarters of an hour, cut into equal parts of uneven length. Two in five entries are
 * timed: they begin one after another from eight on, and end before the next begins.
 * $1: Zipf thresholds over a member's list, $2: ids of activities, $3 and $4: from and before which day.
 */
export const ENTRIES = `
  INSERT INTO "TimeEntry" ("id", "memberId", "projectId", "taskId", "activityId", "day", "startedAt", "endedAt",
    "durationSeconds", "timeZone", "note", "billable", "createdAt", "updatedAt")
  SELECT ${id("entry", "n", "day")}, ${id("member", "member", "first_day")}, ${id("project", "project", "first_day")},
    CASE WHEN ${dice("task-choice", "n")} < 0.8
      THEN ${id("task", `project * 10 + floor(${dice("task-choice", "-n")} * (3 + project % 3))::bigint`, "first_day")} END,
    ($2::uuid[])[1 + floor(${dice("activity", "n")} * cardinality($2::uuid[]))::int],
    day, started_at, started_at + make_interval(secs => seconds), seconds, time_zone, ${word(NOTES, `floor(${dice("note", "n")} * 1000)`)},
    ${dice("billable", "n")} < 0.7, day + time '18:00', day + time '18:00'
  FROM plan, slots JOIN lists USING (member),
    LATERAL (SELECT lists.projects[least(1 + width_bucket(${dice("choice", "n")}, $1::float8[]), cardinality(lists.projects))]::bigint
      AS project) AS chosen,
    LATERAL (SELECT 900 * greatest(1, round(32.0 / count * (0.6 + 0.7 * ${dice("duration", "n")})))::int AS seconds) AS lasted,
    LATERAL (SELECT CASE WHEN ${dice("timed", "n")} < 0.4
      THEN (day + time '08:00' + (place - 1) * make_interval(secs => 900 * ceil(32.0 / count * 1.3))) AT TIME ZONE time_zone
      END AS started_at) AS began
  WHERE day >= $3 AND day < $4
  ORDER BY n`;
