/** The interface in every language, compared with Intl, which has its own copy of CLDR's plurals, numbers and dates. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closeBidi, isolateBidi } from "../src/web/bidi.ts";
import { formatDateRange, formatTime } from "../src/web/dates.ts";
import { en } from "../src/web/words/en.ts";
import { directionOf, type Words, wordsOf } from "../src/web/words/index.ts";
import { COVERAGE, entry, live, SITE } from "./live.ts";
import { all, hasClass, only, pageAt, pagesOf, textOf } from "./page.ts";

const LANGUAGES = "fr de es pt pt-PT it pl uk tr ar ar-EG he hi ja zh".split(" ");
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 1000, 1_000_000];

const CITED = { author: "A", headline: "H", coverage: "C", publisher: "P", time: "T" };

/** Every phrase of a catalogue by its key; phrases with parameters get the same values in every language. */
function phrasesOf(words: Words): Map<string, string> {
  const given: { readonly [Key in keyof Words]?: readonly unknown[] } = {
    shapeBar: ["F", "T", 3, 2],
    citation: [CITED],
    citationOfCoverage: [{ editors: "A", coverage: "C", publisher: "P", time: "T" }],
    duration: [90],
    dayOf: [1, 3],
    pageOf: [1, 3],
    partOf: [1, 3],
    countOf: [1, 3],
    entriesFound: [3],
    pictureOf: [1, 3],
    allTimes: [["Z"]],
    entries: [3],
    numberOf: [1, 3],
    fromTo: ["F", "T"],
    amount: [1],
    page: [1],
    part: [1],
    correctionCount: [3],
    coverageCount: [3],
    keyCount: [3],
    between: [3],
    storyIn: [3],
    allOnOnePage: [3],
  };
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, string][] => {
      if (typeof value === "string") return [[key, value]];
      if (typeof value === "object")
        return Object.entries(value).map(([name, text]) => [`${key}.${name}`, text]);
      const print = value as (...parameters: readonly unknown[]) => string;
      return [[key, print(...(given[key as keyof Words] ?? ["X"]))]];
    }),
  );
}

