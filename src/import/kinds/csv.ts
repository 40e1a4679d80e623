import { CsvError, parse } from "csv-parse/sync";
import { splitPlainByline } from "../bylines.ts";
import type { SourceFile } from "../files/source-file.ts";
import { refuse } from "../refuse.ts";
import type { SourceEntry, SourceMedia, SourceNote, SourcePage } from "../source.ts";
import { cleanLine } from "../words/clean-text.ts";
import { makeElement, mediaElement, textChildren, textNode } from "../words/elements.ts";

/** The columns, by the names that a header row can have for them. */
const COLUMNS = {
  time: ["time", "timestamp", "date", "published"],
  updated: ["updated", "updated_at", "modified"],
  author: ["author", "byline", "by"],
  headline: ["headline", "title"],
  text: ["text", "body", "words", "content"],
  image: ["image", "picture", "photo"],
  alt: ["alt", "alt text"],
  credit: ["credit"],
  caption: ["caption"],
  link: ["link", "url"],
  key: ["key", "key event"],
  pinned: ["pinned"],
  kicker: ["kicker"],
  place: ["place"],
  topics: ["topics"],
  id: ["id"],
} as const;

type Column = keyof typeof COLUMNS;

/** The key of a column's name; `undefined` for an unknown one. */
function columnOf(name: string): Column | undefined {
  const plain = cleanLine(name).toLowerCase();
  const keys: readonly Column[] = Object.keys(COLUMNS).filter((key): key is Column =>
    Object.hasOwn(COLUMNS, key),
  );
  return keys.find((key) => COLUMNS[key].some((known) => known === plain));
}

/** Whether a text begins with a header row of ours. */
export function isCsv(head: string): boolean {
  const line = head.replace(/^\ufeff/, "").split(/\r?\n|\r/)[0] ?? "";
  const columns = line.split(delimiterOf(line)).map((name) => columnOf(name.replaceAll('"', "")));
  return columns.includes("time") && columns.length > 1 && !/^\s*[<[{]/.test(line);
}

function delimiterOf(line: string): string {
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ",";
}

/** A table with a header row. Refuses one without a column of times. */
export function readCsv(file: SourceFile): SourcePage {
  const rows = parseRows(file);
  const [header, ...records] = rows;
  const columns = header?.cells.map(columnOf) ?? [];
  if (!columns.includes("time"))
    return refuse(file.name, `the header row has no column of times: call it ${COLUMNS.time.join(", ")}`);
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const unknown = (header?.cells ?? []).filter(
    (name, index) => columns[index] === undefined && cleanLine(name) !== "",
  );
  const used = unknown.filter((name) =>
    filled.some(({ cells }) => (cells[header?.cells.indexOf(name) ?? -1] ?? "").trim() !== ""),
  );
  const notes: SourceNote[] = [
    ...used.map(
      (name): SourceNote => ({ list: "lost", field: "other", what: `the column "${cleanLine(name)}"` }),
    ),
  ];
  return {
    file: file.name,
    order: "oldest-first",
    coverage: { editors: [], notes },
    entries: filled.map(({ cells, line }) => {
      const whole = rejoin(cells, columns.length);
      if (whole === undefined)
        return refuse(
          `${file.name}: line ${line}`,
          `the row has ${cells.length} cells, and the header row ${columns.length}: put texts with a comma in quotes`,
        );
      return readRow(whole, columns, `line ${line}`, file.name);
    }),
  };
}

/**
 * A row with too many cells, because texts with commas have no quotes: a cell that begins with a space continues the one
 * before it. `undefined` where that doesn't give the right number.
 */
function rejoin(cells: readonly string[], width: number): readonly string[] | undefined {
  if (cells.length <= width) return cells;
  const surplus = cells.slice(width).every((cell) => cell.trim() === "");
  if (surplus) return cells.slice(0, width);
  const joined: string[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    if (cell.startsWith(" ") && last !== undefined && last !== "")
      joined[joined.length - 1] = `${last},${cell}`;
    else joined.push(cell);
  }
  return joined.length === width ? joined : undefined;
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

function parseRows(file: SourceFile): Row[] {
  const [first = ""] = file.text.replace(/^\ufeff/, "").split(/\r?\n|\r/);
  try {
    const rows: Row[] = [];
    parse(file.text, {
      bom: true,
      delimiter: delimiterOf(first),
      relax_column_count: true,
      // A quote inside of a cell without quotes is a quote.
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ cells, line: lines });
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (error instanceof CsvError) return refuse(file.name, `the table can't be read: ${error.message}`);
    throw error;
  }
}

function readRow(
  cells: readonly string[],
  columns: readonly (Column | undefined)[],
  where: string,
  file: string,
): SourceEntry {
  const cell = (column: Column) => {
    const value = cells[columns.indexOf(column)] ?? "";
    return value.trim() === "" ? undefined : value.trim();
  };
  const line = (column: Column) => {
    const value = cell(column);
    return value === undefined ? undefined : cleanLine(value);
  };
  const id = cell("id");
  const image = cell("image");
  const media: SourceMedia | undefined =
    image === undefined
      ? undefined
      : {
          kind: "image",
          addresses: [image],
          alt: line("alt"),
          credit: line("credit"),
          caption: line("caption"),
        };
  const link = cell("link");
  const paragraphs = textChildren(cell("text") ?? "");
  const linked =
    link === undefined ? [] : [makeElement("p", [makeElement("a", [textNode(link)], { href: link })])];
  return {
    id,
    aliases: id === undefined ? [] : [id],
    time: cell("time"),
    updated: cell("updated"),
    headline: line("headline"),
    kicker: line("kicker"),
    place: line("place"),
    authors: listIn(cell("author")).flatMap((name) => splitPlainByline(name)),
    topics: listIn(cell("topics")),
    key: isChecked(cell("key")),
    pinned: isChecked(cell("pinned")),
    words: { kind: "tree", children: [...(media ? [mediaElement(media)] : []), ...paragraphs, ...linked] },
    notes: [],
    where: id === undefined ? where : `${where} (${id})`,
    file,
  };
}

function listIn(value: string | undefined): string[] {
  return (value ?? "")
    .split(";")
    .map(cleanLine)
    .filter((name) => name !== "");
}

function isChecked(value: string | undefined): boolean {
  return /^(?:yes|true|1|x|y|ja|oui|sí|si)$/i.test(value ?? "");
}
