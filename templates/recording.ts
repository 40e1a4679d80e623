import type { Kit, Template } from "../src/render/theme.ts";
import type { FileView, MediaView, RecordingView, RemoteView } from "../src/render/views.ts";
import type { Html } from "../src/web/html.ts";

/** A video or an audio that is in the archive; nothing of it is loaded before it is played. */
export const player: Template<RecordingView> = ({ kind, file, poster, subtitles, alt }, { html, words }) => {
  const label = alt !== "" && html` aria-label="${alt}"`;
  if (kind === "audio") return html`<audio controls preload="none"${label}>${source(file, html)}</audio>`;
  const track = subtitles && html`<track kind="captions" src="${subtitles.src}" label="${words.subtitles}">`;
  const isUpright = (file.height ?? 0) > (file.width ?? 0);
  return html`<video controls preload="none"${isUpright && html` class="upright"`}${poster && html` poster="${poster.copies?.fallback?.src ?? poster.src}"`}${size(file, html) || (poster && size(poster, html))}${label}>${source(file, html)}${track}</video>`;
};

/** A video or an audio elsewhere: a link that says where it leads. */
export const elsewhere: Template<RemoteView> = ({ medium, url, provider, poster, alt }, kit) => {
  const { html, theme, words } = kit;
  const text = medium === "video" ? words.watch(provider) : words.listen(provider);
  return html`<a class="remote" href="${url}">${poster && html`${theme.picture({ file: poster, alt }, kit)} `}<span>${text}</span></a>`;
};

/** What is said in a video or an audio, for those who can't hear it, and for those who would rather read. */
export const transcript: Template<MediaView> = (media, { html, words }) =>
  html`${
    media.kind !== "picture" &&
    media.transcript !== undefined &&
    html`<details class="transcript">
<summary>${words.transcript}</summary>
${media.transcript.map((paragraph) => html`<p>${paragraph}</p>\n`)}</details>
`
  }`;

/** Browsers that play QuickTime say that they don't: they are not asked. */
function source({ src, type }: FileView, html: Kit["html"]): Html {
  return html`<source src="${src}"${type !== "video/quicktime" && html` type="${type}"`}>`;
}

/** The attributes that keep a place of the right size free. */
function size({ width, height }: FileView, html: Kit["html"]): Html | false {
  return width !== undefined && height !== undefined && html` width="${width}" height="${height}"`;
}
