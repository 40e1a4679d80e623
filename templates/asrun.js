// Enhancements. Every page is whole without them.

const { coverage } = document.body.dataset;
const { lang, dataset } = document.documentElement;

// The reader's own time: on hover, and in the place of the coverage's where the reader asks for it.
const formats = new Map();

function format(name, date, options) {
  const shared = { hourCycle: "h23", calendar: "gregory" };
  if (!formats.has(name)) formats.set(name, new Intl.DateTimeFormat(lang, { ...shared, ...options }));
  return formats.get(name).format(date);
}

function ownTime(time) {
  const date = new Date(time.dateTime);
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(time.dateTime) ?? [];
  const offset = Number(`${sign}1`) * (hours * 60 + Number(minutes));
  return hours && offset !== -date.getTimezoneOffset() ? date : undefined;
}

document.addEventListener("pointerover", ({ target }) => {
  const time = target.closest("time");
  const date = time && !time.title && ownTime(time);
  if (date)
    time.title = dataset.yourTime.replace(
      "{time}",
      format("all", date, { dateStyle: "medium", timeStyle: "short" }),
    );
});

const clocks = document.querySelector("button.clocks");
const printed = new Map();

function showClocks(own) {
  clocks.ariaPressed = own;
  for (const time of document.querySelectorAll("time:has(.clock)")) {
    const date = ownTime(time);
    const parts = [".clock", ".date"].map((part) => time.querySelector(part)?.firstChild);
    if (!date || !parts[0]) continue;
    if (!printed.has(time))
      printed.set(
        time,
        parts.map((part) => part?.data),
      );
    const texts = own
      ? [
          format("clock", date, { hour: "2-digit", minute: "2-digit" }),
          format("date", date, { day: "numeric", month: "long", year: "numeric" }),
        ]
      : printed.get(time);
    parts.forEach((part, index) => {
      if (part) part.data = texts[index];
    });
    const zone = time.querySelector(".zone");
    if (zone) zone.hidden = own;
  }
}

if (clocks && [...document.querySelectorAll("time:has(.clock)")].some(ownTime)) {
  clocks.hidden = false;
  clocks.addEventListener("click", () => {
    const own = clocks.ariaPressed !== "true";
    showClocks(own);
    try {
      localStorage.setItem("asrun-clocks", own ? "own" : "");
    } catch {}
  });
  try {
    if (localStorage.getItem("asrun-clocks") === "own") showClocks(true);
  } catch {}
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
