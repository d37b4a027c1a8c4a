import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool } from "pg";

/** Prisma's way to PostgreSQL, which lends its connections: to statements that don't need Prisma's engine. */
export class SharedPg extends PrismaPg {
  #pool: Pool | undefined;

  override async connect() {
    const adapter = await super.connect();
    this.#pool = adapter.underlyingDriver();
    return adapter;
  }

  /** The connections of the client, which connects first where it isn't, or no longer is. */
  async poolOf(client: { $connect(): Promise<void> }): Promise<Pool> {
    if (!this.#pool || this.#pool.ending) await client.$connect();
    return this.#pool as Pool;
  }
}
