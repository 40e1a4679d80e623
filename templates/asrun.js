// Three comforts. Every page is whole without them.

const { coverage } = document.body.dataset;
const { yourTime } = document.documentElement.dataset;

// The reader's own time, on hover, where it is another than the coverage's.
for (const time of document.querySelectorAll("time")) {
  const date = new Date(time.dateTime);
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(time.dateTime) ?? [];
  const offset = Number(`${sign}1`) * (hours * 60 + Number(minutes));
  if (hours && offset !== -date.getTimezoneOffset()) {
    const style = { dateStyle: "medium", timeStyle: "short", hourCycle: "h23", calendar: "gregory" };
    time.title = yourTime.replace("{time}", date.toLocaleString(document.documentElement.lang, style));
  }
}

for (const button of document.querySelectorAll("button.copy")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.value);
    button.ariaLabel = button.dataset.copied;
  });
}

// A link into a page can be older than the page: the entry has moved to another one, its permalink never moves. Older ids
// have folders too; what no name of a folder can hold is written there as ~3A.
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
