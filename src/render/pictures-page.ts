import type { Output } from "../model/output.ts";
import { countSheets, SHEET_SIZE } from "../model/paging.ts";
import { isolateForeign } from "../web/bidi.ts";
import { addresses } from "../web/urls.ts";
import { partDocument } from "./coverage-lists.ts";
import { mediaOf } from "./coverage-view.ts";
import { lazyPage, type RenderContext, renderPage } from "./document.ts";
import { pictureAddress } from "./picture-addresses.ts";
import type { MemberView } from "./theme.ts";
import type { CoverageView, EntryView, MediaView, PictureView } from "./views.ts";

/** The contact sheet of a coverage in pages, and a page for each picture. */
export function* picturePages(context: RenderContext, coverage: CoverageView): Iterable<Output> {
  const members = membersOf(coverage);
  const count = countSheets(members.length);
  for (let number = 1; number <= count; number++) yield sheet(context, coverage, members, { number, count });
  yield* viewers(context, coverage, members);
}

/** The addresses of the pages of the contact sheet after the first, and of the pictures. */
export function viewerAddresses(coverage: CoverageView): string[] {
  const members = membersOf(coverage);
  return [
    ...Array.from({ length: countSheets(members.length) - 1 }, (_, index) =>
      addresses.picturesPage(coverage.slug, index + 2),
    ),
    ...members.flatMap(({ address }) => (address === undefined ? [] : [address])),
  ];
}

interface Member extends MemberView {
  /** Of the page of a picture; a recording has none. */
  readonly address?: string;
}

/** All media of a coverage, pictures with their own pages. */
function membersOf(coverage: CoverageView): Member[] {
  const whole = [...(coverage.lead ? [coverage.lead] : []), ...coverage.summary.media];
  return [
    ...placed(whole),
    ...coverage.entries.flatMap((entry) =>
      placed(mediaOf(entry), entry).map((member) => ({ ...member, entry })),
    ),
  ];

  function placed(media: readonly MediaView[], entry?: EntryView): Member[] {
    return media.map((one, index) =>
      one.kind === "picture"
        ? { media: one, address: pictureAddress(coverage.slug, entry, index) }
        : { media: one },
    );
  }
}

function sheet(
  context: RenderContext,
  coverage: CoverageView,
  members: readonly Member[],
  { number, count }: { readonly number: number; readonly count: number },
): Output {
  const kit = context.kit(coverage.language);
  const hrefOf = (page: number) => context.links.href(addresses.picturesPage(coverage.slug, page));
  const address = addresses.picturesPage(coverage.slug, number);
  const view = {
    coverage,
    pictures: members.slice((number - 1) * SHEET_SIZE, number * SHEET_SIZE),
    number,
    count,
    ...(number > 1 && { previous: hrefOf(number - 1) }),
    ...(number < count && { next: hrefOf(number + 1) }),
  };
  const title =
    number === 1 ? kit.words.pictures : `${kit.words.pictures}${kit.words.comma}${kit.words.page(number)}`;
  const document = {
    ...partDocument(context, coverage, address, { title, href: hrefOf(number) }),
    // Nothing links to an empty contact sheet.
    ...(members.length === 0 && { robots: "noindex" as const }),
    ...(view.previous !== undefined && { previous: view.previous }),
    ...(view.next !== undefined && { next: view.next }),
  };
  return renderPage(context, address, document, () => context.theme.pictures(view, kit), kit);
}

interface PlacedPicture extends Member {
  readonly media: PictureView;
  readonly address: string;
  /** The page of the contact sheet that it is on, from 1. */
  readonly sheetNumber: number;
}

function* viewers(
  context: RenderContext,
  coverage: CoverageView,
  members: readonly Member[],
): Iterable<Output> {
  const pictures = members.flatMap((member, index) => placedPicture(member, index) ?? []);
  for (const [index, picture] of pictures.entries())
    yield lazyPage(picture.address, () => viewer(context, coverage, pictures, picture, index));
}

function placedPicture({ media, address, ...rest }: Member, index: number): PlacedPicture | undefined {
  if (media.kind !== "picture" || address === undefined) return undefined;
  return { ...rest, media, address, sheetNumber: Math.floor(index / SHEET_SIZE) + 1 };
}

/** The page of one of the pictures. */
function viewer(
  context: RenderContext,
  coverage: CoverageView,
  pictures: readonly PlacedPicture[],
  picture: PlacedPicture,
  index: number,
): Output {
  const { links } = context;
  const kit = context.kit(coverage.language);
  const [previous, next] = [pictures[index - 1], pictures[index + 1]].map(
    (other) => other && links.href(other.address),
  );
  const around = { ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) };
  const view = {
    ...{ coverage, picture: picture.media, number: index + 1, count: pictures.length },
    sheetHref: links.href(addresses.picturesPage(coverage.slug, picture.sheetNumber)),
    ...(picture.entry && { entry: picture.entry }),
    ...around,
  };
  // How many pictures there are changes while the coverage is live.
  const title =
    coverage.status === "closed"
      ? kit.words.pictureOf(index + 1, pictures.length)
      : (picture.media.caption ?? picture.entry?.heading ?? kit.words.pictures);
  const described = [picture.media.alt, picture.media.caption].find(
    (text) => text !== undefined && text !== "",
  );
  const document = {
    ...partDocument(context, coverage, picture.address, { title, href: links.href(picture.address) }),
    ...around,
    // What is to be seen says more than which picture of how many it is.
    ...(described !== undefined && { description: isolateForeign(described, coverage.direction) }),
    kind: "viewer" as const,
  };
  return renderPage(context, picture.address, document, () => context.theme.viewer(view, kit), kit);
}
