/** Addresses of Facebook, which name a post in many ways. */

const FILM = /^\/(?:[^/]+\/videos\/|watch\/?$|reels?\/|share\/[vr]\/)/;
const POSTS = [
  /^\/[^/]+\/(?:posts|photos)\//,
  /^\/groups\/[^/]+\/(?:posts|permalink)\//,
  /^\/(?:share\/p\/|permalink\.php$|story\.php$|photo(?:\.php|\/)?$)/,
];
/** The part of an address that identifies a post. */
const KEYS = ["story_fbid", "fbid", "id", "v"];

/** The address of a post or a film without what follows readers; `undefined` for any other address there. */
export function readFacebookAddress(address: URL): { url: string; isFilm: boolean } | undefined {
  const { pathname, searchParams } = pluginTarget(address);
  const isFilm = FILM.test(pathname);
  if (!isFilm && !POSTS.some((form) => form.test(pathname))) return undefined;
  const kept = KEYS.flatMap((key) => {
    const value = searchParams.get(key);
    return value === null ? [] : [`${key}=${encodeURIComponent(value)}`];
  });
  return { url: `https://www.facebook.com${pathname}${kept.length > 0 ? `?${kept.join("&")}` : ""}`, isFilm };
}

/** The address that a frame of Facebook's own shows. */
function pluginTarget(address: URL): URL {
  const href = /^\/plugins\/\w+\.php$/.test(address.pathname) ? address.searchParams.get("href") : null;
  const isShown = href !== null && URL.canParse(href) && /(^|\.)facebook\.com$/.test(new URL(href).hostname);
  return isShown ? new URL(href) : address;
}
