/** Embed code of platforms, and the resulting quotation, which loads nothing from them. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quote } from "../src/cli/quote.ts";
import { asrun, folderWith, listen, REPOSITORY } from "./cli/sandbox.ts";
import { COVERAGE, entry, live } from "./live.ts";
import { all, hasClass, only, pageAt, textOf } from "./page.ts";
import { rounds } from "./rounds.ts";

const TIME = "time: 2025-03-20T10:05";
const PAGE = "summit/kallas-arrives/index.html";
const ENTRY = "summit/1005-kallas-arrives.md";

/** As X provides it; older code says twitter.com. */
function onX(words: string, name = "Kaja Kallas"): string {
  return `<blockquote class="twitter-tweet" data-lang="en"><p lang="en" dir="ltr">${words}</p>&mdash; ${name} (@kajakallas) <a href="https://twitter.com/kajakallas/status/1902658240512733216?ref_src=twsrc%5Etfw">March 20, 2025</a></blockquote> <script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>\n`;
}

const BLUESKY = `<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.feed.post/3l6oveex3ii2l" data-bluesky-cid="bafy"><p lang="en">What&#x27;s next: &quot;threads&quot;<br><br>Soon.<br><br><a href="https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3l6oveex3ii2l?ref_src=embed">[image or embed]</a></p>&mdash; Bluesky (the app) (<a href="https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur?ref_src=embed">@bsky.app</a>) <a href="https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3l6oveex3ii2l?ref_src=embed">October 17, 2024</a></blockquote><script async src="https://embed.bsky.app/static/embed.js" charset="utf-8"></script>`;

const MASTODON_FRAME =
  '<iframe src="https://mastodon.social/@Gargron/103254962155278888/embed" class="mastodon-embed" style="max-width: 100%; border: 0" width="400" allowfullscreen="allowfullscreen"></iframe><script src="https://mastodon.social/embed.js" async="async"></script>';

const MASTODON_QUOTE =
  '<blockquote class="mastodon-embed" data-embed-url="https://mastodon.social/@Gargron/103254962155278888/embed" style="background: #FCF8FF;"> <a href="https://mastodon.social/@Gargron/103254962155278888" target="_blank"> <svg viewBox="0 0 79 75"><path d="M63"/></svg> <div>Post by @Gargron@mastodon.social</div> <div>View on Mastodon</div> </a> </blockquote> <script data-allowed-prefixes="https://mastodon.social/" async src="https://mastodon.social/embed.js"></script>';

const YOUTUBE =
  '<iframe width="560" height="315" src="https://www.youtube.com/embed/dQw4w9WgXcQ?si=AbC&amp;start=43" title="YouTube video player" frameborder="0" allow="accelerometer; autoplay" allowfullscreen></iframe>';

