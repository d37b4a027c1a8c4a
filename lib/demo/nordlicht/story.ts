import { isNorthGermanHoliday } from "@/lib/demo/holidays";
import type { Story } from "@/lib/demo/story";
import { clients } from "./clients";
import { notes } from "./notes";
import { people } from "./people";
import { projects } from "./projects";

export const nordlicht: Story = {
  slug: "nordlicht",
  name: "Nordlicht",
  locale: "de",
  timeZone: "Europe/Berlin",
  weeks: 52,
  isHoliday: isNorthGermanHoliday,
  people,
  clients,
  projects,
  notes,
  timer: {
    userName: "jana",
    project: "Website-Relaunch",
    task: "Konzept",
    activity: "Beratung",
    note: "Zwischenstand vorbereiten",
  },
};