/** Text that is the same in English: names, symbols, and words that both languages have. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  all: ["comma", "semicolon", "colon", "amount", "jsonFeed"],
  fr: [
    "pages",
    "page",
    "menu",
    "duration",
    "correctionCount",
    "source",
    "footnotes",
    "correctionKinds.correction",
    "corrections",
  ],
  de: ["permalink", "live"],
  es: ["duration"],
  pt: ["citation", "duration"],
  it: ["menu", "duration"],
  pl: ["menu"],
};

describe.each(LANGUAGES)("in %s", (tag) => {
  const language = tag.slice(0, 2);
  const words = wordsOf(tag);
  const phrases = phrasesOf(words);

  test("every English word is translated, and none is empty, undefined or an object", () => {
    expect([...phrases.keys()].toSorted()).toEqual([...phrasesOf(en).keys()].toSorted());
    for (const phrase of phrases.values()) {
      expect(phrase.trim()).not.toBe("");
      expect(phrase).not.toMatch(/undefined|\[object|null|#/);
    }
  });

  test("no English remains", () => {
    const shared = [...(SHARED.all ?? []), ...(SHARED[language] ?? [])];
    const same = [...phrasesOf(en)]
      .filter(([key, phrase]) => phrases.get(key) === phrase)
      .map(([key]) => key);
    expect(same.filter((key) => !shared.includes(key))).toEqual([]);
    if (new Intl.Locale(tag).maximize().script === "Latn") return;
    for (const phrase of phrases.values())
      expect(phrase.replace(/JSON|JavaScript|Feed|Atom|AI|[XFTZAHCP](?![a-z])/g, "")).not.toMatch(/[a-z]/i);
  });

  test("numbers follow the language and the country, in counts and in times", () => {
    const { numberingSystem, locale } = new Intl.NumberFormat(tag).resolvedOptions();
    expect(locale).toBe(tag);
    expect(words.amount(1234)).toBe(new Intl.NumberFormat(tag).format(1234));
    const digit = new Intl.NumberFormat("en", { numberingSystem, useGrouping: false });
    const clock = "00:05".replace(/\d/g, (one) => digit.format(Number(one)));
    expect(formatTime(moment("2025-03-20T00:05", 60), "Europe/Berlin", tag).clock).toBe(clock);
    for (const [key, phrase] of phrases)
      if (/\d/.test(phrasesOf(en).get(key) ?? "") && numberingSystem !== "latn")
        expect([key, phrase]).toEqual([key, expect.not.stringMatching(/[0-9]/)]);
  });

  test("no page of the archive contains an English word, undefined or an object", () => {
    const archive = live({
      ...COVERAGE,
      "site.yml": SITE.replace("language: en", `language: ${tag}`),
      "summit/index.md": "---\ntitle: \"7\"\neditors: [{name: '8'}, {name: '9'}]\n---\n",
      "summit/1010-b.md": entry("time: 2025-03-21T10:10\nkey: true\npinned: true\nauthor: ['1', '2']", "5\n"),
      "summit/1020-c.md": entry("time: 2025-03-21T10:20\nkey: true\ntopics: ['3', '4']", "6\n"),
    });
    expect(archive.problems).toEqual([]);
    for (const [path, { root }] of pagesOf(archive)) {
      expect([path, root.attributes]).toMatchObject([
        path,
        { lang: tag, dir: ["ar", "he"].includes(language) ? "rtl" : "ltr" },
      ]);
      const text = textOf(only(root, "body"));
      expect(text).not.toMatch(/undefined|\[object|\b(Key event|[Ee]ntr(y|ies)|Edited|Read on|Skip|March)\b/);
    }
  });
});

/** The entries counted, by CLDR's category; `#` is the number. */
const ENTRIES: Readonly<Record<string, Partial<Record<Intl.LDMLPluralRule, string>>>> = {
  en: { one: "# entry", other: "# entries" },
  fr: { one: "# publication", many: "# de publications", other: "# publications" },
  de: { one: "# Eintrag", other: "# Einträge" },
  es: { one: "# entrada", many: "# de entradas", other: "# entradas" },
  pt: { one: "# publicação", many: "# de publicações", other: "# publicações" },
  "pt-PT": { one: "# publicação", many: "# de publicações", other: "# publicações" },
  it: { one: "# aggiornamento", many: "# di aggiornamenti", other: "# aggiornamenti" },
  pl: { one: "# wpis", few: "# wpisy", many: "# wpisów", other: "# wpisu" },
  uk: { one: "# запис", few: "# записи", many: "# записів", other: "# запису" },
  tr: { one: "# gönderi", other: "# gönderi" },
  ar: {
    zero: "لا تدوينات",
    one: "تدوينة واحدة",
    two: "تدوينتان",
    few: "# تدوينات",
    many: "# تدوينة",
    other: "# تدوينة",
  },
  he: { one: "דיווח אחד", two: "שני דיווחים", other: "# דיווחים" },
  hi: { one: "# प्रविष्टि", other: "# प्रविष्टियाँ" },
  ja: { other: "記事#件" },
  zh: { other: "#条动态" },
};

describe.each(Object.keys(ENTRIES))("counting in %s", (tag) => {
  const rules = new Intl.PluralRules(tag);
  const forms = ENTRIES[tag] ?? {};

  test("there is a form for every CLDR category and for no other", () => {
    expect(Object.keys(forms).toSorted()).toEqual(rules.resolvedOptions().pluralCategories.toSorted());
  });

  test.each(COUNTS)("%d", (count) => {
    const form = forms[rules.select(count)];
    expect(wordsOf(tag).entries(count)).toBe(form?.replace("#", new Intl.NumberFormat(tag).format(count)));
  });
});

