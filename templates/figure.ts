import type { FigureView, Kit, Template } from "../src/render/theme.ts";
import type { FileView, MediaView } from "../src/render/views.ts";
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
  switch (media.kind) {
    case "picture": {
      const loading = isFirst ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`;
      return html`<a class="original" href="${media.file.src}"><img src="${media.file.src}" alt="${media.alt}"${size(media.file, html)}${loading}></a>`;
    }
    case "video":
      return html`<video controls preload="none"${media.poster && html` poster="${media.poster.src}"${size(media.poster, html)}`}${
        media.alt !== "" && html` aria-label="${media.alt}"`
      }><source src="${media.file.src}" type="${media.file.type}"></video>`;
    case "audio":
      return html`<audio controls preload="none"${media.alt !== "" && html` aria-label="${media.alt}"`}><source src="${media.file.src}" type="${media.file.type}"></audio>`;
    case "remote": {
      const label = media.medium === "video" ? words.watch(media.provider) : words.listen(media.provider);
      return html`<a class="remote" href="${media.url}">${media.poster && html`<img src="${media.poster.src}" alt="${media.alt}"${size(media.poster, html)} loading="lazy" decoding="async"> `}<span>${label}</span></a>`;
    }
  }
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
