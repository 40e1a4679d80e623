import type { FigureView, Kit, Template } from "../src/render/theme.ts";
import type { FileView, MediaView } from "../src/render/views.ts";
import type { Html } from "../src/web/html.ts";
import { elsewhere, player, transcript } from "./recording.ts";

/** A picture, video or audio with its caption and its credit, and what is said in it. */
export const figure: Template<FigureView> = ({ media, isLead, sizes }, kit) => {
  const { html } = kit;
  const format = media.kind === "picture" ? formatOf(media.file) : undefined;
  return html`<figure class="${media.kind}${isLead && " lead"}${isDrawing(media) && " drawing"}${format && ` ${format}`}">
${medium(media, sizes ?? (format && SIZES[format]), kit)}
${figcaption(media, kit)}</figure>
${transcript(media, kit)}`;
};

/** Pictures higher than this, by their width, have their caption beside them; wider ones than the other reach over the rail. */
const MIN_UPRIGHT = 1.05;
const MIN_WIDE = 2.5;

type Format = "upright" | "wide";

/** How a picture is laid out; `undefined` for the usual way. */
export function formatOf({ width, height }: FileView): Format | undefined {
  if (width === undefined || height === undefined || width === 0 || height === 0) return undefined;
  if (height / width >= MIN_UPRIGHT) return "upright";
  return width / height >= MIN_WIDE ? "wide" : undefined;
}

/** How wide they are shown: an upright one in 22rem, a wide one over rail and text, or as a strip 15rem high. */
const SIZES: Readonly<Record<Format, string>> = {
  upright: "(min-width: 48rem) 396px, (min-width: 28rem) 408px, calc(100vw - 40px)",
  wide: "(min-width: 56rem) 815px, (min-width: 48rem) calc(100vw - 45px), 640px",
};

/** Charts and maps are never cropped. */
function isDrawing(media: MediaView): boolean {
  return media.kind === "picture" && media.file.type === "image/svg+xml";
}

function medium(media: MediaView, sizes: string | undefined, kit: Kit): Html {
  const { html, theme, words } = kit;
  const chosen = sizes === undefined ? {} : { sizes };
  switch (media.kind) {
    case "picture": {
      const { file, alt, href } = media;
      const picture = theme.picture({ file, alt, ...chosen }, kit);
      // A picture that says nothing would be a link without a name.
      if (alt === "") return picture;
      const title = href === undefined ? words.original : words.enlarge;
      return html`<a class="original" href="${href ?? file.original ?? file.src}" title="${title}">${picture}</a>`;
    }
    case "remote":
      return elsewhere(media, kit);
    default:
      return player(media, kit);
  }
}

/** The credit is in parentheses, so that it is set apart in print, in feeds and for screen readers too. */
export const figcaption: Template<MediaView> = (media, { html, words }) => {
  const { caption, credit } = media;
  const made = media.kind === "picture" ? media.made : undefined;
  if (caption === undefined && credit === undefined && made === undefined) return html``;
  return html`<figcaption>${caption !== undefined && html`<span class="caption">${caption}</span> `}${
    made && html`<span class="made">${words.made[made]}</span> `
  }${credit !== undefined && html`<span class="credit">(${credit})</span>`}</figcaption>\n`;
};
