import { execFileSync, spawnSync } from "node:child_process";

/** The system user that PostgreSQL runs as. Null: the one who started Kontor. */
export type Account = { uid: number; gid: number } | null;

const NAME = "postgres";

/** PostgreSQL refuses to run as root: then it gets a system user, made if there is none. */
export function accountForPostgres(): Account {
  if (process.getuid?.() !== 0) return null;
  return findAccount() ?? makeAccount();
}

/** Whether the account can get to a file or folder, through all the folders above it. */
export function canReach(account: Account, path: string): boolean {
  if (account === null) return true;
  return spawnSync("test", ["-x", path], { ...account, cwd: "/" }).status === 0;
}

function findAccount(): Account {
  const [uid, gid] = ["-u", "-g"].map((which) => spawnSync("id", [which, NAME], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function makeAccount(): Account {
  try {
    const options = ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"];
    execFileSync("useradd", [...options, "--shell", "/usr/sbin/nologin", NAME], { stdio: "pipe" });
  } catch (error) {
    throw new Error(
      `PostgreSQL does not run as root, and the system user "${NAME}" could not be made: ${error instanceof Error ? error.message : error}. Start Kontor as another user, or set DATABASE_URL.`,
    );
  }
  return findAccount();
}
