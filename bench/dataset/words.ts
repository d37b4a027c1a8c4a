export const FIRST_NAMES = (
  "Anna Ben Clara David Elif Finn Greta Hannes Ida Jonas Katrin Lars " +
  "Mara Nils Olga Paul Rosa Samir Tilda Uwe Vera Willem Yara"
).split(" ");

export const LAST_NAMES = (
  "Ahrens Bauer Christiansen Demir Ehlers Friedrich Grün Holm Ivers Jansen Kaya " +
  "Lorenz Möller Neumann Otto Petersen Richter Sommer Thiele Vogt Wulf"
).split(" ");

export const CLIENT_NAMES = (
  "Alster Brise Deich Elbe Fjord Gezeiten Hafen Insel Jade Küste Leuchtturm Möwe " +
  "Norder Ostsee Priel Quelle Rhein Sand Trave Ufer Vineta Watt Zingst"
).split(" ");

export const CLIENT_KINDS = (
  "Apotheke Bau Caritas Druck Energie Foto Gastro Handel Immobilien Kliniken " +
  "Logistik Medien Optik Pflege Reisen Software Technik Verlag Wohnen"
).split(" ");

export const PROJECT_NAMES = (
  "Website Kampagne Jahresbericht Onlineshop Wartung Messestand Newsletter Markenauftritt " +
  "Katalog Portal Anzeigen Verpackung Fotoproduktion App Leitsystem Film"
).split(" ");

export const TASK_NAMES = ["Konzept", "Gestaltung", "Umsetzung", "Abstimmung", "Abnahme"];

export const NOTES = [
  "",
  "",
  "Abstimmung",
  "Zweite Runde",
  "Korrekturen eingearbeitet",
  "Entwurf",
  "Telefonat",
  "Test und Fehlersuche",
  "Vorbereitung Präsentation",
  "Recherche",
  "Protokoll",
];
