/** Coverages in eleven languages, with a few sentences per entry, for search tests. */
import type { Files } from "../live.ts";

interface Texts {
  readonly title: string;
  readonly place: string;
  readonly topic: string;
  readonly author: string;
  /** A headline and a body for each entry. */
  readonly entries: readonly (readonly [headline: string, body: string])[];
}

export const TEXTS: Readonly<Record<string, Texts>> = {
  en: {
    title: "The bridge at Aldersley",
    place: "Aldersley",
    topic: "Bridges",
    author: "Zoë O'Connor",
    entries: [
      [
        "Bridge closed after flood",
        "The old bridge is closed. Engineers don't expect to reopen it before Tuesday.\n\n> We saw the water rise by a metre in an hour.\n\nThe mayor's office has opened a hall for 120 people.",
      ],
      [
        "Ferry runs instead",
        "A ferry carries commuters across; the café at the pier stays open. Trains are 20–30 minutes late, and the well-known coastal route re-opens at 5pm.",
      ],
      [
        "Naïve hopes",
        "Reporters asked whether the ﬁrst piers would hold. “They will,” said the engineer, ½ of whose team had been up all night.\n\n1. Check the piers\n2. Check the arches",
      ],
    ],
  },
  de: {
    title: "Die Brücke in Königsfurt",
    place: "Königsfurt",
    topic: "Brücken",
    author: "Jörg Weiß",
    entries: [
      [
        "Straße gesperrt",
        "Die große Brücke bleibt über das Wochenende gesperrt. Der Fluß stieg um zwei Meter; die Maßnahmen gelten bis Montag.",
      ],
      [
        "Fähre fährt öfter",
        "Eine Fähre übersetzt Fußgänger. Bürgermeisterin Özdemir sprach von „außergewöhnlichen Umständen“ und dankte den Helfern.",
      ],
      [
        "STRASSE FREI",
        "Die Straßenmeisterei öffnet die Umgehung. Autofahrer müssen mit Verspätungen rechnen.",
      ],
    ],
  },
  fr: {
    title: "Le pont de Saint-Étienne",
    place: "Saint-Étienne",
    topic: "Événements",
    author: "Chloé Lefèvre",
    entries: [
      [
        "Le pont est fermé",
        "L’œuvre d’art a cédé hier soir : les ingénieurs n’excluent pas une réouverture dès mardi. Les élèves ont été évacués.",
      ],
      [
        "Un bac dès midi",
        "Le maire a annoncé qu’un bac relierait les deux rives. « C’est déjà ça », a-t-il ajouté, à côté de ses sœurs.",
      ],
      ["Ça bouge", "Le préfet, arrivé à l’aube, visite l’hôtel de ville où sont hébergées 120 personnes."],
    ],
  },
  es: {
    title: "El puente de Cáceres",
    place: "Cáceres",
    topic: "Inundación",
    author: "Íñigo Muñoz",
    entries: [
      [
        "El puente, cerrado",
        "El puente está cerrado desde ayer. ¿Cuándo abrirá? Los ingenieros no lo saben; los niños no tienen clase mañana.",
      ],
      [
        "Llega el transbordador",
        "Un transbordador cruza el río cada veinte minutos. La alcaldesa pidió paciencia y más autobuses.",
      ],
      [
        "Lingüistas y pingüinos",
        "También la exposición del zoológico cierra: los pingüinos están a salvo, según el año pasado.",
      ],
    ],
  },
  pt: {
    title: "A ponte de São João",
    place: "São João",
    topic: "Inundações",
    author: "João Gonçalves",
    entries: [
      [
        "Ponte interditada",
        "A ponte está interditada desde ontem à noite. Os engenheiros não preveem a reabertura antes de terça-feira.",
      ],
      [
        "Balsa começa a operar",
        "Uma balsa leva passageiros à outra margem. A prefeita pediu calma à população e agradeceu aos voluntários.",
      ],
      ["Ações e reações", "As ações da câmara chegam às famílias; a água baixou trinta centímetros."],
    ],
  },
  uk: {
    title: "Міст у Бережанах",
    place: "Бережани",
    topic: "Мости",
    author: "Олена Їжакевич",
    entries: [
      [
        "Міст закрито",
        "Старий міст закрито після повені. Інженери не очікують відкриття раніше вівторка; об’їзд через Підгайці.",
      ],
      [
        "Пором замість мосту",
        "Пором перевозить пасажирів кожні двадцять хвилин. Міська голова подякувала рятувальникам, які працювали всю ніч.",
      ],
      [
        "Її слова",
        "«Ми бачили, як вода піднялася на метр за годину», — сказала вчителька. Ґанок школи під водою.",
      ],
    ],
  },
  ar: {
    title: "جسر المدينة",
    place: "القاهرة",
    topic: "الجسور",
    author: "أحمد الطيّب",
    entries: [
      [
        "إغلاق الجسر القديم",
        "أُغلِق الجسر القديم بعد الفيضان، ولا يتوقع المهندسون إعادة فتحه قبل يوم الثلاثاء. قال رئيس البلدية إن المدرسة مفتوحة.",
      ],
      [
        "عبّارة بدلاً من الجسر",
        "تنقل العبّارة الركاب كل عشرين دقيقة إلى الضفة الأخرى، ومستشفى المدينة يستقبل المصابين.",
      ],
      [
        "آراء السكان",
        "قالت إحدى السكان: «رأينا المــاء يرتفع متراً في ساعة». وأكد المسؤولون أن الأمر تحت السيطرة.",
      ],
    ],
  },
  hi: {
    title: "शहर का पुल",
    place: "वाराणसी",
    topic: "पुल",
    author: "संजय मिश्र",
    entries: [
      ["पुराना पुल बंद", "बाढ़ के बाद पुराना पुल बंद कर दिया गया है। इंजीनियरों को मंगलवार से पहले खुलने की उम्मीद नहीं है।"],
      [
        "नाव सेवा शुरू",
        "हर बीस मिनट पर नाव यात्रियों को दूसरे किनारे ले जाती है। महापौर ने ज़िले के लोगों से धैर्य रखने को कहा।",
      ],
      ["लोगों की राय", "एक शिक्षिका ने कहा कि एक घंटे में पानी एक मीटर बढ़ गया। १२० लोग स्कूल में ठहरे हैं।"],
    ],
  },
  ja: {
    title: "京都の橋",
    place: "京都",
    topic: "橋",
    author: "田中 美咲",
    entries: [
      [
        "古い橋が通行止め",
        "洪水のため古い橋は通行止めになった。技術者によると、火曜日までに再開する見込みはない。サーバーの障害も続いている。",
      ],
      [
        "フェリーが運航",
        "フェリーが20分ごとに乗客を運んでいる。市長は「東京からの応援に感謝する」と述べた。ﾌｪﾘｰの料金は無料だ。",
      ],
      ["住民の声", "水位は1時間で1メートル上がったと、東京都から来た教師が話した。がれきの撤去が始まる。"],
    ],
  },
  zh: {
    title: "城市的桥",
    place: "北京",
    topic: "桥梁",
    author: "王小明",
    entries: [
      ["旧桥关闭", "洪水过后，旧桥已经关闭。工程师预计星期二之前不会重新开放。北京大学的专家正在检查桥墩。"],
      [
        "渡轮开始运行",
        "渡轮每二十分钟运送一次乘客。市长感谢志愿者，并说2025年的预算足够。大学城的学校照常上课。",
      ],
      ["居民的话", "一位老师说，水在一小时内上涨了一米。120人住在学校里，等待A区重新供电。"],
    ],
  },
  th: {
    title: "สะพานในเมือง",
    place: "กรุงเทพ",
    topic: "สะพาน",
    author: "สมชาย ใจดี",
    entries: [
      ["ปิดสะพานเก่า", "สะพานเก่าปิดหลังน้ำท่วม วิศวกรคาดว่าจะไม่เปิดก่อนวันอังคาร น้ำยังสูงอยู่"],
      ["เรือข้ามฟากเริ่มวิ่ง", "เรือข้ามฟากรับส่งผู้โดยสารทุก 20 นาที นายกเทศมนตรีขอบคุณอาสาสมัคร"],
      ["เสียงชาวบ้าน", "ครูคนหนึ่งบอกว่าน้ำสูงขึ้นหนึ่งเมตรในหนึ่งชั่วโมง มีคน 120 คนพักที่โรงเรียน"],
    ],
  },
};

