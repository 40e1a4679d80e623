// Three comforts. Every page is whole without them.

const { coverage } = document.body.dataset;
const { yourTime } = document.documentElement.dataset;

// A link into a page can be older than the page: the entry has moved to another one, its permalink never moves.
const id = location.hash.slice(1);
if (coverage && /^[a-z][a-z0-9-]*$/.test(id) && !document.getElementById(id)) {
  location.replace(`${coverage}${id}/`);
}

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
    button.ariaLabel = button.title = button.dataset.copied;
    button.classList.add("done");
  });
}
