import type { PictureFileView, Template } from "../src/render/theme.ts";
import { raw } from "../src/web/html.ts";
import { LAZY } from "../src/web/image-loading.ts";

/** The column of an entry. */
const COLUMN = "(min-width: 48rem) 630px, calc(100vw - 36px)";

/** A picture alone: in several sizes, of which the browser chooses. */
export const picture: Template<PictureFileView> = ({ file, alt, sizes = COLUMN }, { html }) => {
  const { src, width, height, copies } = file;
  const { sources = [], fallback, tone } = copies ?? {};
  const dimensions =
    width !== undefined && height !== undefined && html` width="${width}" height="${height}"`;
  const choice = fallback && html` srcset="${fallback.srcset}" sizes="${sizes}"`;
  const img = html`<img${tone !== undefined && html` class="${tone}"`} src="${fallback?.src ?? src}"${choice} alt="${alt}"${dimensions}${raw(LAZY)}>`;
  if (sources.length === 0) return img;
  return html`<picture>${sources.map(
    ({ type, srcset, media }) =>
      html`<source${media !== undefined && html` media="${media}"`} type="${type}" srcset="${srcset}" sizes="${sizes}">`,
  )}${img}</picture>`;
};
