/** Faults of a page's layout. Each function runs in the browser and returns the faults: nothing if there are none. */

/**
 * Pictures that are shown whole and have bars beside them: their boxes have another aspect ratio. Drawings on
 * a contact sheet are an exception: they are shown whole in boxes of one size.
 */
export function barredPictures(): string[] {
  return [...document.querySelectorAll("img:not(.sheet img)")].flatMap((img) => {
    if (!(img instanceof HTMLImageElement)) return [];
    const { width, height } = img.getBoundingClientRect();
    const isWhole = getComputedStyle(img).objectFit !== "cover" && width > 1 && img.naturalWidth > 0;
    const share = width / height / (img.naturalWidth / img.naturalHeight);
    return isWhole && Math.abs(share - 1) > 0.03 ? [`${img.currentSrc} is ${width} × ${height}`] : [];
  });
}

/** Copies that are too small for their displayed size, although there are larger ones. */
export function blurredPictures(): string[] {
  const widthOf = (address: string) => Number(/-(\d+)\.\w+$/.exec(address)?.[1] ?? 0);
  return [...document.querySelectorAll("picture img")].flatMap((img) => {
    if (!(img instanceof HTMLImageElement)) return [];
    const offered = [img, ...(img.parentElement?.querySelectorAll("source") ?? [])].flatMap(({ srcset }) =>
      srcset.split(", ").map((candidate) => widthOf(candidate.split(" ")[0] ?? "")),
    );
    const chosen = widthOf(img.currentSrc);
    const isCovered = getComputedStyle(img).objectFit === "cover";
    const needed = img.getBoundingClientRect().width * devicePixelRatio;
    const isSmall = !isCovered && chosen > 0 && chosen < 0.8 * Math.min(needed, Math.max(...offered));
    return isSmall ? [`${img.currentSrc} for ${needed} px`] : [];
  });
}

/** Punctuation between links that begins a line. */
export function lostCommas(): string[] {
  return [...document.querySelectorAll(".topics, .byline, .facts li, dd")].flatMap((line) => {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const lost: string[] = [];
    let before: DOMRect | undefined;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? "";
      const at = text.search(/\S/);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const sign = text.trim()[0] ?? "";
      const first = range.getBoundingClientRect();
      if (before && /[,،、;؛]/.test(sign) && first.top > before.bottom - 2) lost.push(line.textContent ?? "");
      range.selectNodeContents(node);
      before = [...range.getClientRects()].at(-1);
    }
    return lost;
  });
}

/** Lists without an item, and headings and links without text. */
export function emptyThings(): string[] {
  // The search page is filled while a reader types.
  if (document.getElementById("results")) return [];
  const isEmpty = (element: Element) =>
    !element.querySelector("li, img, svg") && element.textContent?.trim() === "";
  const all = document.querySelectorAll("main :is(ol, ul, h1, h2, h3, h4, a[href])");
  return [...all].filter(isEmpty).map(({ outerHTML }) => outerHTML.slice(0, 100));
}

/** Prose and headlines in which a long word would break without a hyphen: browsers need a language for that. */
export function unhyphenatedWords(): string[] {
  const texts = document.querySelectorAll("main :is(.prose > p, .summary li, h1, h2, h3)");
  const breaksBadly = (text: Element) =>
    getComputedStyle(text).hyphens !== "auto" || !text.closest("[lang]")?.getAttribute("lang");
  return [...texts].filter(breaksBadly).map(({ outerHTML }) => outerHTML.slice(0, 100));
}

/** Visible buttons that are blank, or whose words have symbols, which many fonts don't have. */
export function symbolButtons(): string[] {
  const buttons = [...document.querySelectorAll("button")].filter((button) => button.checkVisibility());
  const wordsOf = (button: HTMLButtonElement) => {
    // Buttons that need a script show their labels.
    const isLabelled = getComputedStyle(button, "::before").content !== "none";
    return `${button.innerText}${isLabelled ? (button.getAttribute("aria-label") ?? "") : ""}`.trim();
  };
  const isWrong = (button: HTMLButtonElement) =>
    (wordsOf(button) === "" && button.querySelector("svg") === null) ||
    /[^\p{L}\p{M}\p{N}\p{P}\s]/u.test(wordsOf(button));
  return buttons.filter(isWrong).map(({ outerHTML }) => outerHTML);
}

