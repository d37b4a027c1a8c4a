import type { Story } from "@/lib/demo/story";

const FULL_WEEK = [1, 2, 3, 4, 5];
const WEB = ["Concept", "Design", "Build", "Content"];

export const atlas: Story = {
  slug: "atlas",
  name: "Atlas",
  locale: "en",
  timeZone: "Europe/London",
  weeks: 6,
  isHoliday: () => false,
  people: [
    {
      userName: "jo",
      mailbox: "jo.archer",
      name: "Jo Archer",
      roles: ["owner"],
      work: {
        hoursADay: 7,
        weekdays: FULL_WEEK,
        habit: "timer",
        activities: { Consulting: 5, "Project management": 4 },
        favourites: ["Rebrand"],
      },
    },
    {
      userName: "priya",
      mailbox: "priya.natarajan",
      name: "Priya Natarajan",
      roles: ["manager"],
      work: {
        hoursADay: 7.5,
        weekdays: FULL_WEEK,
        habit: "timesheet",
        activities: { Design: 6, Concept: 3, "Project management": 2 },
        favourites: ["Rebrand", "Membership site"],
      },
    },
    {
      userName: "ben",
      mailbox: "ben.whitlock",
      name: "Ben Whitlock",
      roles: ["member"],
      work: {
        hoursADay: 7.5,
        weekdays: FULL_WEEK,
        habit: "timesheet",
        activities: { Development: 9, Concept: 1 },
        favourites: ["Membership site"],
      },
    },
    { userName: "olive", mailbox: "olive.marsh", name: "Olive Marsh", roles: ["guest"], work: null },
  ],
  clients: [
    {
      name: "Harbour & Vale",
      contacts: [{ name: "Ruth Okafor", position: "Head of brand", email: "ruth@harbourvale.example" }],
    },
    {
      name: "Peakline Climbing",
      contacts: [
        { name: "Callum Reid", position: "Founder", email: "callum@peakline.example", phone: "+44 20 7946 0142" },
      ],
    },
    {
      name: "The Lantern Trust",
      contacts: [{ name: "Moira Finch", position: "Fundraising", email: "moira@lanterntrust.example" }],
    },
  ],
  projects: [
    {
      client: "Harbour & Vale",
      name: "Rebrand",
      color: 1,
      tasks: ["Research", "Identity", "Guidelines"],
      team: ["jo", "priya"],
      from: 7,
      until: 0,
      budgetUsed: 0.64,
    },
    {
      client: "Peakline Climbing",
      name: "Membership site",
      color: 4,
      tasks: WEB,
      team: ["priya", "ben"],
      from: 7,
      until: 0,
      budgetUsed: 0.89,
    },
    {
      client: "The Lantern Trust",
      name: "Winter appeal",
      color: 5,
      tasks: ["Copy", "Design", "Mailing"],
      team: ["jo", "priya", "ben"],
      from: 4,
      until: 0,
      budgetUsed: 1.05,
    },
    {
      client: null,
      name: "Studio",
      color: 8,
      tasks: ["Team", "Admin"],
      team: "everyone",
      from: 7,
      until: 0,
      budgetUsed: null,
      inHouse: { activity: null, notes: ["Planning", "Invoices", "Team lunch and retro"] },
    },
    {
      client: "Peakline Climbing",
      name: "Summer campaign",
      color: 3,
      tasks: ["Ideas", "Design"],
      team: ["jo", "priya"],
      from: 7,
      until: 3,
      budgetUsed: 0.92,
    },
  ],
  notes: {
    Consulting: ["Weekly call", "Presented first round", "Stakeholder interviews"],
    Concept: ["Site map", "Sketches", "Reviewed competitors"],
    Design: ["Logo, second round", "Mobile screens", "Type and colour", "Amends"],
    Copy: ["Appeal letter, draft 2", "Proofreading"],
    Development: ["Sign-up form", "Payment provider", "Fixed what testing found", "Code review"],
    "Project management": ["Updated the plan", "Checked the budget", "Planning"],
  },
  timer: {
    userName: "ben",
    project: "Membership site",
    task: "Build",
    activity: "Development",
    note: "Sign-up form",
  },
};
