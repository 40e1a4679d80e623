/** Pictures, videos and audio. */
import { SITE, SVG } from "../../live.ts";
import { FROM_AGENCY, png } from "../../pictures/png.ts";
import { afterTime, type Case, inBody, inMasthead } from "../case.ts";

const NS = 'xmlns="http://www.w3.org/2000/svg"';

export const cases: readonly Case[] = [
  {
    name: "a missing picture",
    files: afterTime("image: map.svg\nalt: A map\ncredit: Reuters"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error no file "map.svg" beside the entry: add it, or correct the name (media-missing)',
    ],
  },
  {
    name: "an animated PNG, and one of a single frame",
    files: afterTime("image: loop.png\nalt: A loop\ncredit: Reuters", {
      "summit/loop.png": png({ frames: 2 }),
      "summit/1010-still.md": "---\ntime: 2025-03-20T10:10\nimage: still.png\nalt: B\ncredit: AP\n---\n",
      "summit/still.png": png({ frames: 1 }),
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 warning "loop.png" is an animated PNG, and pages show its first frame only: export it as GIF or WebP, which stay animated (media-animated)',
    ],
  },
  {
    name: "a picture whose name is almost right",
    files: afterTime("image: Map.SVG\nalt: A map\ncredit: Reuters", { "summit/map.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error no file "Map.SVG" beside the entry, did you mean "map.svg"? (media-missing)',
    ],
  },
  {
    name: "a picture in another coverage",
    files: afterTime("image: ../budget/map.svg\nalt: A map\ncredit: Reuters", {
      "budget/map.svg": SVG,
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "../budget/map.svg" is outside the coverage\'s folder: copy the file beside the entry (media-outside)',
    ],
  },
  {
    name: "a picture outside the content folder, in an encoded spelling",
    files: afterTime("image: '%2e%2e/%2e%2e/map.svg'\nalt: A map\ncredit: Reuters"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "%2e%2e/%2e%2e/map.svg" is outside the coverage\'s folder: copy the file beside the entry (media-outside)',
    ],
  },
  {
    name: "a picture with an absolute path",
    files: afterTime("image: /etc/map.svg\nalt: A map\ncredit: Reuters"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "/etc/map.svg" is outside the coverage\'s folder: copy the file beside the entry (media-outside)',
    ],
  },
  {
    name: "a picture with a Windows path",
    files: afterTime("image: maps\\map.svg\nalt: A map\ncredit: Reuters", { "summit/maps/map.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error no file "maps\\map.svg" beside the entry, did you mean "maps/map.svg"? (media-missing)',
    ],
  },
  {
    name: "a picture on another site",
    files: afterTime("image: https://example.org/map.jpg\nalt: A map\ncredit: Reuters"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "https://example.org/map.jpg" is not a file: save the picture beside the entry, so that it lasts as long as the archive (media-elsewhere)',
    ],
  },
  {
    name: "a picture without alt and credit",
    files: afterTime("image: map.svg", { "summit/map.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" has no alt, the words for those who can\'t see it: write "alt: What it shows", or alt "" if it is only decoration (missing-alt)',
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" has no credit, the name of who owns it: write "credit: Reuters", or credit "none" if nobody is to be credited (missing-credit)',
    ],
  },
  {
    name: "a picture without alt and credit in the body",
    files: inBody("::image[A map]{src=map.svg}", { "summit/map.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "map.svg" has no alt, the words for those who can\'t see it: add alt="What it shows", or alt "" if it is only decoration (missing-alt)',
      'content/summit/1005-kallas-arrives.md:4:1 error "map.svg" has no credit, the name of who owns it: add credit="Reuters", or credit "none" if nobody is to be credited (missing-credit)',
    ],
  },
  {
    name: "a Markdown picture, which can't carry a credit",
    files: inBody("![A map](map.svg)", { "summit/map.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "map.svg" has no credit, the name of who owns it: write ::image[caption]{src="map.svg" alt="What it shows" credit="Reuters"}, or credit "none" if nobody is to be credited (missing-credit)',
    ],
  },
  {
    name: "alt and credit that are present but empty",
    files: afterTime("image: map.svg\nalt:\ncredit:", { "summit/map.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" has no alt, the words for those who can\'t see it: write "alt: What it shows", or alt "" if it is only decoration (missing-alt)',
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" has no credit, the name of who owns it: write "credit: Reuters", or credit "none" if nobody is to be credited (missing-credit)',
    ],
  },
  {
    name: "an empty credit",
    files: afterTime('image: map.svg\nalt: A map\ncredit: ""', { "summit/map.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" has no credit, the name of who owns it: write "credit: Reuters", or credit "none" if nobody is to be credited (missing-credit)',
    ],
  },
  {
    name: "a decorative picture without a credit",
    files: afterTime('image: map.svg\nalt: ""\ncredit: none', { "summit/map.svg": SVG }),
    expected: [],
  },
  {
    name: "missing alt and credit as warnings, if the site says so",
    files: {
      ...afterTime("image: map.svg", { "summit/map.svg": SVG }),
      "site.yml": `${SITE}require: { alt: warning, credit: warning }\n`,
    },
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 warning "map.svg" has no alt, the words for those who can\'t see it: write "alt: What it shows", or alt "" if it is only decoration (missing-alt)',
      'content/summit/1005-kallas-arrives.md:3:8 warning "map.svg" has no credit, the name of who owns it: write "credit: Reuters", or credit "none" if nobody is to be credited (missing-credit)',
    ],
  },
  {
    name: "alt without a picture",
    files: afterTime("alt: A map\ncredit: Reuters"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:1 error "alt" belongs to an image, a video or an audio, and there is none: add one, or remove it (media-key-alone)',
      'content/summit/1005-kallas-arrives.md:4:1 error "credit" belongs to an image, a video or an audio, and there is none: add one, or remove it (media-key-alone)',
    ],
  },
  {
    name: "a poster of a picture",
    files: afterTime("image: map.svg\nalt: A map\ncredit: Reuters\nposter: map.svg", {
      "summit/map.svg": SVG,
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:6:1 error "poster" belongs to a video or an audio, and there is none: add one, or remove it (media-key-alone)',
    ],
  },
  {
    name: "two leads",
    files: afterTime("image: map.svg\nvideo: https://example.org/a.mp4\nalt: A map\ncredit: Reuters", {
      "summit/map.svg": SVG,
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error only one of image, video and audio can lead, here are image and video: move the others into the text, as in ::image[caption]{src="…" alt="…" credit="…"} (two-leads)',
    ],
  },
  {
    name: "a .png that is a text file",
    files: afterTime("image: map.png\nalt: A map\ncredit: Reuters", { "summit/map.png": "A map.\n" }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.png" is damaged, or not what its name says: save it again as a picture (media-damaged)',
    ],
  },
  {
    name: "a PNG that is called .jpg must be renamed",
    files: afterTime("image: maps/Map.v2.JPG\nalt: A map\ncredit: Reuters", {
      "summit/maps/Map.v2.JPG": png(),
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "maps/Map.v2.JPG" is PNG, not JPEG as its name says: rename it to "maps/Map.v2.png" (picture-format)',
    ],
  },
  {
    name: "a HEIC that is called .jpg can't be shown under another name either",
    files: afterTime("image: map.jpg\nalt: A map\ncredit: Reuters", {
      "summit/map.jpg": "\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.jpg" is HEIC, not JPEG as its name says: save it as JPEG (picture-format)',
    ],
  },
  {
    name: "a web page that was saved instead of a drawing",
    files: afterTime("image: map.svg\nalt: A map\ncredit: Reuters", {
      "summit/map.svg": "<!-- saved -->\n<!DOCTYPE html>\n<title>Not found</title>",
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" is a web page, not SVG as its name says: save it as SVG or PNG (picture-format)',
    ],
  },
  {
    name: "an empty picture",
    files: afterTime("image: map.svg\nalt: A map\ncredit: Reuters", { "summit/map.svg": "" }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" is empty (0 bytes): copy or export the file again (media-empty)',
    ],
  },
  {
    name: "a drawing without a namespace, which browsers don't show",
    files: afterTime("image: map.svg\nalt: A map\ncredit: Reuters", {
      "summit/map.svg": SVG.replace(NS, ""),
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" can\'t be shown, its line 1, column 1: browsers show nothing of it: add xmlns="http://www.w3.org/2000/svg" to the svg element (svg-broken)',
    ],
  },
  {
    name: "a drawing with a namespace that is almost right",
    files: afterTime("image: map.svg\nalt: A map\ncredit: Reuters", {
      "summit/map.svg": SVG.replace("http:", "https:"),
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" can\'t be shown, its line 1, column 1: browsers show nothing of it: its xmlns is "https://www.w3.org/2000/svg", write xmlns="http://www.w3.org/2000/svg" (svg-broken)',
    ],
  },
  {
    name: "a picture of an unknown type",
    files: afterTime("image: map.heic\nalt: A map\ncredit: Reuters", { "summit/map.heic": "ftyp" }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.heic" is not a picture that can be shown: use JPEG, PNG, GIF, WebP, AVIF, TIFF or SVG (media-kind)',
    ],
  },
  {
    name: "a folder instead of a picture",
    files: afterTime("image: maps\nalt: A map\ncredit: Reuters", { "summit/maps/map.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error no file "maps" beside the entry: add it, or correct the name (media-missing)',
    ],
  },
  {
    name: "a picture with spaces in its name, also when they are encoded",
    files: inBody('::image{src="the%20maps/a.svg" alt="" credit=none}', { "summit/the maps/a.svg": SVG }),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "the maps/a.svg" becomes an address, so it may hold no spaces, no ".." and no \\ ? # % : * " < > |: rename it to "the-maps/a.svg" (file-name)',
    ],
  },
  {
    name: "a picture whose accents are in another Unicode normalization form, or encoded",
    files: inBody(
      '::image{src="café.svg" alt="" credit=none}\n\n::image{src="caf%C3%A9.svg" alt="" credit=none}',
      { "summit/cafe\u0301.svg": SVG },
    ),
    expected: [],
  },
  {
    name: "an SVG with a script",
    files: afterTime("image: map.svg\nalt: A map\ncredit: Reuters", {
      "summit/map.svg": `<svg ${NS}>\n  <script>alert(1)</script></svg>`,
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" holds a script in line 2, column 3, which is not safe for readers: export it as plain SVG, or as PNG (media-unsafe)',
    ],
  },
  {
    name: "an SVG with an event handler",
    files: afterTime("image: map.svg\nalt: A map\ncredit: Reuters", {
      "summit/map.svg": "<svg onload='alert(1)'></svg>",
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" holds an event handler (onload) in line 1, column 6, which is not safe for readers: export it as plain SVG, or as PNG (media-unsafe)',
    ],
  },
  {
    name: "an SVG with a script in an address that is written with character references",
    files: afterTime("image: map.svg\nalt: A map\ncredit: Reuters", {
      "summit/map.svg": "<svg><a href='java&#115;cript:alert(1)'/></svg>",
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" holds a script address in line 1, column 9, which is not safe for readers: export it as plain SVG, or as PNG (media-unsafe)',
    ],
  },
  {
    name: "an SVG with a picture on another site",
    files: afterTime("image: map.svg\nalt: A map\ncredit: Reuters", {
      "summit/map.svg": "<svg><image href='https://tracker.example/a.png'/></svg>",
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" holds a reference to another site in line 1, column 13, which is not safe for readers: embed the picture in the drawing (in Inkscape "Embed Images" in the menu Extensions, in Illustrator "Embed" in the panel Links) (media-unsafe)',
    ],
  },
  {
    name: "an SVG with entities",
    files: afterTime("image: map.svg\nalt: A map\ncredit: Reuters", {
      "summit/map.svg": "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>",
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" holds declarations of its own (a DOCTYPE with [ ]) in line 1, column 1, which is not safe for readers: in Illustrator export it with "Preserve Illustrator Editing Capabilities" off, elsewhere as plain SVG (media-unsafe)',
    ],
  },
  {
    name: "an SVG that browsers don't show, since its namespace is missing",
    files: afterTime("image: map.svg\nalt: A map\ncredit: Reuters", {
      "summit/map.svg": "<svg><rect/></svg>",
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" can\'t be shown, its line 1, column 1: browsers show nothing of it: add xmlns="http://www.w3.org/2000/svg" to the svg element (svg-broken)',
    ],
  },
  {
    name: "an SVG with a character reference that only HTML defines",
    files: afterTime("image: map.svg\nalt: A map\ncredit: Reuters", {
      "summit/map.svg": `<svg ${NS}>\n<text>A&nbsp;map</text></svg>`,
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" can\'t be shown, its line 2, column 13: XML knows no &nbsp;: write the character itself (svg-broken)',
    ],
  },
  {
    name: "an SVG with deeper nesting than viewers support",
    files: afterTime("image: map.svg\nalt: A map\ncredit: Reuters", {
      "summit/map.svg": `<svg ${NS}>${"<g>".repeat(300)}`,
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" has elements nested too deeply, and the limit for SVG is 256: simplify the drawing, or export it as PNG (svg-too-large)',
    ],
  },
  {
    name: "a video without credit and alt is not a problem",
    files: afterTime("video: https://example.org/a.mp4"),
    expected: [],
  },
  {
    name: "a video with an address that is not safe",
    files: afterTime("video: http://example.org/a.mp4"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "http://example.org/a.mp4" must be a file beside the entry, or an address that begins with https:// (media-address)',
    ],
  },
  {
    name: "a video with an address that is a script",
    files: inBody('::video{src="javascript:alert(1)"}'),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "javascript:alert(1)" must be a file beside the entry, or an address that begins with https:// (media-address)',
    ],
  },
  {
    name: "a missing poster, at its own key",
    files: afterTime("video: https://example.org/a.mp4\nposter: a.jpg"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:9 error no file "a.jpg" beside the entry: add it, or correct the name (media-missing)',
    ],
  },
  {
    name: "values that are missing in the entry and present in the picture's file",
    files: afterTime("image: map.png\nalt: A map\ncaption: Roads", {
      "summit/map.png": png({ xmp: FROM_AGENCY }),
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 notice "map.png" has no credit here, so that of the file is published: "Anna Bérg/Reuters"; write another if that is not right, or credit "none" for none (media-filled)',
    ],
  },
  {
    name: "a signed picture that contains its location",
    files: afterTime("image: map.png\nalt: A map\ncredit: Reuters", {
      "summit/map.png": png({ manifest: "signed", xmp: "<exif:GPSLatitude>50,50N</exif:GPSLatitude>" }),
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 warning "map.png" is signed (C2PA): the signature is removed with the other metadata, so nobody can verify the published file; link to the signed one if that matters (media-credentials)',
    ],
  },
  {
    name: "a picture of a few bytes that claims to be larger than any memory",
    files: afterTime("image: map.png\nalt: A map\ncredit: Reuters", {
      "summit/map.png": png({ width: 30_000, height: 30_000 }),
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.png" has 30000 × 30000 pixels, and 250 million are the limit: save it smaller (media-too-large)',
    ],
  },
  {
    name: "a truncated picture",
    files: afterTime("image: map.png\nalt: A map\ncredit: Reuters", {
      "summit/map.png": png().subarray(0, -10),
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.png" is damaged, or not what its name says: save it again as a picture (media-damaged)',
    ],
  },
  {
    name: "a lead of the masthead",
    files: inMasthead("title: The summit\nimage: map.svg\nalt: A map\ncredit: Reuters"),
    expected: [
      'content/summit/index.md:3:8 error no file "map.svg" beside index.md: add it, or correct the name (media-missing)',
    ],
  },
];