test.each([
  [
    "fr",
    [
      [0, "0 publication"],
      [1, "1 publication"],
      [2, "2 publications"],
    ],
  ],
  [
    "uk",
    [
      [1, "1 запис"],
      [3, "3 записи"],
      [11, "11 записів"],
      [21, "21 запис"],
    ],
  ],
  [
    "pl",
    [
      [1, "1 wpis"],
      [4, "4 wpisy"],
      [12, "12 wpisów"],
      [22, "22 wpisy"],
    ],
  ],
  [
    "ar",
    [
      [2, "تدوينتان"],
      [3, "3 تدوينات"],
      [11, "11 تدوينة"],
      [100, "100 تدوينة"],
    ],
  ],
  [
    "ar-EG",
    [
      [3, "٣ تدوينات"],
      [1000, "١٬٠٠٠ تدوينة"],
    ],
  ],
  [
    "hi",
    [
      [0, "0 प्रविष्टि"],
      [1, "1 प्रविष्टि"],
      [2, "2 प्रविष्टियाँ"],
    ],
  ],
] satisfies [string, [number, string][]][])("counts in %s are those of a native reader", (tag, counts) => {
  for (const [count, words] of counts) expect(wordsOf(tag).entries(count)).toBe(words);
});

test.each([
  ["uk", 2, "F – T: 3 записи, 2 ключові події"],
  ["ar", 2, "من F إلى T: 3 تدوينات، حدثان بارزان"],
  ["ar", 11, "من F إلى T: 3 تدوينات، 11 حدثًا بارزًا"],
  ["ar", 0, "من F إلى T: 3 تدوينات"],
  ["fr", 1, "F – T\u00a0: 3 publications, 1 temps fort"],
  ["de", 1, "F bis T: 3 Einträge, 1 wichtiges Ereignis"],
  ["hi", 2, "F से T तक: 3 प्रविष्टियाँ, 2 मुख्य घटनाएँ"],
  ["it", 1, "F – T: 3 aggiornamenti, 1 momento chiave"],
  ["pl", 5, "F – T: 3 wpisy, 5 kluczowych wydarzeń"],
  ["tr", 2, "F – T: 3 gönderi, 2 önemli an"],
  ["he", 2, "F עד T: 3 דיווחים, שני אירועי מפתח"],
  ["ja", 2, "F～T：記事3件、主な出来事2件"],
  ["zh", 2, "F至T：3条动态，2个关键事件"],
])("a bar of the shape in %s with %d key events", (tag, keyEvents, name) => {
  expect(wordsOf(tag).shapeBar("F", "T", 3, keyEvents)).toBe(name);
});

test.each([
  ["en", "A: “H”, C, P, T."],
  ["fr", "A, «\u00a0H\u00a0», C, P, T."],
  ["de", "A: „H“, C, P, T."],
  ["es", "A: «H», C, P, T."],
  ["pt-BR", "A: “H”, C, P, T."],
  ["pt-PT", "A: «H», C, P, T."],
  ["uk", "A: «H», C, P, T."],
  ["ar", "A: «H»، C، P، T."],
  ["hi", "A: “H”, C, P, T।"],
  ["it", "A, «H», C, P, T."],
  ["pl", "A, „H”, C, P, T."],
  ["tr", "A, “H”, C, P, T."],
  ["he", "A, ”H“, C, P, T."],
  ["ja", "A「H」、C、P、T。"],
  ["zh", "A：《H》，C，P，T。"],
])("a citation in %s has the quotes and the commas of the language", (tag, citation) => {
  expect(wordsOf(tag).citation(CITED)).toBe(citation);
  expect(wordsOf(tag).citation({ ...CITED, author: "" })).toBe(citation.replace(/^A(?:[:,] |：)?/, ""));
});

