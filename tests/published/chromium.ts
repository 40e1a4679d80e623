/** The browser of the checks: Debian's Chromium without its own requests; headless mode is faster. */
import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

const PACKAGES = ["chromium-headless-shell", "chromium"];
const EXECUTABLE =
  process.env.CHROMIUM ?? PACKAGES.map((name) => `/usr/bin/${name}`).find((path) => existsSync(path));

export async function launch(...args: string[]): Promise<Browser> {
  if (EXECUTABLE === undefined) throw new Error(`no Chromium: apt-get install ${PACKAGES[0]}`);
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", ...args],
  });
}

/** A browser for all tests of a file. */
export function browserForAll(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return () => {
    if (!browser) throw new Error("no browser yet");
    return browser;
  };
}

/** A page that records everything that a page of an archive must not do. */
export interface Watched {
  readonly page: Page;
  /** Console messages of any level, including those of the policy; errors; requests to other hosts; missing files. */
  readonly complaints: string[];
}

export async function watched(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  let host: string | undefined;
  page.on("console", (message) => complaints.push(`${page.url()}: ${message.type()} ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("requestfailed", (request) => {
    const words = request.failure()?.errorText ?? "";
    // Loading is aborted for recordings that are not played, and on leaving a page.
    if (words !== "net::ERR_ABORTED") complaints.push(`${page.url()}: ${request.url()} ${words}`);
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    host ??= url.host;
    if (url.host !== host) complaints.push(`${page.url()}: asks ${request.url()}`);
  });
  page.on("response", (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isPage)
      complaints.push(`${page.url()}: ${response.status()} ${response.url()}`);
  });
  return { page, complaints };
}

/** Scrolls from top to bottom, so that everything that loads lazily is loaded and laid out. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((shown) => requestAnimationFrame(shown));
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: "instant" });
      await frame();
    }
    await frame();
  });
}