/** Some of the coverages are live. */
const LIVE: ReadonlySet<string> = new Set(["fr", "ar", "ja"]);

/** The content folder of these texts: a coverage for each language, its entries some minutes apart. */
export function contentOf(texts: Readonly<Record<string, Texts>>): Files {
  const files = Object.entries(texts).flatMap(
    ([language, { title, place, topic, author, entries }], coverage) => [
      [
        `bridge-${language}/index.md`,
        `---\ntitle: ${title}\nlanguage: ${language}\ntimezone: Asia/Tokyo\n${LIVE.has(language) ? "status: live\n" : ""}---\n`,
      ],
      ...entries.map(([headline, body], index) => [
        `bridge-${language}/entry-${index + 1}.md`,
        [
          `---\ntime: 2025-03-${20 + index}T0${coverage % 10}:1${index}\nheadline: "${headline}"`,
          ...(index % 2 ? [] : [`author: "${author}"`, `topics: ["${topic}"]`]),
          ...(index === 1 ? [`place: "${place}"`, "key: true"] : []),
          ...(index === 2
            ? [`image: river.svg\nalt: A river\ncaption: "${title}, ${place}"\ncredit: none`]
            : []),
          `---\n${body}\n`,
        ].join("\n"),
      ]),
      [`bridge-${language}/river.svg`, '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"/>'],
    ],
  );
  return Object.fromEntries(files);
}