test.each([
  ["en", "20–21 March 2025"],
  ["de", "20.–21. März 2025"],
  ["es", "20–21 de marzo de 2025"],
  ["ja", "2025年3月20–21日"],
])("a coverage in %s is cited with its days and their year in one date", (language, days) => {
  const files = {
    ...COVERAGE,
    "summit/index.md": `---\ntitle: The summit\nlanguage: ${language}\n---\n`,
    "summit/last.md": entry("time: 2025-03-21T10:00"),
  };
  expect(textOf(only(pageAt(live(files), "summit/index.html"), hasClass("citation")))).toContain(days);
});

test.each([
  ["en", "Page 2 of 1,200", "3 days 1\u00a0h", "7\u00a0h 50\u00a0min"],
  ["fr", "Page 2 sur 1\u202f200", "3 jours 1\u00a0h", "7\u00a0h 50\u00a0min"],
  ["de", "Seite 2 von 1.200", "3 Tage 1\u00a0Std.", "7\u00a0Std. 50\u00a0Min."],
  ["es", "Página 2 de 1200", "3 días 1\u00a0h", "7\u00a0h 50\u00a0min"],
  ["es-MX", "Página 2 de 1,200", "3 días 1\u00a0h", "7\u00a0h 50\u00a0min"],
  ["pt", "Página 2 de 1.200", "3 dias 1\u00a0h", "7\u00a0h 50\u00a0min"],
  ["uk", "Сторінка 2 з 1\u00a0200", "3 дні 1\u00a0год", "7\u00a0год 50\u00a0хв"],
  ["ar", "الصفحة 2 من 1,200", "3 أيام 1\u00a0س", "7\u00a0س 50\u00a0د"],
  ["hi", "पृष्ठ 2, कुल 1,200", "3 दिन 1\u00a0घं॰", "7\u00a0घं॰ 50\u00a0मि॰"],
  ["it", "Pagina 2 di 1200", "3 giorni 1\u00a0h", "7\u00a0h 50\u00a0min"],
  ["pl", "Strona 2 z 1200", "3 dni 1\u00a0godz.", "7\u00a0godz. 50\u00a0min"],
  ["tr", "Sayfa 2 / 1.200", "3 gün 1\u00a0sa.", "7\u00a0sa. 50\u00a0dk."],
  ["he", "עמוד 2 מתוך 1,200", "3 ימים 1\u00a0שע׳", "7\u00a0שע׳ 50\u00a0דק׳"],
  ["ja", "2/1,200ページ", "3日1時間", "7時間50分"],
  ["zh", "第2页，共1,200页", "3天1小时", "7小时50分钟"],
])("a page names in %s its parent page and the length of a gap", (tag, page, days, hours) => {
  const words = wordsOf(tag);
  expect([words.pageOf(2, 1200), words.duration(3 * 1440 + 60), words.duration(470)]).toEqual([
    page,
    days,
    hours,
  ]);
  expect(words.duration(0)).toBe(words.duration(1).replace(/\p{Nd}/u, words.amount(0)));
});

test("every word of the interface is printed by a template or a view", () => {
  const source = ["templates", "src/render"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
    )
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  const unused = [...Object.keys(en), ...Object.keys(en.search)].filter(
    (key) => !new RegExp(`\\b${key}\\b(?!:)`).test(source),
  );
  expect(unused).toEqual([]);
});

test("in Italian, days whose number begins with a vowel have the short article", () => {
  const since = (day: string) => wordsOf("it").since(day);
  expect([since("8 luglio"), since("11 luglio"), since("18 luglio")]).toEqual([
    "dall’8 luglio",
    "dall’11 luglio",
    "dal 18 luglio",
  ]);
});

test("Portuguese is that of Brazil, unless the tag names another country; a language without a catalogue is English", () => {
  for (const tag of ["pt", "pt-BR"]) expect(wordsOf(tag).live).toBe("Ao vivo");
  for (const tag of ["pt-PT", "pt-AO"]) expect(wordsOf(tag).live).toBe("Em direto");
  for (const tag of ["fa", "zh-TW", "zh-Hant-HK", "en-GB", "den"]) expect(wordsOf(tag)).toBe(en);
  for (const tag of ["zh-CN", "zh-SG", "zh-Hans-HK"]) expect(wordsOf(tag).pictures).toBe("图片");
  expect(wordsOf("FR-ca").skip).toBe("Aller au contenu");
});