/** Entries without an accessible name, and days without a heading. */
export function namelessEntries(): string[] {
  const entries = [...document.querySelectorAll("article")].filter((article) => {
    const ids = article.getAttribute("aria-labelledby")?.split(" ") ?? [];
    // If an entry is alone on its page, the heading of the page names it.
    return (
      !article.querySelector("h1") && !ids.some((id) => document.getElementById(id)?.textContent?.trim())
    );
  });
  const days = [...document.querySelectorAll("section.day")].filter((day) => !day.querySelector("h2"));
  return [...entries, ...days].map(({ outerHTML }) => outerHTML.slice(0, 100));
}

/** Times of a list that are not aligned with the first line of their item. */
export function lateTimes(): string[] {
  return [...document.querySelectorAll(":is(.results, .lines) li")].flatMap((item) => {
    const [time] = item.querySelector("time .clock, time")?.getClientRects() ?? [];
    const [line] = item.querySelector(":is(.hit, .lines) a")?.getClientRects() ?? [];
    if (!time || !line) return [];
    const isBeside = time.right <= line.left || time.left >= line.right;
    const isLate = isBeside && (time.top >= line.bottom || time.bottom <= line.top);
    return isLate ? [item.textContent?.trim().slice(0, 60) ?? ""] : [];
  });
}

/** Headings that overlap a picture. */
export function coveredHeadings(): string[] {
  return [...document.querySelectorAll("main :is(h2, h3):not(.hidden, .wordless)")].flatMap((heading) => {
    const { top, bottom, left, right } = heading.getBoundingClientRect();
    const pictures = [...(heading.closest("li, article")?.querySelectorAll("img") ?? [])];
    const covering = pictures
      .map((picture) => picture.getBoundingClientRect())
      .find((box) => box.top < bottom - 2 && box.bottom > top + 2 && box.left < right && box.right > left);
    return covering ? [heading.textContent?.trim() ?? ""] : [];
  });
}

/** Key events that are cut off without a sign: no fade, no partly visible card, and no link to all of them. */
export function silentCuts(): string[] {
  const list = document.querySelector(".key-events ol");
  if (!list) return ["no key events"];
  const edges = list.getBoundingClientRect();
  const isCutBelow = list.scrollHeight > list.clientHeight + 1;
  const isCutAside = list.scrollWidth > list.clientWidth + 1;
  const isCutThrough = [...list.children].some((card) => {
    const box = card.getBoundingClientRect();
    return (
      (box.left < edges.right && box.right > edges.right) || (box.left < edges.left && box.right > edges.left)
    );
  });
  const all = list.parentElement?.querySelector(".row a")?.textContent ?? "";
  return [
    ...(isCutBelow || isCutAside ? [] : ["nothing is cut"]),
    ...(isCutBelow && getComputedStyle(list).maskImage === "none" ? ["no fade"] : []),
    ...(isCutAside && !isCutThrough ? ["no card is cut through"] : []),
    ...(all.includes(String(list.children.length)) ? [] : [`${all} for ${list.children.length}`]),
  ];
}

/** What a reader with a phone of 844 px doesn't see before scrolling, or only far below. */
export function farAway(): string[] {
  const bottomOf = (selector: string) => {
    const [first] = document.querySelector(selector)?.getClientRects() ?? [];
    return first?.bottom ?? Number.POSITIVE_INFINITY;
  };
  const parts = ["h1", ".span", ".head .facts, .head .status", ".v-story a"];
  if (document.querySelector(".summary")) parts.push(".summary :is(li, p)");
  const entry = document.querySelector("main article")?.getBoundingClientRect().top ?? 0;
  return [
    ...parts.filter((part) => bottomOf(part) > 844),
    ...(entry < 1600 ? [] : [`the first entry, at ${entry} px`]),
  ];
}

/** Tables that are wider than the printed page. */
export function cutTables(): string[] {
  return [...document.querySelectorAll("table")].flatMap((table) => {
    const { right, left } = table.getBoundingClientRect();
    return right > innerWidth + 1 || left < -1 ? [`${Math.round(right)} of ${innerWidth} px`] : [];
  });
}
