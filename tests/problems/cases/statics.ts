/** Files of the folder `static`, beside the content. */
import { COVERAGE, SVG } from "../../live.ts";
import type { Case } from "../case.ts";

export const cases: readonly Case[] = [
  {
    name: "files of the owner at addresses outside the archive",
    files: COVERAGE,
    statics: {
      files: {
        "ads.txt": "a",
        CNAME: "live.example.org\n",
        ".well-known/security.txt": "Contact: mailto:desk@example.org\n",
        "summit/map.pdf": "%PDF",
        "img/logo.svg": SVG,
        ".DS_Store": "",
        "img/.gitkeep": "",
      },
    },
    expected: [],
  },
  {
    name: "files of the owner at addresses of the archive, also if only the case differs, or a folder is needed",
    files: COVERAGE,
    statics: {
      files: {
        "Robots.txt": "a",
        _headers: "a",
        "atom.xml/index.html": "a",
        "summit/kallas-arrives/index.html": "a",
        "summit/story": "a",
      },
    },
    expected: [
      "static/Robots.txt error the archive publishes robots.txt, and both can't be there: rename this one, or remove it (static-collision)",
      "static/_headers error the archive publishes _headers, and both can't be there: rename this one, or remove it (static-collision)",
      "static/atom.xml/index.html error the archive publishes atom.xml, and both can't be there: rename this one, or remove it (static-collision)",
      "static/summit/kallas-arrives/index.html error the archive publishes summit/kallas-arrives/index.html, and both can't be there: rename this one, or remove it (static-collision)",
      "static/summit/story error the archive publishes summit/story/, and both can't be there: rename this one, or remove it (static-collision)",
    ],
  },
  {
    name: "files of the owner that are never published",
    files: COVERAGE,
    statics: {
      files: {
        ".env": "a",
        "a/.htpasswd": "a",
        "a/.well-known/x": "a",
        "ads.txt~": "a",
        "b.txt": "a",
        "B.txt": "a",
        link: "a",
        pipe: "a",
      },
      faults: { link: "link", pipe: "other" },
    },
    expected: [
      "static/.env error hidden files are not published, of folders that begin with a dot only .well-known: rename it, or move it out of this folder (static-file)",
      "static/a/.htpasswd error hidden files are not published, of folders that begin with a dot only .well-known: rename it, or move it out of this folder (static-file)",
      "static/a/.well-known error hidden files are not published, of folders that begin with a dot only .well-known: rename it, or move it out of this folder (static-file)",
      "static/ads.txt~ error the backup copy of an editor is not published: delete it (static-file)",
      "static/b.txt error differs from B.txt only by upper and lower case: many computers can't hold both, rename one (case-clash)",
      "static/link error a symbolic link: files of this folder are published without following links, put the file itself here (static-file)",
      "static/pipe error neither a file nor a folder: remove it (static-file)",
    ],
  },
  {
    name: "a picture of the owner with a comment inside",
    files: COVERAGE,
    statics: { files: { "badge.gif": gifWithComment("Taken by J. Doe, 52.5 N 13.4 E") } },
    expected: [
      "static/badge.gif warning this picture is published as it is, with metadata that may be private (place, time, device, editing): save it without them, or publish it with an entry (static-metadata)",
    ],
  },
];

/** One black pixel, and a comment. */
function gifWithComment(comment: string): Uint8Array {
  const text = Buffer.from(comment);
  return Buffer.concat([
    // The screen with its two colours, the comment, the picture, the end.
    Buffer.from("47494638396101000100800000000000ffffff", "hex"),
    Buffer.from([0x21, 0xfe, text.length]),
    text,
    Buffer.from("002c0000000001000100000202440100" + "3b", "hex"),
  ]);
}