function moment(wall: string, offset: number) {
  return { instant: Date.parse(`${wall}:00Z`) - offset * 60_000, offset };
}

describe("dates", () => {
  test.each([
    ["en", "27 October 2024, 02:30 CEST", "Sunday 27 October 2024", "Central European Summer Time"],
    ["fr", "27 octobre 2024, 02:30 UTC+02:00", "Dimanche 27 octobre 2024", "heure d’été d’Europe centrale"],
    ["de", "27. Oktober 2024, 02:30 UTC+02:00", "Sonntag, 27. Oktober 2024", "Mitteleuropäische Sommerzeit"],
    [
      "es",
      "27 de octubre de 2024, 02:30 UTC+02:00",
      "Domingo, 27 de octubre de 2024",
      "hora de verano de Europa central",
    ],
    [
      "pt",
      "27 de outubro de 2024, 02:30 UTC+02:00",
      "Domingo, 27 de outubro de 2024",
      "Horário de Verão da Europa Central",
    ],
    [
      "uk",
      "27 жовтня 2024 року, 02:30 UTC+02:00",
      "Неділя, 27 жовтня 2024 року",
      "за центральноєвропейським літнім часом",
    ],
    ["ar", "27 أكتوبر 2024، 02:30 غرينتش+02:00", "الأحد، 27 أكتوبر 2024", "توقيت وسط أوروبا الصيفي"],
    ["ar-EG", "٢٧ أكتوبر ٢٠٢٤، ٠٢:٣٠ غرينتش+٠٢:٠٠", "الأحد، ٢٧ أكتوبر ٢٠٢٤", "توقيت وسط أوروبا الصيفي"],
    ["hi", "27 अक्टूबर 2024, 02:30 UTC+02:00", "रविवार, 27 अक्टूबर 2024", "मध्‍य यूरोपीय ग्रीष्‍मकालीन समय"],
    ["it", "27 ottobre 2024, 02:30 UTC+02:00", "Domenica 27 ottobre 2024", "Ora legale dell’Europa centrale"],
    [
      "pl",
      "27 października 2024, 02:30 UTC+02:00",
      "Niedziela, 27 października 2024",
      "czas środkowoeuropejski letni",
    ],
    ["tr", "27 Ekim 2024, 02:30 UTC+02:00", "27 Ekim 2024 Pazar", "Orta Avrupa Yaz Saati"],
    [
      "he",
      "27 באוקטובר 2024, 02:30 GMT\u200e+02:00\u200e",
      "יום ראשון, 27 באוקטובר 2024",
      "שעון מרכז אירופה (קיץ)",
    ],
    ["ja", "2024年10月27日 02:30 UTC+02:00", "2024年10月27日日曜日", "中央ヨーロッパ夏時間"],
    ["zh", "2024年10月27日 02:30 UTC+02:00", "2024年10月27日星期日", "中欧夏令时间"],
  ])("in %s", (tag, text, longDate, zoneName) => {
    const printed = formatTime(moment("2024-10-27T02:30", 120), "Europe/Berlin", tag);
    expect(printed).toMatchObject({ text, longDate });
    // Some of CLDR's Hindi contains invisible joiners.
    const visible = (words: string) => words.replaceAll("\u200d", "");
    expect(visible(printed.zoneName)).toBe(visible(zoneName));
  });

  test.each(["en", ...LANGUAGES, "fa"])(
    "in %s the hour that occurs twice has two names and two offsets",
    (tag) => {
      const [summer, winter] = [120, 60].map((offset) =>
        formatTime(moment("2024-10-27T02:30", offset), "Europe/Berlin", tag),
      );
      expect(summer?.clock).toBe(winter?.clock);
      expect(summer?.zone).not.toBe(winter?.zone);
      expect(summer?.zoneName).not.toBe(winter?.zoneName);
      for (const one of [summer, winter]) {
        expect(one?.text).toBe(`${one?.date}${one?.joint}${one?.clock} ${one?.zone}`);
        expect(one?.zoneName).toMatch(/^\P{Nd}+$/u);
      }
    },
  );

  test("the first of the month is written as in print", () => {
    const first = (tag: string, wall = "2025-03-01T14:05") =>
      formatTime(moment(wall, 60), "Europe/Paris", tag);
    expect(first("fr").date).toBe("1er mars 2025");
    expect(first("fr").longDate).toBe("Samedi 1er mars 2025");
    expect(first("fr", "2025-03-11T14:05").date).toBe("11 mars 2025");
    expect(first("fr", "2025-03-21T14:05").date).toBe("21 mars 2025");
    expect(first("pt").date).toBe("1º de março de 2025");
    expect(first("pt-PT").date).toBe("1 de março de 2025");
    expect(first("it").longDate).toBe("Sabato 1º marzo 2025");
    expect(first("uk").date).toBe("1 березня 2025 року");
    const short = ["fr", "uk", "de", "es"].map((tag) => first(tag).shortDate);
    expect(short).toEqual(["1er mars", "1 березня", "1. März", "1 de marzo"]);
  });

  test.each([
    ["en", "16–24 July", "30 May – 3 June 1970"],
    ["fr", "16–24 juillet", "30 mai – 3 juin 1970"],
    ["de", "16.–24. Juli", "30. Mai – 3. Juni 1970"],
    ["es", "16–24 de julio", "30 de mayo – 3 de junio de 1970"],
    ["uk", "16–24 липня", "30 травня – 3 червня 1970 року"],
    ["it", "16–24 luglio", "30 maggio – 3 giugno 1970"],
    ["pl", "16–24 lipca", "30 maja – 3 czerwca 1970"],
    ["tr", "16–24 Temmuz", "30 Mayıs – 3 Haziran 1970"],
    ["he", "16–24 ביולי", "30 במאי – 3 ביוני 1970"],
    ["ja", "7月16–24日", "5月30日 – 1970年6月3日"],
    ["zh", "7月16–24日", "5月30日 – 1970年6月3日"],
  ])("several days in %s name their common parts once", (tag, inMonth, intoYear) => {
    const range = (from: string, to: string) =>
      formatDateRange(moment(`${from}T10:00`, 0), moment(`${to}T10:00`, 0), tag).days;
    expect(range("1969-07-16", "1969-07-24")).toBe(inMonth);
    expect(range("1969-05-30", "1970-06-03")).toBe(intoYear);
    expect(range("1969-07-16", "1969-07-16")).not.toContain("–");
  });

  test.each(["en", ...LANGUAGES])("in %s a zone without its own name still has one", (tag) => {
    for (const zone of ["Europe/Istanbul", "Asia/Kathmandu", "Antarctica/Troll", "Asia/Amman"]) {
      expect(formatTime(moment("2025-03-20T10:05", 0), zone, tag).zoneName).toMatch(/^\P{Nd}{3,}$/u);
    }
  });

  test("the result does not depend on earlier calls: a zone's name may change and its offset stay", () => {
    const day = (wall: string) => formatTime(moment(wall, 60), "Europe/London", "de").zoneName;
    const names = ["1970-01-15T12:00", "2024-07-15T12:00", "1970-01-15T12:00"].map(day);
    expect(names[0]).toBe(names[2]);
  });
});

