/** Addresses of frames that play a film, as addresses of the film's own page. */
import { platformOf } from "../../parse/embeds/sources.ts";

/** Platforms whose films are shown as films; others show a post, and become a link. */
const FILM_PLATFORMS = /^(?:YouTube|Vimeo|Facebook)$/;

/** The page of a film on YouTube, Vimeo, Facebook or Dailymotion, from any of its addresses; `undefined` for others. */
export function filmPage(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const source = platformOf(address);
  if (source?.kind === "film" && FILM_PLATFORMS.test(source.platform))
    return source.url + secondsOf(address, source.url);
  const { hostname, pathname } = new URL(address);
  const [, daily] = /^\/(?:embed\/)?video\/(\w{5,12})/.exec(pathname) ?? [];
  const isDaily = /(?:^|\.)dailymotion\.com$/.test(hostname) && daily !== undefined;
  return isDaily ? `https://www.dailymotion.com/video/${daily}` : undefined;
}

/** A start that is written in minutes: `t=1m30s`. */
function secondsOf(address: string, page: string): string {
  const [, minutes, seconds = "0"] = /[?&](?:t|start)=(\d{1,4})m(?:(\d{1,2})s)?(?:&|#|$)/.exec(address) ?? [];
  return minutes === undefined || page.includes("&t=") ? "" : `&t=${Number(minutes) * 60 + Number(seconds)}s`;
}

/** Whether an address is a file of a film, or of sound. */
export function recordingKind(address: string): "video" | "audio" | undefined {
  const path = address.replace(/[?#].*$/s, "");
  if (/\.(?:mp4|m4v|mov|webm|ogv)$/i.test(path)) return "video";
  return /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i.test(path) ? "audio" : undefined;
}
