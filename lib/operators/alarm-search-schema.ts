import { z } from "zod";

export const alarmSearchSchema = z.object({
  show: z.enum(["open", "past"]).catch("open"),
  after: z.uuid().optional().catch(undefined),
});