test.each([
  ["ar", "rtl"],
  ["ar-EG", "rtl"],
  ["fa-IR", "rtl"],
  ["he", "rtl"],
  ["iw", "rtl"],
  ["ur-PK", "rtl"],
  ["az-Arab", "rtl"],
  ["az", "ltr"],
  ["uz-Latn", "ltr"],
  ["uz-AF", "rtl"],
  ["ku-Arab", "rtl"],
  ["ku", "ltr"],
  ["ckb", "rtl"],
  ["pa-PK", "rtl"],
  ["pa", "ltr"],
  ["sd-Deva", "ltr"],
  ["dv", "rtl"],
  ["nqo", "rtl"],
  ["yi", "rtl"],
  ["ff-Adlm", "rtl"],
  ["en", "ltr"],
  ["zh-Hant-TW", "ltr"],
])("%s runs %s", (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});

describe("an Arabic coverage in an English archive", () => {
  const archive = live({
    ...COVERAGE,
    "miyah/index.md": "---\ntitle: مياه السد\nstandfirst: يومان\nlanguage: ar\naliases: [ma]\n---\n",
    "miyah/1005-a.md": entry("time: 2025-03-20T10:05\nheadline: الماء يعلو\ntopics: [Nile]\naliases: [old]"),
    "miyah/1010-b.md": entry(
      "time: 2025-03-20T10:10\nheadline: الماء\ncorrections: [{time: 2025-03-20T11:00, note: كان خطأ}]",
    ),
  });
  const arabic = { lang: "ar", dir: "rtl" };

  test("uses Arabic on its own pages, also at its older addresses, and names the archive in English", () => {
    expect(archive.problems).toEqual([]);
    for (const path of ["miyah/", "miyah/story/", "miyah/a/", "miyah/pictures/", "miyah/old/", "ma/"]) {
      const page = pageAt(archive, `${path}index.html`);
      expect([path, page.attributes]).toMatchObject([path, arabic]);
      expect(only(page, hasClass("skip")).children).toEqual(["الانتقال إلى المحتوى"]);
      expect(only(page, hasClass("brand")).attributes).toMatchObject({ lang: "en", dir: "ltr" });
    }
    expect(textOf(pageAt(archive, "miyah/index.html"))).toContain("20 مارس 2025، 10:05");
  });

  test("is on the front page among English words and times, with its title marked as Arabic", () => {
    const page = pageAt(archive, "index.html");
    expect(page.attributes).toMatchObject({ lang: "en", dir: "ltr" });
    const foreign = all(page, ({ attributes }) => attributes.lang === "ar");
    expect(foreign.map(({ attributes }) => attributes.dir)).toEqual(["rtl", "rtl"]);
    expect(foreign.map((element) => textOf(element).trim())).toEqual(["مياه السد", "يومان"]);
    const text = textOf(page);
    expect(text).toContain("20 March 2025");
    expect(text).toContain("2 entries");
    expect(text).not.toContain("مارس");
  });

  test.each([
    ["topics/nile/index.html", ["مياه السد", "الماء يعلو", "Words."]],
    ["corrections/index.html", ["الماء", "كان خطأ", "مياه السد"]],
  ])("%s marks Arabic text and prints its times in English", (path, marked) => {
    const page = pageAt(archive, path);
    expect(page.attributes).toMatchObject({ lang: "en", dir: "ltr" });
    const foreign = all(page, ({ attributes }) => attributes.lang === "ar");
    expect(foreign.map((element) => textOf(element).trim())).toEqual(marked);
    for (const { attributes } of foreign) expect(attributes.dir).toBe("rtl");
    for (const time of all(page, "time")) expect(textOf(time)).toMatch(/^20 March 2025, \d\d:\d\d GMT$/);
  });
});

