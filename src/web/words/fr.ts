import type { Catalogue } from "./catalogue.ts";
import type { Tongue } from "./tongue.ts";

// Before a colon and inside guillemets the space is one that doesn't break.
const COLON = "\u00a0: ";

export const fr: Catalogue = (tongue) => ({
  skip: "Aller au contenu",
  home: "Tous les directs",
  statusLong: { live: "En direct, mis à jour en continu", closed: "Direct terminé" },
  entries: (count) => entries(count, tongue),
  entriesOf: (from, to, all) =>
    `Publications ${tongue.number(from)} à ${tongue.number(to)} sur ${tongue.number(all)}`,
  until: "–",
  fromTo: (from, to) => `${from} – ${to}`,
  allTimes: (zones) => `Fuseau horaire${COLON}${zones.join(", ")}`,
  edited: "Édité par",
  by: "Par",
  summary: "L’essentiel",
  keyEvents: "Temps forts",
  keyEvent: "Temps fort",
  keyEventsOnly: "Temps forts uniquement",
  pinned: "Épinglé",
  shape: "Le direct au fil du temps",
  shapeBar: (from, to, count, keyEvents) => {
    const span = from === to ? from : `${from} – ${to}`;
    const key = tongue.counted(keyEvents, {
      one: "# temps fort",
      many: "# de temps forts",
      other: "# temps forts",
    });
    return `${span}${COLON}${entries(count, tongue)}${keyEvents === 0 ? "" : `, ${key}`}`;
  },
  order: "Ordre",
  newestFirst: "Les plus récentes d’abord",
  fromTheStart: "Depuis le début",
  pages: "Pages",
  allPages: "Toutes les pages",
  page: (number) => `Page ${tongue.number(number)}`,
  part: (number) => `Partie ${tongue.number(number)}`,
  older: "Publications plus anciennes",
  newer: "Publications plus récentes",
  previousPart: "Plus tôt",
  nextPart: "Plus tard",
  updated: `Mis à jour\u00a0:`,
  permalink: "Lien permanent",
  number: (number) => `N°\u00a0${tongue.number(number)}`,
  numberOf: (number, all) => `Publication ${tongue.number(number)} sur ${tongue.number(all)}`,
  coverageOf: "Le direct",
  readOn: "Lire la suite à partir d’ici",
  inContext: "Voir dans le direct",
  previousEntry: "Publication précédente",
  nextEntry: "Publication suivante",
  neighbours: "Publications voisines",
  cite: "Citer cette publication",
  copyLink: "Copier le lien",
  copied: "Lien copié",
  citation: ({ author, headline, coverage, publisher, time }) =>
    `${author === "" ? "" : `${author}, `}«\u00a0${headline}\u00a0», ${coverage}, ${publisher}, ${time}.`,
  topics: "Thèmes",
  topic: (name) => `Thème${COLON}${name}`,
  authors: "Auteurs",
  related: "À lire aussi",
  more: "Et aussi",
  about: "À propos de ce direct",
  pictures: "Images",
  picturesOf: (title) => `Images${COLON}${title}`,
  noPictures: "Aucune image.",
  watch: (provider) => `Voir la vidéo sur ${provider}`,
  listen: (provider) => `Écouter le son sur ${provider}`,
  source: "Source",
  archivedCopy: "Copie archivée",
  table: "Tableau",
  footnotes: "Notes",
  footnoteBack: "Retour au texte",
  correctionKinds: { correction: "Correction", clarification: "Précision", update: "Mise à jour" },
  corrections: "Corrections",
  correctionsLead:
    "Toutes les corrections, précisions et mises à jour de ces archives, les plus récentes d’abord.",
  noCorrections: "Rien n’a été corrigé.",
  takenDown: "Retiré",
  takenDownLead: "Ce qui se trouvait ici a été retiré. L’adresse demeure.",
  draft: "Brouillon, non publié",
  atom: "Flux Atom",
  jsonFeed: "JSON Feed",
  data: "Les données du direct (JSON)",
  moved: "Cette page a changé d’adresse",
  movedTo: `Elle se trouve désormais ici\u00a0:`,
  notFound: "Aucune page à cette adresse",
  notFoundLead: "L’adresse est peut-être mal saisie. Tous les directs sont répertoriés en page d’accueil.",
  noCoverages: "Rien n’a encore été publié.",
  noEntries: "Aucune publication.",
  breadcrumb: "Vous êtes ici",
  footer: "À propos de ces archives",
  yourTime: (time) => `${time} à votre heure`,
  amount: tongue.number,
  comma: ", ",
  semicolon: "\u00a0; ",
  colon: COLON,
});

function entries(count: number, { counted }: Tongue): string {
  return counted(count, { one: "# publication", many: "# de publications", other: "# publications" });
}
