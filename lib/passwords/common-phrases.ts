/**
 * What people write as one word when a password has to be long: the commonest first. Word lists know the words and not
 * that they come together; lists of leaked passwords know hardly any German ones.
 */
export const COMMON_PHRASES = `
  iloveyou letmein ichliebedich meinpasswort dasistmeinpasswort thisismypassword mypassword ichliebedichsehr iloveyousomuch
  iloveyouforever ichliebedichüberalles ichliebedichfürimmer changeme changethis bitteändern passwortändern neuespasswort
  newpassword altespasswort oldpassword keinpasswort nopassword passwordpassword passwortpasswort geheimespasswort
  secretpassword sicherespasswort securepassword supersicher supergeheim topsecret strenggeheim sehrgeheim ganzgeheim
  passwortvergessen forgotpassword ichhabesvergessen ihaveforgotten iforgotit habichvergessen weißichnicht idontknow
  keineahnung noidea ichweißesnicht ichweißnicht wasweißich whatever istmiregal idontcare lassmichrein lassmichinruhe
  leavemealone lassmirmeineruhe openthedoor machauf sesamöffnedich opensesame willkommen welcomehome herzlichwillkommen
  gutenmorgen goodmorning gutentag gutenabend gutenacht goodnight hallowelt helloworld hallihallo hallöchen moinmoin
  grüßgott servus aufwiedersehen goodbye bisbald bismorgen seeyoulater dankeschön thankyou bittesehr alleswirdgut
  everythingwillbefine allesgut allesgute allesklar hakunamatata carpediem hastalavista cestlavie quesera
  imissyou ichvermissedich ihateyou ichhassedich fuckyou fuckoff leckmich scheißegal scheißpasswort verdammtescheiße
  foreverandever fürimmerundewig bestfriends bestefreunde bestefreundin freundefürimmer
  friendsforever loveforever trueloveforever truelove großeliebe wahreliebe liebedeinleben liveyourlife lebedeinleben
  ichbinich ichbinderbeste ichbindiebeste iamthebest ichbincool ichbinderboss iamtheboss ichbinda hierbinich
  jesusliebtdich jesuslovesme godisgood godislove gottistliebe gottistgroß jesuschrist jesuschristus
   halleluja hallelujah praisethelord thankyoujesus gottseidank ohmygod meingott
  mamaundpapa mamaistdiebeste mamapapa mumanddad momanddad meinefamilie myfamily ilovemyfamily ichliebemeinefamilie
  meinschatz meinengel mylove mybaby ilovemymom mylittlepony babygirl mausebär schatzischatzi hasenpups
  harrypotter herrderringe lordoftherings starwars startrek gameofthrones worldofwarcraft callofduty counterstrike
  grandtheftauto needforspeed finalfantasy supermario pokemon minecraft fortnite leagueoflegends spongebob schwammkopf
  benjaminblümchen bibiblocksberg diedreifragezeichen diesendungmitdermaus pippilangstrumpf winnipuuh mickymouse
  linkinpark metallica rammstein dietotenhosen dieärzte böhseonkelz helenefischer michaeljackson backstreetboys tokiohotel
  bayernmünchen fcbayern fcbayernmünchen borussiadortmund bvbdortmund echteliebe schalkenullvier schalke04 hamburgersv
  herthabsc werderbremen eintrachtfrankfurt vfbstuttgart borussiamönchengladbach unionberlin dynamodresden sgdynamodresden
  fcstpauli stpauli realmadrid fcbarcelona manchesterunited liverpoolfc youllneverwalkalone deutschland germany
  weltmeister fußballweltmeister deutschermeister rotundweiß schwarzweiß schwarzrotgold
  badenwürttemberg nordrheinwestfalen frankfurtammain münchen berlinberlin hamburghamburg schleswigholstein
  weihnachten frohweihnachten froheweihnachten merrychristmas frohesneuesjahr happynewyear happybirthday
  geburtstag herzlichenglückwunsch osterhase weihnachtsmann frühling sommer herbst winter
  motorrad mercedesbenz volkswagen harleydavidson audia4 bmwm3 golfgti porsche911
  administrator admin root superuser testtest testpasswort testpassword testtesttest dasisteintest thisisatest nureintest
  probe demo gast benutzer benutzername kennwort kennwortkennwort anmeldung login computer internet
  einszweidrei onetwothree einszweidreivier onetwothreefour abcabc abc123 asdfasdf qwertz qwertzuiop qwerty qwertyuiop
  schmetterling sonnenschein sunshine sonnenblume regenbogen rainbow einhorn unicorn erdbeere schokolade
  franzjagtimkomplettverwahrlostentaxiquerdurchbayern thequickbrownfoxjumpsoverthelazydog correcthorsebatterystaple
  donaudampfschifffahrt donaudampfschifffahrtsgesellschaft rindfleischetikettierung supercalifragilisticexpialidocious
  morgenstundhatgoldimmund ohnefleißkeinpreis timeismoney zeitistgeld weristda knockknock
`
  .trim()
  .split(/\s+/);
