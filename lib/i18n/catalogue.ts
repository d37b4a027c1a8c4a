import deActivities from "./messages/de/activities.json";
import deAlarms from "./messages/de/alarms.json";
import deAuth from "./messages/de/auth.json";
import deBackups from "./messages/de/backups.json";
import deCalendar from "./messages/de/calendar.json";
import deClients from "./messages/de/clients.json";
import deCommands from "./messages/de/commands.json";
import deCommon from "./messages/de/common.json";
import deConsole from "./messages/de/console.json";
import deDifference from "./messages/de/difference.json";
import deEnrolment from "./messages/de/enrolment.json";
import deEntries from "./messages/de/entries.json";
import deErrors from "./messages/de/errors.json";
import deFactors from "./messages/de/factors.json";
import deHelp from "./messages/de/help.json";
import deImports from "./messages/de/imports.json";
import deInvoices from "./messages/de/invoices.json";
import deJobs from "./messages/de/jobs.json";
import deLists from "./messages/de/lists.json";
import deMemberFactors from "./messages/de/memberFactors.json";
import deMembers from "./messages/de/members.json";
import deNavigation from "./messages/de/navigation.json";
import deOffline from "./messages/de/offline.json";
import dePages from "./messages/de/pages.json";
import dePasskeys from "./messages/de/passkeys.json";
import dePasswordPolicy from "./messages/de/passwordPolicy.json";
import dePasswords from "./messages/de/passwords.json";
import dePreview from "./messages/de/preview.json";
import dePrices from "./messages/de/prices.json";
import deProfile from "./messages/de/profile.json";
import deProjects from "./messages/de/projects.json";
import deRecordables from "./messages/de/recordables.json";
import deReports from "./messages/de/reports.json";
import deRestores from "./messages/de/restores.json";
import deSecondFactor from "./messages/de/secondFactor.json";
import deSecurity from "./messages/de/security.json";
import deSettings from "./messages/de/settings.json";
import deSetup from "./messages/de/setup.json";
import deSignIn from "./messages/de/signIn.json";
import deStepUp from "./messages/de/stepUp.json";
import deTeam from "./messages/de/team.json";
import deTimer from "./messages/de/timer.json";
import deTimesheet from "./messages/de/timesheet.json";
import deToday from "./messages/de/today.json";
import deUnsent from "./messages/de/unsent.json";
import enActivities from "./messages/en/activities.json";
import enAlarms from "./messages/en/alarms.json";
import enAuth from "./messages/en/auth.json";
import enBackups from "./messages/en/backups.json";
import enCalendar from "./messages/en/calendar.json";
import enClients from "./messages/en/clients.json";
import enCommands from "./messages/en/commands.json";
import enCommon from "./messages/en/common.json";
import enConsole from "./messages/en/console.json";
import enDifference from "./messages/en/difference.json";
import enEnrolment from "./messages/en/enrolment.json";
import enEntries from "./messages/en/entries.json";
import enErrors from "./messages/en/errors.json";
import enFactors from "./messages/en/factors.json";
import enHelp from "./messages/en/help.json";
import enImports from "./messages/en/imports.json";
import enInvoices from "./messages/en/invoices.json";
import enJobs from "./messages/en/jobs.json";
import enLists from "./messages/en/lists.json";
import enMemberFactors from "./messages/en/memberFactors.json";
import enMembers from "./messages/en/members.json";
import enNavigation from "./messages/en/navigation.json";
import enOffline from "./messages/en/offline.json";
import enPages from "./messages/en/pages.json";
import enPasskeys from "./messages/en/passkeys.json";
import enPasswordPolicy from "./messages/en/passwordPolicy.json";
import enPasswords from "./messages/en/passwords.json";
import enPreview from "./messages/en/preview.json";
import enPrices from "./messages/en/prices.json";
import enProfile from "./messages/en/profile.json";
import enProjects from "./messages/en/projects.json";
import enRecordables from "./messages/en/recordables.json";
import enReports from "./messages/en/reports.json";
import enRestores from "./messages/en/restores.json";
import enSecondFactor from "./messages/en/secondFactor.json";
import enSecurity from "./messages/en/security.json";
import enSettings from "./messages/en/settings.json";
import enSetup from "./messages/en/setup.json";
import enSignIn from "./messages/en/signIn.json";
import enStepUp from "./messages/en/stepUp.json";
import enTeam from "./messages/en/team.json";
import enTimer from "./messages/en/timer.json";
import enTimesheet from "./messages/en/timesheet.json";
import enToday from "./messages/en/today.json";
import enUnsent from "./messages/en/unsent.json";

const de = {
  activities: deActivities,
  alarms: deAlarms,
  auth: deAuth,
  backups: deBackups,
  calendar: deCalendar,
  clients: deClients,
  commands: deCommands,
  common: deCommon,
  console: deConsole,
  difference: deDifference,
  enrolment: deEnrolment,
  entries: deEntries,
  errors: deErrors,
  factors: deFactors,
  help: deHelp,
  imports: deImports,
  invoices: deInvoices,
  memberFactors: deMemberFactors,
  jobs: deJobs,
  lists: deLists,
  members: deMembers,
  navigation: deNavigation,
  offline: deOffline,
  pages: dePages,
  passwordPolicy: dePasswordPolicy,
  passwords: dePasswords,
  prices: dePrices,
  passkeys: dePasskeys,
  preview: dePreview,
  profile: deProfile,
  projects: deProjects,
  recordables: deRecordables,
  reports: deReports,
  restores: deRestores,
  secondFactor: deSecondFactor,
  security: deSecurity,
  settings: deSettings,
  setup: deSetup,
  signIn: deSignIn,
  stepUp: deStepUp,
  team: deTeam,
  timer: deTimer,
  timesheet: deTimesheet,
  today: deToday,
  unsent: deUnsent,
};

export type Messages = typeof de;
export type Namespace = keyof Messages;

/** Every word of the interface. German comes first: a key that English lacks does not compile, nor one it adds. */
const en: Messages = {
  activities: enActivities,
  alarms: enAlarms,
  auth: enAuth,
  backups: enBackups,
  calendar: enCalendar,
  clients: enClients,
  commands: enCommands,
  common: enCommon,
  console: enConsole,
  difference: enDifference,
  enrolment: enEnrolment,
  entries: enEntries,
  errors: enErrors,
  factors: enFactors,
  help: enHelp,
  imports: enImports,
  invoices: enInvoices,
  memberFactors: enMemberFactors,
  jobs: enJobs,
  lists: enLists,
  members: enMembers,
  navigation: enNavigation,
  offline: enOffline,
  pages: enPages,
  passwordPolicy: enPasswordPolicy,
  passwords: enPasswords,
  prices: enPrices,
  passkeys: enPasskeys,
  preview: enPreview,
  profile: enProfile,
  projects: enProjects,
  recordables: enRecordables,
  reports: enReports,
  restores: enRestores,
  secondFactor: enSecondFactor,
  security: enSecurity,
  settings: enSettings,
  setup: enSetup,
  signIn: enSignIn,
  stepUp: enStepUp,
  team: enTeam,
  timer: enTimer,
  timesheet: enTimesheet,
  today: enToday,
  unsent: enUnsent,
};

export const MESSAGES = { de, en };