test("plain text isolates words of another direction: titles, descriptions, citations, feeds", () => {
  const archive = live({
    "site.yml": SITE.replace("Example Live", "الميناء").replace("en\n", "ar\n"),
    "rasif/index.md": "---\ntitle: Storm over the quay!\n---\n",
    "rasif/0900-b.md": entry('time: 2025-03-20T09:00\nheadline: "Boats out again?"'),
    "rasif/0910-c.md": entry("time: 2025-03-20T09:10\nheadline: هدأت الريح!"),
  });
  const [title, headline] = ["\u2068Storm over the quay!\u2069", "\u2068Boats out again?\u2069"];
  const page = archive.page("rasif/b/index.html");
  expect(page).toContain(`<title>${headline} – ${title}</title>`);
  expect(page).toContain(`<meta property="og:title" content="${headline} – ${title}">`);
  expect(page).toContain(`<p class="citation">«${headline}»، ${title}، الميناء،`);
  expect(archive.page("rasif/index.html")).toContain(`<title>${title}</title>`);
  expect(archive.page("rasif/c/index.html")).toContain(`<title>هدأت الريح! – ${title}</title>`);
  expect(archive.page("index.html")).toMatch(
    new RegExp(`name="description" content="الميناء: .* – ${title}"`),
  );
  expect(archive.page("rasif/atom.xml")).toContain(`<title>${headline}</title>`);
  expect(JSON.parse(archive.page("rasif/feed.json"))).toMatchObject({
    title,
    items: [{ title: "هدأت الريح!" }, { title: headline }],
  });
  // Data contains the text as it was written.
  expect(archive.page("rasif/b/index.html")).toContain('"headline":"Boats out again?"');
});

