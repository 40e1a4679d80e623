/** The reader's own time: on hover, and in the place of the coverage's where the reader asks for it. */

import { dataset, lang } from "./page-words.js";

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
