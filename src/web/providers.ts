import { hostOf } from "./urls.ts";

/** What everyone calls the places where most films and posts are; any other is called by its host. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)(youtube(-nocookie)?\.com|youtu\.be)$/, "YouTube"],
  [/(^|\.)vimeo\.com$/, "Vimeo"],
  [/(^|\.)dailymotion\.com$/, "Dailymotion"],
  [/(^|\.)twitch\.tv$/, "Twitch"],
  [/(^|\.)tiktok\.com$/, "TikTok"],
  [/(^|\.)instagram\.com$/, "Instagram"],
  [/(^|\.)(facebook\.com|fb\.watch)$/, "Facebook"],
  [/(^|\.)threads\.(net|com)$/, "Threads"],
  [/(^|\.)(x|twitter)\.com$/, "X"],
  [/(^|\.)bsky\.app$/, "Bluesky"],
  [/(^|\.)linkedin\.com$/, "LinkedIn"],
  [/(^|\.)reddit\.com$/, "Reddit"],
  [/^t\.me$/, "Telegram"],
  [/(^|\.)(dwcdn\.net|datawrapper\.de)$/, "Datawrapper"],
  [/(^|\.)(flourish\.studio|flo\.uri\.sh)$/, "Flourish"],
  [/(^|\.)infogram\.com$/, "Infogram"],
  [/(^|\.)soundcloud\.com$/, "SoundCloud"],
  [/^(open|podcasters)\.spotify\.com$/, "Spotify"],
  [/^podcasts\.apple\.com$/, "Apple Podcasts"],
  [/(^|\.)archive\.org$/, "Internet Archive"],
];

/** Whose address it is, in the words of readers. */
export function providerOf(url: string): string {
  const host = hostOf(url).toLowerCase();
  return NAMES.find(([pattern]) => pattern.test(host))?.[1] ?? host.replace(/^www\./, "");
}
