/**
 * A link into a page can be older than the page: the entry has moved to another one, its permalink never moves. Older ids
 * have folders too; what no name of a folder can hold is written there as ~3A.
 */

const { coverage } = document.body.dataset;

async function follow(anchor) {
  const encode = (sign) => `~${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  const folder = anchor.replace(/[\\/?#%:*"<>|]|^\.|\.$/g, encode).normalize("NFC");
  const target = `${coverage}${encodeURIComponent(folder)}/`;
  // Other sites add anchors of their own: those are no entry's.
  if (!globalThis.fetch || (await fetch(target, { method: "HEAD" })).ok) location.replace(target);
}

const anchor = decodeURIComponent(location.hash.slice(1));
const moved = document.querySelector('meta[http-equiv="refresh"]');
if (moved && anchor) location.replace(moved.content.replace(/^.*?url=/, "") + location.hash);
else if (coverage && anchor && !document.getElementById(anchor)) follow(anchor);
