/** Addresses of frames that play a film, as addresses of the film's own page. */
import { platformOf } from "../../parse/embeds/sources.ts";

/** The page of a film on YouTube, Vimeo, Dailymotion or Facebook, from any of its addresses; `undefined` for others. */
export function filmPage(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const source = platformOf(address);
  if (source?.platform === "YouTube") return source.url + secondsOf(address, source.url);
  const { hostname, pathname, searchParams } = new URL(address);
  const [, vimeo] = /^\/(?:video\/)?(\d{5,12})(?:\/|$)/.exec(pathname) ?? [];
  if (/^(?:www\.|player\.)?vimeo\.com$/.test(hostname) && vimeo !== undefined)
    return `https://vimeo.com/${vimeo}`;
  const [, daily] = /^\/(?:embed\/)?video\/(\w{5,12})/.exec(pathname) ?? [];
  if (/(?:^|\.)dailymotion\.com$/.test(hostname) && daily !== undefined)
    return `https://www.dailymotion.com/video/${daily}`;
  const posted = searchParams.get("href");
  if (/(?:^|\.)facebook\.com$/.test(hostname) && pathname === "/plugins/video.php" && posted !== null)
    return posted;
  return undefined;
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
