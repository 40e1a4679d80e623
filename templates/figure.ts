import type { FigureView, Kit, Template } from "../src/render/theme.ts";
import type { FileView, MediaView, RecordingView } from "../src/render/views.ts";
import type { Html } from "../src/web/html.ts";

/** A picture, video or audio with its caption and its credit. */
export const figure: Template<FigureView> = ({ media, isLead, isFirst }, kit) => {
  const { html } = kit;
  return html`<figure class="${media.kind}${isLead && " lead"}">
${medium(media, isFirst, kit)}
${figcaption(media, kit)}</figure>
`;
};

function medium(media: MediaView, isFirst: boolean, { html, words }: Kit): Html {
  const label = media.alt !== "" && html` aria-label="${media.alt}"`;
  switch (media.kind) {
    case "picture": {
      const { file, alt } = media;
      const loading = isFirst ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`;
      const picture = html`<img src="${file.src}" alt="${alt}"${size(file, html)}${loading}>`;
      // A picture that says nothing would be a link without a name.
      return alt === "" ? picture : html`<a class="original" href="${file.src}">${picture}</a>`;
    }
    case "video":
      return html`<video controls preload="none"${media.poster && html` poster="${media.poster.src}"`}${filmSize(media, html)}${label}>${source(media.file, html)}</video>`;
    case "audio":
      return html`<audio controls preload="none"${label}>${source(media.file, html)}</audio>`;
    case "remote": {
      const text = media.medium === "video" ? words.watch(media.provider) : words.listen(media.provider);
      return html`<a class="remote" href="${media.url}">${media.poster && html`<img src="${media.poster.src}" alt="${media.alt}"${size(media.poster, html)} loading="lazy" decoding="async"> `}<span>${text}</span></a>`;
    }
  }
}

/** Browsers that play QuickTime say that they don't: they are not asked. */
function source({ src, type }: FileView, html: Kit["html"]): Html {
  return html`<source src="${src}"${type !== "video/quicktime" && html` type="${type}"`}>`;
}

/** The film's own size; where its file doesn't say it, its still's. */
function filmSize({ file, poster }: RecordingView, html: Kit["html"]): Html | false {
  return size(file, html) || (poster !== undefined && size(poster, html));
}

function size({ width, height }: FileView, html: Kit["html"]): Html | false {
  return width !== undefined && height !== undefined && html` width="${width}" height="${height}"`;
}

const figcaption: Template<MediaView> = ({ caption, credit }, { html }) =>
  html`${
    (caption !== undefined || credit !== undefined) &&
    html`<figcaption>${caption !== undefined && html`<span class="caption">${caption}</span> `}${
      credit !== undefined && html`<span class="credit">${credit}</span>`
    }</figcaption>\n`
  }`;
