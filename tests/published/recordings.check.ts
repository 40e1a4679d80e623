/** Videos and their subtitles as the browser reads them. */
import { expect, test } from "vitest";
import { browserForAll, watched } from "./chromium.ts";
import { archiveNamed, sourceOf } from "./kinds.ts";

const browser = browserForAll();

/** The size that the page reserves for each video, with the size that the browser reads from it, and the number of cues. */
async function filmsAsPlayed() {
  const films = [...document.querySelectorAll("video")];
  return Promise.all(
    films.map(async (film) => {
      film.preload = "metadata";
      film.load();
      await new Promise((resolve, reject) => {
        film.addEventListener("loadedmetadata", resolve);
        film.querySelector("source")?.addEventListener("error", reject);
      });
      const track = film.querySelector("track");
      if (track) {
        const arrived = new Promise((resolve) => track.addEventListener("load", resolve));
        track.track.mode = "hidden";
        await arrived;
      }
      return {
        kept: [film.width, film.height],
        played: [film.videoWidth, film.videoHeight],
        subtitles: track?.src,
        cues: track?.track.cues?.length,
      };
    }),
  );
}

test.each(["sample", "every-feature", "films"])(
  "every video of %s plays in the size that its page reserves, and every cue of its subtitles is read",
  async (name) => {
    const archive = archiveNamed(name);
    const { page, complaints } = await watched(browser());
    const pages = archive.pages.filter((path) => sourceOf(archive, path).includes("<video"));
    expect(pages.length).toBeGreaterThan(1);
    let cues = 0;
    for (const path of pages) {
      await page.goto(archive.url + path);
      for (const film of await page.evaluate(filmsAsPlayed)) {
        expect([path, film.played]).toEqual([path, film.kept]);
        if (film.subtitles === undefined) continue;
        const file = film.subtitles.slice(archive.url.length);
        const written = sourceOf(archive, file).match(/-->/g) ?? [];
        expect([file, film.cues]).toEqual([file, written.length]);
        cues += film.cues ?? 0;
      }
    }
    if (name === "sample") expect(cues).toBeGreaterThan(2);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);
