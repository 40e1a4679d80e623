import type { Catalogue } from "./catalogue.ts";
import type { NumberFormats } from "./counting.ts";

/** As in Brazil, whose Portuguese is that of the tag `pt`. */
export const pt: Catalogue = (tongue) => ({
  skip: "Ir para o conteúdo",
  home: "Todas as coberturas",
  statusLong: { live: "Ao vivo, em atualização", closed: "Cobertura ao vivo encerrada" },
  entries: (count) => entries(count, tongue),
  entriesOf: (from, to, all) =>
    `Publicações ${tongue.number(from)} a ${tongue.number(to)} de ${tongue.number(all)}`,
  until: "–",
  fromTo: (from, to) => `${from} – ${to}`,
  allTimes: (zones) => `Fuso horário: ${zones.join(", ")}`,
  edited: "Edição:",
  by: "Por",
  summary: "Resumo",
  keyEvents: "Momentos-chave",
  keyEvent: "Momento-chave",
  keyEventsOnly: "Só momentos-chave",
  pinned: "Fixada",
  shape: "A cobertura ao longo do tempo",
  shapeBar: (from, to, count, keyEvents) => {
    const span = from === to ? from : `${from} – ${to}`;
    const key = tongue.counted(keyEvents, {
      one: "# momento-chave",
      many: "# de momentos-chave",
      other: "# momentos-chave",
    });
    return `${span}: ${entries(count, tongue)}${keyEvents === 0 ? "" : `, ${key}`}`;
  },
  order: "Ordem",
  newestFirst: "Mais recentes primeiro",
  fromTheStart: "Desde o início",
  pages: "Páginas",
  allPages: "Todas as páginas",
  page: (number) => `Página ${tongue.number(number)}`,
  part: (number) => `Parte ${tongue.number(number)}`,
  older: "Publicações mais antigas",
  newer: "Publicações mais recentes",
  previousPart: "Antes",
  nextPart: "Depois",
  updated: "Atualizada:",
  permalink: "Link permanente",
  number: (number) => `Nº\u00a0${tongue.number(number)}`,
  numberOf: (number, all) => `Publicação ${tongue.number(number)} de ${tongue.number(all)}`,
  coverageOf: "A cobertura",
  readOn: "Continuar a leitura a partir daqui",
  inContext: "Ver na cobertura",
  previousEntry: "Publicação anterior",
  nextEntry: "Publicação seguinte",
  neighbours: "Publicações vizinhas",
  cite: "Citar esta publicação",
  copyLink: "Copiar link",
  copied: "Copiado",
  citation: ({ author, headline, coverage, publisher, time }) =>
    `${author === "" ? "" : `${author}: `}“${headline}”, ${coverage}, ${publisher}, ${time}.`,
  topics: "Temas",
  topic: (name) => `Tema: ${name}`,
  authors: "Autores",
  related: "Leia também",
  more: "Mais",
  about: "Sobre esta cobertura",
  pictures: "Imagens",
  picturesOf: (title) => `Imagens: ${title}`,
  noPictures: "Não há imagens.",
  made: {
    generated: "Imagem gerada por IA",
    edited: "Imagem editada com IA",
    composite: "Imagem composta com elementos sintéticos",
  },
  creator: "Autoria",
  terms: "Condições de uso",
  acquire: "Obter uma licença",
  original: "Arquivo original",
  watch: (provider) => `Ver o vídeo em ${provider}`,
  listen: (provider) => `Ouvir o áudio em ${provider}`,
  source: "Fonte",
  archivedCopy: "Cópia arquivada",
  transcript: "Transcrição",
  subtitles: "Legendas",
  table: "Tabela",
  footnotes: "Notas",
  footnoteBack: "Voltar ao texto",
  correctionKinds: { correction: "Correção", clarification: "Esclarecimento", update: "Atualização" },
  corrections: "Correções",
  correctionsLead:
    "Todas as correções, esclarecimentos e atualizações deste arquivo, começando pelos mais recentes.",
  noCorrections: "Nada foi corrigido.",
  takenDown: "Retirado",
  takenDownLead: "O que estava aqui foi retirado. O endereço permanece.",
  draft: "Rascunho, não publicado",
  atom: "Feed Atom",
  jsonFeed: "JSON Feed",
  data: "A cobertura como dados (JSON)",
  moved: "Esta página mudou de endereço",
  movedTo: "Agora está aqui:",
  notFound: "Não há nenhuma página neste endereço",
  notFoundLead:
    "O endereço pode ter sido digitado errado. A página inicial reúne todas as coberturas deste arquivo.",
  noCoverages: "Ainda não há nada publicado.",
  noEntries: "Não há publicações.",
  breadcrumb: "Você está aqui",
  footer: "Sobre este arquivo",
  yourTime: (time) => `${time} no seu horário`,
  amount: tongue.number,
  comma: ", ",
  semicolon: "; ",
  colon: ": ",
});

/** Where Portugal says it otherwise. */
export const ptPT: Catalogue = (tongue) => ({
  ...pt(tongue),
  statusLong: { live: "Em direto, em atualização", closed: "Cobertura em direto, terminada" },
  permalink: "Ligação permanente",
  number: (number) => `N.º\u00a0${tongue.number(number)}`,
  copyLink: "Copiar ligação",
  terms: "Condições de utilização",
  original: "Ficheiro original",
  citation: ({ author, headline, coverage, publisher, time }) =>
    `${author === "" ? "" : `${author}: `}«${headline}», ${coverage}, ${publisher}, ${time}.`,
  notFoundLead:
    "O endereço pode estar mal escrito. A página inicial reúne todas as coberturas deste arquivo.",
  breadcrumb: "Está aqui",
  yourTime: (time) => `${time} na sua hora local`,
});

function entries(count: number, { counted }: NumberFormats): string {
  return counted(count, { one: "# publicação", many: "# de publicações", other: "# publicações" });
}
