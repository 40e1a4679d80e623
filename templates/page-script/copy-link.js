/** The address of an entry: copied, or shared where a finger taps and the device has a menu for it. */

import { dataset } from "./page-words.js";

const shares = navigator.share && matchMedia("(pointer: coarse)").matches;
const LINK = "M9 15l6-6M11 6l2-2a4 4 0 0 1 6 6l-2 2M13 18l-2 2a4 4 0 0 1-6-6l2-2";
const TICK = "M4 13l5 5L20 7";

function label(button, words) {
  button.ariaLabel = words;
  if (button.firstChild) button.title = words;
}

if (shares || navigator.clipboard) {
  for (const rail of document.querySelectorAll("article > .rail:has(a)")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${LINK}"/></svg>`;
    rail.append(button);
  }
  for (const button of document.querySelectorAll("button.copy")) {
    label(button, shares ? dataset.share : dataset.copy);
    button.hidden = false;
  }
  document.addEventListener("click", async ({ target }) => {
    const button = target.closest("button.copy");
    if (!button) return;
    const url = button.value || button.parentElement.querySelector("a").href;
    // A menu that is closed again is no error.
    if (shares) return navigator.share({ url }).catch(() => {});
    await navigator.clipboard.writeText(url);
    label(button, dataset.copied);
    button.querySelector("path")?.setAttribute("d", TICK);
  });
}
