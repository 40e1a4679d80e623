/** The words, pictures and links of entries as the content has them. */
import type { ElementContent } from "hast";
import type { MediaLibrary } from "./files/media-library.ts";
import { withPublished } from "./kinds/published-media.ts";
import { type LinkContext, readFileTarget, readTarget, wholeAddress } from "./links.ts";
import { rewriteMarkdown } from "./markdown-links.ts";
import type { ReportBuilder } from "./report.ts";
import { reportId } from "./resolve-times.ts";
import type { ReportField, SourceEntry, SourceKind, SourceMedia } from "./source.ts";
import { splitCaption } from "./words/captions.ts";
import type { PlacedMedia, WordsContext } from "./words/context.ts";
import { placedBlocks } from "./words/convert.ts";
import { blocksToMarkdown } from "./words/to-markdown.ts";
import { withoutTrackers } from "./words/trackers.ts";

/** Words with their media, and where in the source they are. */
export type WordsSource = Pick<SourceEntry, "words" | "lead" | "file" | "where" | "base" | "ownFile">;

/** Words as they are written into the content: as clean blocks before they become Markdown, or asrun's own Markdown with its media in their order. */
export type WrittenWords =
  | { readonly kind: "blocks"; readonly blocks: readonly ElementContent[] }
  | { readonly kind: "markdown"; readonly text: string; readonly media: readonly PlacedMedia[] };

/** Written words as the body of a file. */
export function toBody(words: WrittenWords): string {
  return words.kind === "markdown"
    ? words.text
    : blocksToMarkdown({ type: "root", children: [...words.blocks] });
}

export interface WriterSettings {
  readonly kind: SourceKind;
  readonly links: LinkContext;
  readonly library: MediaLibrary;
  readonly report: ReportBuilder;
  readonly leaveOutMissing: boolean;
}

/** Converts entries one by one, and collects what is missing. */
export class WordsWriter {
  /** Addresses of what is not there. */
  readonly missing: string[] = [];
  /** One reason for each of them. */
  readonly refusals: string[] = [];
  private readonly kind: SourceKind;
  private readonly links: LinkContext;
  private readonly library: MediaLibrary;
  private readonly report: ReportBuilder;
  private readonly missingList: "leftOut" | "lost";

  constructor({ kind, links, library, report, leaveOutMissing }: WriterSettings) {
    this.kind = kind;
    this.links = links;
    this.library = library;
    this.report = report;
    this.missingList = leaveOutMissing ? "leftOut" : "lost";
  }

  /** The lead picture or recording of an entry; `undefined` without one. */
  lead(source: SourceEntry): PlacedMedia | undefined {
    return source.lead && this.placed(source.lead, source, reportId(source));
  }

  coverageLead(words: WordsSource & { lead: SourceMedia }): PlacedMedia | undefined {
    return this.placed(words.lead, words, null);
  }

  /** The words of an entry, whose links and media are settled. */
  words(source: SourceEntry): WrittenWords {
    return this.written(source, reportId(source));
  }

  coverageWords(words: WordsSource): WrittenWords {
    return this.written(words, null);
  }

  private written(source: WordsSource, entry: string | null): WrittenWords {
    if (source.words.kind === "tree") {
      const blocks = placedBlocks(source.words.children, this.contextFor(source, entry));
      return { kind: "blocks", blocks };
    }
    const media: PlacedMedia[] = [];
    const context = this.markdownContext(source, entry);
    const place = (wanted: SourceMedia) => {
      const found = context.place(wanted);
      if (found !== undefined) media.push(found);
      return found;
    };
    return { kind: "markdown", text: rewriteMarkdown(source.words.text, { ...context, place }), media };
  }

  /** In Markdown of an archive ids stay, and media are those of its data. */
  private markdownContext(source: WordsSource, entry: string | null): WordsContext {
    const context = this.contextFor(source, entry);
    const { words, ownFile = "index.md" } = source;
    if (words.kind === "tree" || words.published === undefined) return context;
    const further = words.published.values();
    return {
      ...context,
      link: (href) => readFileTarget(href, ownFile, this.links),
      place: (media) => context.place(withPublished(media, further.next().value)),
    };
  }

  private contextFor(source: WordsSource, entry: string | null): WordsContext {
    const links = { ...this.links, base: source.base ?? this.links.base };
    const note = (
      list: "differently" | "leftOut" | "notInSource" | "lost",
      field: ReportField,
      what: string,
    ) => this.report.add(list, entry, field, what, source.file);
    return {
      note,
      link: (href) => {
        const target = readTarget(href, links);
        if (target === undefined)
          note("lost", "link", `${href} can't be resolved without the page's address`);
        if (target?.kind !== "address") return target;
        const url = withoutTrackers(target.url);
        if (url !== target.url) note("differently", "link", `${target.url} as ${url}`);
        return { kind: "address", url };
      },
      place: (media) => this.placed(media, source, entry),
      resolve: (address) => wholeAddress(address, links.base),
    };
  }

  private placed(media: SourceMedia, source: WordsSource, entry: string | null): PlacedMedia | undefined {
    const described = this.described(media);
    const placed = this.library.placeMedia(described, source.file);
    if (placed === undefined) this.reportMissing(described, source, entry);
    else if (media.kind === "image") {
      if (placed.alt === undefined)
        this.report.add("notInSource", entry, "alt", `the alt text of ${lastPart(media)}`);
      if (placed.credit === undefined)
        this.report.add("notInSource", entry, "credit", `the credit of ${lastPart(media)}`);
    }
    return placed;
  }

  /** What a picture says of itself: an empty or copied alt text is none, and the end of a caption can be its credit. */
  private described(media: SourceMedia): SourceMedia {
    if (this.kind === "entries") return media;
    const { alt, caption, credit, ...rest } = media;
    const parts =
      credit === undefined ? splitCaption(caption) : { caption: splitCaptionless(caption), credit };
    const isAlt = alt !== undefined && alt !== "" && alt !== caption;
    return {
      ...rest,
      ...(isAlt && { alt }),
      ...(parts.caption !== undefined && { caption: parts.caption }),
      ...(parts.credit !== undefined && { credit: parts.credit }),
    };
  }

  private reportMissing(media: SourceMedia, source: WordsSource, entry: string | null): void {
    const [address = "an address that is missing"] = media.addresses;
    this.missing.push(address);
    this.refusals.push(`${source.file}: ${source.where}: ${media.kind} ${address} is not there`);
    this.report.add(this.missingList, entry, media.kind, address, source.file);
    if (media.caption !== undefined)
      this.report.add(this.missingList, entry, "caption", media.caption, source.file);
  }
}

function splitCaptionless(caption: string | undefined): string | undefined {
  return caption?.trim() === "" ? undefined : caption?.trim();
}

function lastPart({ addresses: [address = ""] }: SourceMedia): string {
  return address;
}
