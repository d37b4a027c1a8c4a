import type { Client } from "pg";
import type { AgencyRecord } from "@/lib/db/registry";

/** Something that is not as it must be. */
export type Finding = { sentence: string; repair?: () => Promise<unknown> };

export type Installation = {
  dataDir: string;
  /** Connected to the control database. */
  control: Client;
  /** Also those whose making was never finished. */
  agencies: AgencyRecord[];
};

export type Patient = {
  agency: AgencyRecord;
  /** Connected to the agency's database with the owner role. */
  owner: Client;
};

export type InstallationCheck = {
  name: string;
  /** What holds when there are no findings. */
  promise: string;
  examine: (installation: Installation) => Promise<Finding[]>;
};

/** Made for every agency that can be opened. */
export type AgencyCheck = {
  name: string;
  promise: string;
  examine: (patient: Patient) => Promise<Finding[]>;
};