describe("marks that change the direction", () => {
  const marks = fc.constantFrom(
    ..."\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    "a",
    "ب",
    "1",
    " ",
  );
  const texts = fc.array(marks, { maxLength: 12 }).map((characters) => characters.join(""));

  /** What is open at the end of a text, and whether it closed anything that it had not opened (UAX 9, X1 to X8). */
  function walk(text: string): { open: number; strayIsolates: number } {
    const open: string[] = [];
    let strayIsolates = 0;
    for (const character of text) {
      if (/[\u2066-\u2068]/.test(character)) open.push("isolate");
      else if (/[\u202a\u202b\u202d\u202e]/.test(character)) open.push("embedding");
      else if (character === "\u202c" && open.at(-1) === "embedding") open.pop();
      else if (character === "\u2069") {
        const at = open.lastIndexOf("isolate");
        if (at === -1) strayIsolates++;
        else open.splice(at);
      }
    }
    return { open: open.length, strayIsolates };
  }

  const visible = (text: string) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");

  test("in plain text, open marks are closed before the next words, and no letter is lost", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const kept = closeBidi(text);
        expect(walk(kept)).toEqual({ open: 0, strayIsolates: 0 });
        expect(visible(kept)).toBe(visible(text));
        expect(closeBidi(kept)).toBe(kept);
      }),
      { numRuns: 2000 },
    );
  });

  test("in markup, no text ends the isolation of its element", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const kept = isolateBidi(text);
        expect(visible(kept)).toBe(visible(text));
        expect(walk(kept).strayIsolates).toBe(0);
        // The end of the element is one more end of an isolate: it must match that of the element.
        expect(walk(`\u2068${kept}\u2069`).open).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  test("a headline with a mark that is left open or closed too often affects neither title nor citation nor its neighbours", () => {
    const archive = live({
      ...COVERAGE,
      "summit/1010-b.md": entry('time: 2025-03-20T10:10\nheadline: "a\\u2069\\u202eb\\u2067c"\nkey: true'),
    });
    expect(archive.problems).toEqual([]);
    for (const [path, { root }] of pagesOf(archive)) {
      const texts = all(
        root,
        ({ name, children }) => name !== "script" && children.every((child) => typeof child === "string"),
      );
      for (const element of [...texts, only(root, "title")]) {
        const isTitle = element.name === "title" || hasClass("citation")(element);
        expect([path, element.name, walk(`\u2068${textOf(element)}\u2069`).open]).toEqual([
          path,
          element.name,
          0,
        ]);
        if (isTitle && textOf(element).includes(" – ")) expect(walk(textOf(element)).open).toBe(0);
      }
    }
    const citation = textOf(only(pageAt(archive, "summit/b/index.html"), hasClass("citation")));
    expect(citation).toContain("“a\u202eb\u2067c\u2069\u202c”, The summit");
  });
});
