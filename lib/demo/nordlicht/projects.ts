import type { StoryProject } from "@/lib/demo/story";

const WEB = ["Konzept", "Gestaltung", "Umsetzung", "Inhalte", "Test & Abnahme"];
const CAMPAIGN = ["Strategie", "Kreation", "Produktion", "Auswertung"];
const PRINT = ["Konzept", "Layout", "Texte", "Druckvorbereitung"];
const BRAND = ["Analyse", "Entwurf", "Ausarbeitung", "Handbuch"];
const SUPPORT = ["Updates", "Kleine Änderungen", "Störungen"];

export const projects: StoryProject[] = [
  project("Reederei Hansen & Sohn", "Website-Relaunch", 1, WEB, "jana sophie lukas mehmet joris lena", 30, 0, 0.71),
  project("Stadtwerke Fördehafen", "Kundenportal", 2, WEB, "sophie mehmet joris lukas nele", 44, 0, 0.88),
  project("Fjordblick Hotels", "Kampagne Wintersaison", 3, CAMPAIGN, "henrik nele lena lukas jana", 14, 0, 0.62),
  project("Lindqvist Möbler AB", "Onlineshop", 4, WEB, "henrik mehmet joris nele lena", 36, 0, 1.06),
  project("Stadtwerke Fördehafen", "Jahresbericht", 5, PRINT, "sophie lena lukas nele", 17, 0, 0.93),
  project(
    "Museum am Deich",
    "Ausstellungsgrafik",
    6,
    ["Konzept", "Gestaltung", "Produktion"],
    "henrik nele lukas jana",
    22,
    0,
    0.48,
  ),
  project("Solarhof Petersen", "Markenauftritt", 7, BRAND, "jana lukas lena sophie", 12, 0, 0.55),
  project("Reederei Hansen & Sohn", "Wartung & Hosting", 1, SUPPORT, "ana mehmet joris", 53, 0, null),
  project("Nordsee-Klinik Lornsen", "Arbeitgeberkampagne", 2, CAMPAIGN, "sophie lena nele henrik", 20, 0, 1.18),
  project("Weingut Kessler", "Neue Etiketten", 3, ["Entwurf", "Reinzeichnung"], "jana lukas lena", 9, 0, 0.34),
  project("Fjordblick Hotels", "Buchungsstrecke", 4, WEB, "henrik joris mehmet lukas", 46, 8, 0.97),
  project("Theater an der Wieck", "Spielzeitheft", 5, PRINT, "sophie nele lena", 26, 3, 0.91),
  project("Krabbe Rechtsanwälte", "Website", 6, WEB, "ana joris lena lukas", 11, 0, 0.41),
  project(
    "Bäckerei Mommsen",
    "Verpackungen",
    7,
    ["Entwurf", "Reinzeichnung", "Druckbegleitung"],
    "jana nele lukas",
    16,
    0,
    0.86,
  ),
  project("Wattenmeer erleben e. V.", "Mitglieder-App", 2, WEB, "henrik mehmet joris nele", 24, 0, 0.66),
  inHouse("Studio-Organisation", ["Team", "Büro", "Buchhaltung"], "Projektleitung", [
    "Teamrunde",
    "Rechnungen geschrieben",
    "Ressourcenplanung",
    "Bewerbungsgespräch",
    "Studio aufgeräumt",
  ]),
  project("Stadtwerke Fördehafen", "Newsletter", 3, ["Redaktion", "Versand"], "lena sophie", 53, 0, null),
  project("Lindqvist Möbler AB", "Katalog Frühjahr", 4, PRINT, "henrik nele lena lukas", 52, 33, 0.98),
  project("Café Øresund", "Speisekarten & Aushang", 5, ["Gestaltung", "Reinzeichnung"], "nele lukas", 8, 0, 0.52),
  project("Museum am Deich", "Audioguide-Texte", 6, ["Recherche", "Texte", "Lektorat"], "lena henrik", 19, 4, 0.74),
  inHouse("Akquise & Angebote", ["Recherche", "Angebote", "Präsentation"], "Beratung", [
    "Angebot ausgearbeitet",
    "Erstgespräch",
    "Präsentation vorbereitet",
    "Kalkulation",
  ]),
  project(
    "Nordsee-Klinik Lornsen",
    "Leitsystem",
    7,
    ["Konzept", "Gestaltung", "Montageplan"],
    "henrik lukas nele",
    34,
    12,
    0.86,
  ),
  project("Solarhof Petersen", "Landingpage Speicher", 1, WEB, "ana joris lena", 6, 0, 0.58),
  inHouse("Weiterbildung", ["Konferenz", "Werkstatt", "Lektüre"], null, [
    "Barrierefreie Gestaltung",
    "Fachartikel",
    "Werkstatt: Schriften im Web",
    "Online-Kurs",
  ]),
  project(
    "Reederei Hansen & Sohn",
    "Messestand Kopenhagen",
    2,
    ["Konzept", "Gestaltung", "Aufbau"],
    "jana henrik nele",
    48,
    29,
    1.04,
  ),
  project("Theater an der Wieck", "Plakatreihe", 3, ["Entwurf", "Reinzeichnung"], "jana nele", 40, 20, 0.95),
  project(
    "Fjordblick Hotels",
    "Fotoproduktion Sommer",
    4,
    ["Planung", "Aufnahmen", "Auswahl"],
    "henrik nele jana",
    32,
    24,
    0.9,
  ),
  project("Weingut Kessler", "Onlineshop-Pflege", 5, SUPPORT, "ana joris", 53, 26, null),
  project("Buchhandlung Sturm & Drang", "Jubiläum 50 Jahre", 6, CAMPAIGN, "sophie lena lukas", 53, 38, 0.99),
  project("Wattenmeer erleben e. V.", "Spendenbrief", 7, ["Text", "Layout"], "lena nele", 51, 44, 0.87),
];

/** One line each, so that they can be read like a table: team by user names, weeks ago it began and ended, budget used. */
function project(
  client: string | null,
  name: string,
  color: number,
  tasks: readonly string[],
  team: string,
  from: number,
  until: number,
  budgetUsed: number | null,
): StoryProject {
  const members = team === "everyone" ? team : team.split(" ");
  return { client, name, color, tasks, team: members, from, until, budgetUsed };
}

function inHouse(
  name: string,
  tasks: readonly string[],
  activity: string | null,
  notes: readonly string[],
): StoryProject {
  return { ...project(null, name, 8, tasks, "everyone", 53, 0, null), inHouse: { activity, notes } };
}