/** What `asrun quote` prints for pasted code. */
function quoted(pasted: string) {
  const cli = join(REPOSITORY, "lib/bin/cli.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "quote"], {
    input: pasted,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const GARGRON =
  ':::quote{handle="@Gargron@mastodon.social" source="Mastodon" url="https://mastodon.social/@Gargron/103254962155278888" time="2019-12-05T11:34:47Z"}\n\n:::\n';

describe("asrun quote turns into a directive", () => {
  test.each([
    [
      "a post on X, whose id contains its time",
      onX(
        'On my way to <a href="https://twitter.com/hashtag/EUCO?src=hash">#EUCO</a>.<br>1. Defence <a href="https://t.co/AbC">pic.twitter.com/AbC</a>',
      ),
      ':::quote{by="Kaja Kallas" handle="@kajakallas" source="X" url="https://twitter.com/kajakallas/status/1902658240512733216" time="2025-03-20T09:47:28Z"}\nOn my way to #EUCO.\\\n1\\. Defence\n:::\n',
    ],
    [
      "a post on Bluesky, whose key contains its time",
      BLUESKY,
      ':::quote{by="Bluesky (the app)" handle="@bsky.app" source="Bluesky" url="https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3l6oveex3ii2l" time="2024-10-17T07:06:51Z"}\nWhat\'s next: "threads"\n\nSoon.\n:::\n',
    ],
    ["a post on Mastodon in a frame", MASTODON_FRAME, GARGRON],
    [
      "a post on Twitter, before it was renamed X",
      "https://twitter.com/jack/status/20?ref_src=x",
      ':::quote{handle="@jack" source="Twitter" url="https://twitter.com/jack/status/20"}\n\n:::\n',
    ],
    [
      "a post on X whose address has no account",
      "https://x.com/i/status/1902658240512733216",
      ':::quote{source="X" url="https://x.com/i/status/1902658240512733216" time="2025-03-20T09:47:28Z"}\n\n:::\n',
    ],
    [
      "words that look like the names of characters and of functions",
      onX("We call &toString; and &valueOf; here, caf&eacute;.", "Ana &toString; Lund"),
      ':::quote{by="Ana &amp;toString; Lund" handle="@kajakallas" source="X" url="https://twitter.com/kajakallas/status/1902658240512733216" time="2025-03-20T09:47:28Z"}\nWe call \\&toString; and \\&valueOf; here, café.\n:::\n',
    ],
    [
      "a post on Instagram, with its author and without its text",
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/CxYz12AbCdE/?utm_source=ig_embed&amp;utm_campaign=loading"><div><a href="https://www.instagram.com/p/CxYz12AbCdE/?utm_source=ig_embed"><div>View this post on Instagram</div></a><p><a href="https://www.instagram.com/p/CxYz12AbCdE/">A post shared by Kaja Kallas (@kaja.kallas)</a></p></div></blockquote> <script async src="//www.instagram.com/embed.js"></script>',
      ':::quote{by="Kaja Kallas" handle="@kaja.kallas" source="Instagram" url="https://www.instagram.com/p/CxYz12AbCdE/"}\n\n:::\n',
    ],
    [
      "a post on Facebook, whose code begins with a script",
      '<div id="fb-root"></div>\n<script async defer src="https://connect.facebook.net/en_US/sdk.js"></script>\n<div class="fb-post" data-href="https://www.facebook.com/20531316728/posts/10154009990506729/"><blockquote cite="https://www.facebook.com/20531316728/posts/10154009990506729/" class="fb-xfbml-parse-ignore"><p>Hello.</p>Posted by <a href="https://www.facebook.com/facebook/">Facebook</a> on&nbsp;<a href="https://www.facebook.com/20531316728/">Thursday, August 27, 2015</a></blockquote></div>',
      ':::quote{by="Facebook" source="Facebook" url="https://www.facebook.com/20531316728/posts/10154009990506729/"}\nHello.\n:::\n',
    ],
    [
      "a post on Facebook in a frame",
      '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fzuck%2Fposts%2F10102593740125791&show_text=true" width="500"></iframe>',
      ':::quote{source="Facebook" url="https://www.facebook.com/zuck/posts/10102593740125791"}\n\n:::\n',
    ],
    [
      "a video on TikTok with its text, whose id contains its time",
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@scout2015/video/6718335390845095173"> <section> <a title="@scout2015" href="https://www.tiktok.com/@scout2015?refer=embed">@scout2015</a> <p>Scramble up ur name <a href="https://www.tiktok.com/tag/fyp">#fyp</a></p> <a href="https://www.tiktok.com/music/x">♬ original sound</a> </section> </blockquote> <script async src="https://www.tiktok.com/embed.js"></script>',
      ':::quote{handle="@scout2015" source="TikTok" url="https://www.tiktok.com/@scout2015/video/6718335390845095173" time="2019-07-27T13:32:33Z"}\nScramble up ur name #fyp\n:::\n',
    ],
    [
      "a post on Threads",
      '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@zuck/post/CuXFPIeLLod"><a href="https://www.threads.net/@zuck/post/CuXFPIeLLod">View on Threads</a></blockquote><script async src="https://www.threads.net/embed.js"></script>',
      ':::quote{handle="@zuck" source="Threads" url="https://www.threads.net/@zuck/post/CuXFPIeLLod"}\n\n:::\n',
    ],
    [
      "a post on Telegram, which is only a script",
      '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="durov/43" data-width="100%"></script>',
      ':::quote{handle="@durov" source="Telegram" url="https://t.me/durov/43"}\n\n:::\n',
    ],
    [
      "a post on Reddit with its title",
      '<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/news/comments/1abcde/the_council_votes/">The council votes</a><br> by<a href="https://www.reddit.com/user/some_one/">u/some_one</a> in<a href="https://www.reddit.com/r/news/">news</a></blockquote><script async="" src="https://embed.reddit.com/widgets.js"></script>',
      ':::quote{handle="u/some_one" source="Reddit" url="https://www.reddit.com/r/news/comments/1abcde/the_council_votes/"}\nThe council votes\n:::\n',
    ],
    [
      "a video on Vimeo in a frame within a box",
      '<div style="padding:56.25% 0 0 0;position:relative;"><iframe src="https://player.vimeo.com/video/76979871?h=8272103f6e&badge=0" title="The New Vimeo Player"></iframe></div><script src="https://player.vimeo.com/api/player.js"></script>',
      '::video[The New Vimeo Player]{src="https://vimeo.com/76979871/8272103f6e"}\n',
    ],
    [
      "a chart of Datawrapper",
      '<iframe title="Turnout by district" aria-label="Map" src="https://datawrapper.dwcdn.net/AbCd1/3/" height="400"></iframe><script type="text/javascript">!function(){}();</script>',
      '::link[Turnout by district]{url="https://datawrapper.dwcdn.net/AbCd1/3/"}\n',
    ],
    [
      "a chart of Flourish, whose code contains no address",
      '<div class="flourish-embed flourish-chart" data-src="visualisation/12345"><script src="https://public.flourish.studio/resources/embed.js"></script></div>',
      '::link[Title]{url="https://public.flourish.studio/visualisation/12345/"}\n',
    ],
    [
      "an episode on Spotify",
      '<iframe src="https://open.spotify.com/embed/episode/7makk4oTQel546B0PZlDM5" width="100%"></iframe>',
      '::audio{src="https://open.spotify.com/embed/episode/7makk4oTQel546B0PZlDM5"}\n',
    ],
    ["a post on Mastodon in a quotation", MASTODON_QUOTE, GARGRON],
    ["the address of a post", "https://mastodon.social/@Gargron/103254962155278888\n", GARGRON],
    [
      "a video on YouTube, with a start time",
      YOUTUBE,
      '::video{src="https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=43s"}\n',
    ],
    [
      "a video on YouTube with its title",
      YOUTUBE.replace("YouTube video player", "The [door], at 10:05").replace("-nocookie", ""),
      '::video[The \\[door\\], at 10:05]{src="https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=43s"}\n',
    ],
  ])("%s", (_, pasted, directive) => {
    expect(quoted(pasted)).toMatchObject({ status: 0, stdout: directive });
  });
});

test("missing data in the embed code is reported beside the directive", () => {
  expect(quoted(MASTODON_FRAME).stderr).toBe(
    'The words of the post are missing: write them between the two lines.\nThe name is missing: add by="…".\nSave a copy at https://web.archive.org/save/https://mastodon.social/@Gargron/103254962155278888 and add archived="…" with its address.\n',
  );
  expect(quoted(BLUESKY).stderr).toContain("The post shows a picture or a video");
});

test("embed code can be in a file; other input is reported in one line", () => {
  const folder = folderWith({ "embed.html": MASTODON_FRAME, "page.html": "<p>Hello</p>" });
  expect(asrun(folder, ["quote", "embed.html"])).toMatchObject({ code: 0, stdout: GARGRON });
  const address = "https://mastodon.social/@Gargron/103254962155278888";
  expect(asrun(folder, ["quote", address])).toMatchObject({ code: 0, stdout: GARGRON });
  for (const file of ["page.html", "missing.html"]) {
    const { code, stdout, stderr } = asrun(folder, ["quote", file]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^asrun: .*\n$/);
  }
});

test("an address without its protocol, and embed code, can also be the argument", () => {
  for (const given of [
    "mastodon.social/@Gargron/103254962155278888",
    '<iframe src="https://mastodon.social/@Gargron/103254962155278888/embed"></iframe>',
  ]) {
    const [stdout, stderr] = [listen(), listen()];
    expect(quote(given, { stdout, stderr }, false)).toBe(0);
    expect(stdout.text()).toBe(GARGRON);
  }
});

test("the address of a post can be the argument; for another address and a missing file the message says what to do", () => {
  const folder = folderWith({});
  const post = "https://mastodon.social/@Gargron/103254962155278888";
  expect(asrun(folder, ["quote", post])).toMatchObject({ code: 0, stdout: GARGRON });
  const other = asrun(folder, ["quote", "https://example.org/post/1"]);
  expect([other.code, other.stdout]).toEqual([2, ""]);
  expect(other.stderr).toContain('write :::quote{by="…" source="…" url="…"} by hand');
  expect(asrun(folder, ["quote", "embed.html"]).stderr).toBe(
    "asrun: embed.html can't be read: there is no such file\n",
  );
});

/** The directive that a problem shows to the writer. */
function shown(problem: string): string {
  const inside = /write instead (::.*\}) and /.exec(problem)?.[1];
  const below = /write instead\n([\s\S]*)\n {2}(?:and|with) /.exec(problem)?.[1] ?? "";
  return inside ?? below.replace(/^ {2}/gm, "");
}

test.each([
  ["X", onX("We are ready.")],
  ["Bluesky", BLUESKY],
  ["Mastodon", MASTODON_QUOTE],
  ["YouTube", YOUTUBE],
])("embed code of %s in a text is one problem, and its content is none", (_, code) => {
  const { problems } = live({ ...COVERAGE, [ENTRY]: entry(TIME, `Before.\n\n${code}\n\nAfter.\n`) });
  const text = problems.join("\n");
  expect(text.match(/ error /g)).toHaveLength(1);
  expect(text).toMatch(/\(pasted-embed\)$/);
  const directive = shown(text).replace("\n\n:::", "\nWords.\n:::");
  const mended = live({ ...COVERAGE, [ENTRY]: entry(TIME, `Before.\n\n${directive}\n\nAfter.\n`) });
  expect(mended.problems.filter((line) => !line.endsWith("(quote-unarchived)"))).toEqual([]);
  expect(textOf(only(pageAt(mended, PAGE), "article"))).toContain("After.");
});

test("embed code is found in the middle of a line and across empty lines, and the text after it is read", () => {
  const spread = onX("We are ready.").replaceAll("<br>", "").replace("</p>", "</p>\n\n");
  const { problems } = live({
    ...COVERAGE,
    [ENTRY]: entry(TIME, `See ${YOUTUBE} here.\n\n${spread}\n<b>Bold</b>\n`),
  });
  const names = problems.join("\n").match(/\([a-z-]+\)$/gm);
  expect(names).toEqual(["(pasted-embed)", "(pasted-embed)", "(raw-html)"]);
});

const HOSTILE = [
  "*",
  "_a_",
  "[x](y)",
  "<b>",
  "`c`",
  "~~d~~",
  "# ",
  "- ",
  "1. ",
  "> ",
  ":::",
  "::image",
  "a:image{src=x}",
  ":video[y]",
  "|",
  "&amp;",
  "\\",
  "---",
  "===",
];

const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

test("any text of a post is shown as it was typed", () => {
  const line = fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme", maxLength: 6 })), {
      minLength: 1,
      maxLength: 5,
    })
    .map((pieces) => pieces.join(" ").replace(/\p{Cc}|\p{Cs}|\s|[\u2028\u2029]/gu, " "))
    .map((text) => text.replace(/ +/g, " ").trim())
    .filter((text) => text !== "");
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      const pasted = onX(lines.map(escaped).join("<br>"));
      const problem = live({ ...COVERAGE, [ENTRY]: entry(TIME, pasted) }).problems.join("\n");
      const archive = live({ ...COVERAGE, [ENTRY]: entry(TIME, `${shown(problem)}\n`) });
      expect(archive.problems.filter((text) => !text.endsWith("(quote-unarchived)"))).toEqual([]);
      const words = only(only(pageAt(archive, PAGE), hasClass("quote")), "blockquote");
      const typed = textOf(words)
        .replace(/\p{Bidi_Control}/gu, "")
        .split("\n")
        .map((text) => text.trim());
      // Messages show no character that could change the direction of a terminal.
      const wanted = lines.map((text) =>
        text
          .replace(/[\u202a-\u202e\u2066-\u2069]/g, "\ufffd")
          .replace(/\p{Bidi_Control}/gu, "")
          .trim(),
      );
      expect(typed.filter((text) => text !== "")).toEqual(wanted.filter((text) => text !== ""));
    }),
    { numRuns: rounds(60) },
  );
});

test("a quoted post is a card with name, handle, platform, time with zone, and the archived copy", () => {
  const archive = live({
    ...COVERAGE,
    [ENTRY]: entry(
      TIME,
      ':::quote{by="Kaja Kallas" role="Vice-president" handle="@kajakallas" url="https://x.com/kajakallas/status/1902658240512733216" time="2025-03-20T09:47:28Z" archived="https://web.archive.org/web/2025/x"}\nOn my way.\n:::\n',
    ),
  });
  expect(archive.problems).toEqual([]);
  const card = only(pageAt(archive, PAGE), hasClass("quote"));
  expect(textOf(only(card, "figcaption"))).toBe(
    "Kaja Kallas, Vice-president, @kajakallas · X · 20 March 2025, 09:47 GMT · Archived copy",
  );
  expect(all(card, "a").map(({ attributes }) => attributes.href)).toEqual([
    "https://x.com/kajakallas/status/1902658240512733216",
    "https://web.archive.org/web/2025/x",
  ]);
  expect(only(card, "blockquote").attributes.cite).toBe(
    "https://x.com/kajakallas/status/1902658240512733216",
  );
});
