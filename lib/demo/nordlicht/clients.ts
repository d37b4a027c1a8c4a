import type { StoryClient } from "@/lib/demo/story";

// Everybody is made up: addresses end in .example (RFC 2606), telephone numbers are from the ranges that the
// Bundesnetzagentur keeps free for films.
export const clients: StoryClient[] = [
  {
    name: "Reederei Hansen & Sohn",
    contacts: [
      {
        name: "Kirsten Hansen",
        position: "Marketingleitung",
        email: "k.hansen@reederei-hansen.example",
        phone: "+49 40 66969 112",
      },
      { name: "Ole Hansen", position: "Geschäftsführung", email: "o.hansen@reederei-hansen.example" },
    ],
  },
  {
    name: "Stadtwerke Fördehafen",
    contacts: [
      {
        name: "Dr. Birgit Thomsen",
        position: "Leitung Kommunikation",
        email: "b.thomsen@sw-foerdehafen.example",
        phone: "+49 40 66969 240",
      },
      { name: "Jörg Nissen", position: "IT", email: "j.nissen@sw-foerdehafen.example", phone: "+49 40 66969 251" },
      { name: "Svea Albrecht", position: "Kundenservice", email: "s.albrecht@sw-foerdehafen.example" },
    ],
  },
  {
    name: "Fjordblick Hotels",
    contacts: [
      {
        name: "Maximilian Graf",
        position: "Leitung Vertrieb",
        email: "m.graf@fjordblick.example",
        phone: "+49 40 66969 377",
      },
      { name: "Inga Sörensen", position: "Gästekommunikation", email: "i.soerensen@fjordblick.example" },
    ],
  },
  {
    name: "Lindqvist Möbler AB",
    contacts: [
      { name: "Åsa Lindqvist", position: "Geschäftsführung", email: "asa@lindqvist.example" },
      { name: "Björn Ek", position: "E-Commerce", email: "bjorn.ek@lindqvist.example" },
    ],
  },
  {
    name: "Museum am Deich",
    contacts: [
      {
        name: "Prof. Dr. Heike Wolters",
        position: "Direktion",
        email: "wolters@museum-am-deich.example",
        phone: "+49 40 66969 405",
      },
      { name: "Timo Ahrens", position: "Ausstellungen", email: "ahrens@museum-am-deich.example" },
    ],
  },
  {
    name: "Bäckerei Mommsen",
    contacts: [
      { name: "Gesche Mommsen", position: "Inhaberin", email: "gesche@mommsen.example", phone: "+49 40 66969 518" },
    ],
  },
  {
    name: "Nordsee-Klinik Lornsen",
    contacts: [
      {
        name: "Carsten Lornsen",
        position: "Verwaltungsleitung",
        email: "c.lornsen@klinik-lornsen.example",
        phone: "+49 40 66969 602",
      },
      { name: "Friederike Voss", position: "Personalgewinnung", email: "f.voss@klinik-lornsen.example" },
    ],
  },
  {
    name: "Solarhof Petersen",
    contacts: [{ name: "Hauke Petersen", position: "Geschäftsführung", email: "hauke@solarhof.example" }],
  },
  {
    name: "Weingut Kessler",
    contacts: [
      {
        name: "Amelie Kessler",
        position: "Vertrieb",
        email: "amelie@weingut-kessler.example",
        phone: "+49 69 90009 731",
      },
    ],
  },
  {
    name: "Café Øresund",
    contacts: [{ name: "Mads Kjær", position: "Inhaber", email: "mads@cafe-oresund.example" }],
  },
  {
    name: "Theater an der Wieck",
    contacts: [
      { name: "Yasmin Öztürk", position: "Öffentlichkeitsarbeit", email: "oeztuerk@theater-wieck.example" },
      { name: "Leonhard Busch", position: "Intendanz", email: "busch@theater-wieck.example" },
    ],
  },
  {
    name: "Krabbe Rechtsanwälte",
    contacts: [
      {
        name: "Dr. Silke Krabbe",
        position: "Partnerin",
        email: "krabbe@krabbe-recht.example",
        phone: "+49 30 23125 804",
      },
    ],
  },
  {
    name: "Wattenmeer erleben e. V.",
    contacts: [{ name: "Knut Brodersen", position: "Vorstand", email: "brodersen@wattenmeer-erleben.example" }],
  },
  {
    name: "Buchhandlung Sturm & Drang",
    archived: true,
    contacts: [{ name: "Elisabeth Drang", position: "Inhaberin", email: "e.drang@sturm-drang.example" }],
  },
];
