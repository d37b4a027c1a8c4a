// Imports run one way: app → components → lib/<noun>/{schema,rules}, and app → lib. Types alone may come from further
// down, but never from the database.

const TESTS = "\\.test\\.tsx?$|^lib/testing/|^e2e/";
const COMMANDS = "^(bin|bench)/";

/** What browsers may read too: schemas, rules, and what these are made of. Closed: it imports nothing but itself. */
const FOR_BROWSERS = [
  "^lib/[^/]+/(schema|rules|[a-z-]+-schema)\\.ts$",
  "^lib/(quick-line|text|time|unsent)/",
  "^lib/lists/sort-links\\.ts$",
  "^lib/i18n/(locales|once-per|translators|use-words|messages/)",
  "^lib/actions/(action-state|ask)\\.ts$",
  "^lib/agencies/slug\\.ts$",
  "^lib/budgets/(burn|forecast|hours)\\.ts$",
  "^lib/calendar/(axis|layout|moving|opening|period|placing|walking)\\.ts$",
  "^lib/commands/(keys|shortcuts)\\.ts$",
  "^lib/(lists|reports)/href\\.ts$",
  "^lib/(backups|clients|imports|members|operators|projects|time-entries)/address\\.ts$",
  "^lib/lists/list-address\\.ts$",
  "^lib/members/roles\\.ts$",
  "^lib/offline/kept-pages\\.ts$",
  "^lib/profile/choices\\.ts$",
  "^lib/time-entries/worked-lines\\.ts$",
];

/** Enumerations and the making of SQL: neither is a handle to data. */
const GENERATED_WORDS = "^lib/db/generated/agency/(client|enums)\\.ts$";

/** Whoever imports what is forbidden, except where `unless` matches. */
const forbid = (name, comment, { from, unless = [], to, except = [], dependencyTypesNot = [] }) => ({
  name,
  comment,
  severity: "error",
  from: { path: from, pathNot: [unless].flat() },
  to: { path: to, pathNot: [except].flat(), dependencyTypesNot },
});

const ONLY_TYPES = ["type-only"];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ONLY_TYPES } },
    },
    { name: "everything-resolves", severity: "error", from: {}, to: { couldNotResolve: true } },
    forbid("nothing-imports-app", "Pages compose; what two of them need lies below.", {
      from: ".",
      unless: ["^app/", TESTS],
      to: "^app/",
    }),
    forbid("nothing-imports-commands", "bin and bench are entries.", {
      from: ".",
      unless: [COMMANDS, TESTS],
      to: COMMANDS,
    }),
    forbid("lib-does-not-draw", "What is shown is the business of app and components.", {
      from: "^lib/",
      unless: TESTS,
      to: "^components/",
    }),
    forbid("links-are-plain", "components/ui/link.tsx says why.", {
      from: ".",
      to: "node_modules/next/(dist/client/app-dir/)?link",
    }),
    forbid("components-are-for-browsers", "Queries, commands and doors stay on the server; pages hand views down.", {
      from: "^components/",
      unless: TESTS,
      to: "^lib/",
      // Panels that wait for their data ask for their words, too.
      except: [...FOR_BROWSERS, "^lib/i18n/get-words\\.ts$"],
      dependencyTypesNot: ONLY_TYPES,
    }),
    forbid("design-system-knows-no-domain", "components/ui holds no domain word.", {
      from: "^components/ui/",
      unless: TESTS,
      to: "^(components/(?!ui/)|lib/(?!i18n/|text/search\\.ts$))",
    }),
    forbid("database-behind-doors", "Data is reached through readAs and writeAs.", {
      from: ".",
      unless: [
        "^lib/(access|agencies|alarms|auth|backups|crypto|db|demo|doctor|jobs|keys|operators|passkeys|postgres|recovery|restores|set-up)/",
        COMMANDS,
        TESTS,
      ],
      to: "^lib/db/",
      except: GENERATED_WORDS,
      dependencyTypesNot: ONLY_TYPES,
    }),
    forbid("no-rows-in-pages", "Pages and components get views, never rows.", {
      from: "^(app|components)/",
      unless: TESTS,
      to: "^lib/db/",
      except: "^lib/db/generated/agency/enums\\.ts$",
    }),
    forbid("driver-behind-doors", "Nobody opens a connection past lib/db.", {
      from: ".",
      unless: ["^lib/(backups|db|doctor|jobs|keys|outage|postgres|recovery|restores)/", COMMANDS, TESTS],
      to: "^node_modules/(pg|pg-boss|@prisma/[^/]+)/",
      dependencyTypesNot: ONLY_TYPES,
    }),
    forbid("secrets-behind-doors", "Pages are given what has been opened for them, and no means to open more.", {
      from: ".",
      unless: ["^lib/", COMMANDS, TESTS],
      to: "^lib/crypto/",
      dependencyTypesNot: ONLY_TYPES,
    }),
    forbid("three-makers-of-actors", "An actor is proof of a check: a session, a job, or a test's arrangement.", {
      from: ".",
      unless: ["^lib/auth/viewer\\.ts$", "^lib/jobs/system-actor\\.ts$", "^lib/testing/actors\\.ts$"],
      to: "^lib/access/make-actor\\.ts$",
    }),
    forbid("browsers-read-pure-code", "Schemas and rules decide from their arguments: no clock, no data, no server.", {
      from: FOR_BROWSERS,
      unless: TESTS,
      to: "^(app|bin|components|lib)/|^node_modules/(?!(next-intl|zod|temporal-polyfill|uuid)/)",
      except: [...FOR_BROWSERS, "^lib/errors/domain-error\\.ts$"],
      dependencyTypesNot: ONLY_TYPES,
    }),
    {
      name: "browsers-read-no-node",
      comment: "Browsers have no modules of Node.",
      severity: "error",
      from: { path: ["^components/", ...FOR_BROWSERS], pathNot: TESTS },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "buckets-where-needed",
      comment: "The library for buckets weighs 35 MB in memory: who has none shall not pay for it.",
      severity: "error",
      from: { pathNot: TESTS },
      to: { path: "^node_modules/@aws-sdk/", dynamic: false, dependencyTypesNot: ONLY_TYPES },
    },
    forbid("reads-do-not-write", "Queries know nothing of commands.", {
      from: "^lib/[^/]+/queries\\.ts$",
      to: "^lib/[^/]+/commands\\.ts$",
    }),
    forbid("tests-stay-out", "Test support is for tests.", { from: ".", unless: TESTS, to: "^lib/testing/" }),
  ],
  options: {
    parser: "swc",
    webpackConfig: { fileName: "bin/test/import-aliases.cjs" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
    exclude: { path: "^(\\.next|\\.data|test-results|playwright-report)/|^next-env\\.d\\.ts$" },
    doNotFollow: { path: "^(node_modules|lib/db/generated)/" },
  },
};
