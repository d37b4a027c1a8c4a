/** Everything an operator is alarmed about. What each means, and what to do, is in `alarms.json`. */
export const ALARM_KINDS = [
  "snapshot-failed",
  "day-missed",
  "snapshot-lost",
  "drill-failed",
  "restore-failed",
  "storage-unreachable",
  "copy-behind",
  "disk-nearly-full",
  "disk-full",
  "clock-jumped",
  "recovery-missing",
  "recovery-failed",
] as const;

export type AlarmKind = (typeof ALARM_KINDS)[number];

/** Facts for the operator: sizes, days, codes. No personal data and no secret. */
export type AlarmDetail = Record<string, string | number>;
