/** Parameters that follow readers, and say nothing of where a link leads. */
const TRACKERS = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src|ref_url|twclid)$/i;

/** An address without the parameters that follow readers; the rest of it stays as it is written. */
export function withoutTrackers(address: string): string {
  const [, before = "", query, fragment = ""] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(address) ?? [];
  if (query === undefined) return address;
  const kept = query.split("&").filter((part) => !TRACKERS.test(part.split("=")[0] ?? ""));
  const isSame = kept.length === query.split("&").length;
  return isSame ? address : `${before}${kept.length === 0 ? "" : `?${kept.join("&")}`}${fragment}`;
}
