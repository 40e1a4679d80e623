import type { Output } from "../model/output.ts";
import { countSheets, SHEET_SIZE } from "../model/paging.ts";
import { addresses, type Links } from "../web/urls.ts";
import { partDocument } from "./coverage-lists.ts";
import { type RenderContext, renderPage } from "./document.ts";
import type { MemberView } from "./theme.ts";
import type { CoverageView, MediaView, PictureView } from "./views.ts";

/** The contact sheet of a coverage in pages, and a page for each picture. */
export function* picturePages(press: RenderContext, coverage: CoverageView): Iterable<Output> {
  const members = membersOf(coverage, press.links);
  const count = countSheets(members.length);
  for (let number = 1; number <= count; number++) yield sheet(press, coverage, members, { number, count });
  yield* viewers(press, coverage, members);
}

/** The addresses of the pages of the contact sheet after the first, and of the pictures. */
export function viewerAddresses(coverage: CoverageView, links: Links): string[] {
  const members = membersOf(coverage, links);
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

/** All media of a coverage. The name of a picture's page is made from its entry's id, so that it stays when others come. */
function membersOf(coverage: CoverageView, links: Links): Member[] {
  const whole = [...(coverage.lead ? [coverage.lead] : []), ...coverage.summary.media];
  return [
    ...named(whole, ""),
    ...coverage.entries.flatMap((entry) => {
      const media = [...(entry.lead ? [entry.lead] : []), ...entry.body.media];
      // The oldest name of an entry stays when it gets another one.
      return named(media, `${entry.aliasFolders[0] ?? entry.id}-`).map((member) => ({ ...member, entry }));
    }),
  ];

  function named(media: readonly MediaView[], prefix: string): Member[] {
    return media.map((one, index) => {
      if (one.kind !== "picture") return { media: one };
      const address = addresses.picture(coverage.slug, `${prefix}${index + 1}`);
      return { media: one, address, href: links.href(address) };
    });
  }
}

function sheet(
  press: RenderContext,
  coverage: CoverageView,
  members: readonly Member[],
  { number, count }: { readonly number: number; readonly count: number },
): Output {
  const kit = press.kit(coverage.language);
  const hrefOf = (page: number) => press.links.href(addresses.picturesPage(coverage.slug, page));
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
    ...partDocument(press, coverage, address, { title, href: hrefOf(number) }),
    // Nothing links to an empty contact sheet.
    ...(members.length === 0 && { robots: "noindex" as const }),
    ...(view.previous !== undefined && { previous: view.previous }),
    ...(view.next !== undefined && { next: view.next }),
  };
  return renderPage(press, address, document, () => press.theme.pictures(view, kit), kit);
}

interface PlacedPicture extends Member {
  readonly media: PictureView;
  readonly address: string;
  readonly href: string;
}

function* viewers(
  press: RenderContext,
  coverage: CoverageView,
  members: readonly Member[],
): Iterable<Output> {
  const kit = press.kit(coverage.language);
  const pictures = members.filter(isPlaced);
  for (const [index, picture] of pictures.entries()) {
    const [previous, next] = [pictures[index - 1]?.href, pictures[index + 1]?.href];
    const sheetPage = Math.floor(members.indexOf(picture) / SHEET_SIZE) + 1;
    const around = { ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) };
    const view = {
      ...{ coverage, picture: picture.media, number: index + 1, count: pictures.length },
      sheetHref: press.links.href(addresses.picturesPage(coverage.slug, sheetPage)),
      ...(picture.entry && { entry: picture.entry }),
      ...around,
    };
    // How many pictures there are changes while the coverage is live.
    const title =
      coverage.status === "closed"
        ? kit.words.pictureOf(index + 1, pictures.length)
        : (picture.media.caption ?? picture.entry?.heading ?? kit.words.pictures);
    const document = {
      ...partDocument(press, coverage, picture.address, { title, href: picture.href }),
      ...around,
      kind: "viewer" as const,
    };
    yield renderPage(press, picture.address, document, () => press.theme.viewer(view, kit), kit);
  }
}

function isPlaced(member: Member): member is PlacedPicture {
  return member.media.kind === "picture" && member.address !== undefined && member.href !== undefined;
}
