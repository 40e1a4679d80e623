/** Names in indexes are in the order of the language's alphabet, independent of ICU, which differs between Node versions. */
import { expect, test } from "vitest";
import { compareNamesIn } from "../src/web/sort-names.ts";
import { COVERAGE, entry, live, SITE } from "./live.ts";

test.each([
  ["en", "Aaron Élan elan Emil Łukasz Lund Øster Otto Zoe Žižek"],
  ["de", "Ähre Aho Müller Muller Straße Strasser Zander"],
  ["es", "Nadal Núñez Ñandú Oca Ola"],
  ["sv", "Adam Åberg Äng Öberg Zorn Olsson"],
  ["nb", "Åse Ærlig Østby Zahl Aas"],
  ["pl", "Cela Ćwik Lach Łęcki Maj Zając Żak Źdźbło"],
  ["cs", "Cibulka Čapek Hus Chalupa Ivan Šíp Suk Žák Zeman"],
  ["tr", "Ilgaz İnan Irmak Cem Çelik Hakan Özal Oya"],
  ["uk", "Іваненко Ґонта Гонта Євген Єва Ель Ївга Яна Йосип Захар"],
  ["ru", "Ёлкин Елена Жуков Егор"],
  ["fr", "Étienne Eric Œuvre Odile Zola"],
  ["ar", "أحمد باسم آدم إبراهيم تامر احسان"],
  ["hi", "अमित ऋषि कमल आरती"],
])("names in %s are in the order of CLDR", (language, names) => {
  const list = names.split(" ");
  const wanted = list.toSorted(new Intl.Collator(language).compare);
  expect(list.toSorted(compareNamesIn(language))).toEqual(wanted);
  expect(list.toReversed().toSorted(compareNamesIn(language))).toEqual(wanted);
});

test("numbers in names are sorted by value", () => {
  const names = ["Topic 2", "Topic 10", "Topic 1", "1994", "2", "Topics", "Topic 10b"];
  const wanted = names.toSorted(new Intl.Collator("en", { numeric: true }).compare);
  expect(wanted[0]).toBe("2");
  expect(names.toSorted(compareNamesIn("en"))).toEqual(wanted);
});

test("apostrophes are ignored, and names of the same letters keep one order", () => {
  const names = ["O'Brien", "Oakes", "O’Brian", "obrien", "Obrien"];
  expect(names.toSorted(compareNamesIn("en"))).toEqual(["Oakes", "O’Brian", "O'Brien", "Obrien", "obrien"]);
});

test("the index of authors is sorted in the language of the site", () => {
  const author = (time: string, name: string) => entry(`time: 2025-03-20T10:${time}\nauthor: ${name}`);
  const archive = live({
    ...COVERAGE,
    "site.yml": SITE.replace("language: en", "language: es"),
    "summit/a.md": author("10", "Ñandú Ola"),
    "summit/b.md": author("11", "Álvaro Gil"),
    "summit/c.md": author("12", "Nuria Pons"),
    "summit/d.md": author("13", "Óscar Rey"),
  });
  const found = archive.page("authors/index.html").matchAll(/href="\/live\/authors\/([^"/]+)\/"/g);
  expect(Array.from(found, ([, slug]) => decodeURI(slug ?? ""))).toEqual([
    "alvaro-gil",
    "nuria-pons",
    "nandu-ola",
    "oscar-rey",
  ]);
});
