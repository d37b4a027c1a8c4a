/** The server's settings, given at every start, so that a newer Kontor's reach an older installation. */
export function configuration(port: number, durable: boolean): string[] {
  const settings = { ...SETTINGS, ...(durable ? LOG : FORGETFUL), port };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Nothing else of Kontor's own environment, in which there may be passwords. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, LC_ALL: "C" };
}

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: 400,
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
  // Statements and details hold passwords of roles and people's data: neither belongs into a log.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

/** One file a weekday, overwritten after a week. */
const LOG = {
  logging_collector: "on",
  log_directory: "log",
  log_filename: "postgresql-%a.log",
  log_rotation_age: "1d",
  log_truncate_on_rotation: "on",
};

const FORGETFUL = {
  fsync: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: 0,
  max_wal_size: "256MB",
  // Its workers would hold on to databases that a test drops.
  autovacuum: "off",
};
