/** Files that the file system hides or can't read. */
import { SVG } from "../../live.ts";
import { afterTime, type Case, ENTRY, inEntry, TIME } from "../case.ts";

export const cases: readonly Case[] = [
  {
    name: "an entry that can't be read",
    files: inEntry(TIME),
    faults: { [ENTRY]: "EACCES" },
    expected: [
      "content/summit/1005-kallas-arrives.md:1:1 error can't be read: you have no permission, change that (unreadable)",
    ],
  },
  {
    name: "a site.yml that can't be read, together with the entries' problems",
    files: afterTime("crdit: Reuters"),
    faults: { "site.yml": "EACCES" },
    expected: [
      "content/site.yml:1:1 error can't be read: you have no permission, change that (unreadable)",
      'content/summit/1005-kallas-arrives.md:3:1 error unknown key "crdit", did you mean "credit"? (unknown-key)',
    ],
  },
  {
    name: "a folder that can't be read",
    files: inEntry(TIME, { "summit/maps/map.svg": SVG }),
    faults: { "summit/maps": "EACCES" },
    expected: ["content/summit/maps error can't be read: you have no permission, change that (unreadable)"],
  },
  {
    name: "an entry that is deleted while it is read",
    files: inEntry(TIME),
    faults: { [ENTRY]: "ENOENT" },
    expected: [
      "content/summit/1005-kallas-arrives.md:1:1 error can't be read: it is no longer there (unreadable)",
    ],
  },
  {
    name: "an entry on a broken disk",
    files: inEntry(TIME),
    faults: { [ENTRY]: "EIO" },
    expected: ["content/summit/1005-kallas-arrives.md:1:1 error can't be read: EIO (unreadable)"],
  },
  {
    name: "a picture that can't be read",
    files: afterTime("image: map.svg\nalt: A map\ncredit: Reuters", { "summit/map.svg": SVG }),
    faults: { "summit/map.svg": "EACCES" },
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" can\'t be read: you have no permission, change that (media-unreadable)',
    ],
  },
  {
    name: "a picture that is deleted while the folder is read",
    files: inEntry(TIME, { "summit/map.svg": SVG }),
    faults: { "summit/map.svg": "ENOENT" },
    expected: ["content/summit/map.svg error can't be read: it is no longer there (unreadable)"],
  },
  {
    name: "a content folder that can't be read is the only problem",
    files: inEntry(TIME),
    faults: { "": "EACCES" },
    expected: ["content error can't be read: you have no permission, change that (unreadable)"],
  },
  {
    name: "a content folder that is a file",
    files: inEntry(TIME),
    faults: { "": "ENOTDIR" },
    expected: ["content error the content folder is not a folder (not-a-folder)"],
  },
  {
    name: "an entry behind a symbolic link",
    files: inEntry(TIME),
    faults: { [ENTRY]: "link" },
    expected: [
      "content/summit/1005-kallas-arrives.md error a symbolic link: content is read without following links, put the file itself here (symlink)",
    ],
  },
  {
    name: "a masthead behind a symbolic link",
    files: inEntry(TIME),
    faults: { "summit/index.md": "link" },
    expected: [
      "content/summit/index.md error a symbolic link: content is read without following links, put the file itself here (symlink)",
    ],
  },
  {
    name: "a site.yml behind a symbolic link",
    files: inEntry(TIME),
    faults: { "site.yml": "link" },
    expected: [
      "content/site.yml error a symbolic link: content is read without following links, put the file itself here (symlink)",
    ],
  },
  {
    name: "a picture behind a symbolic link",
    files: afterTime("image: map.svg\nalt: A map\ncredit: Reuters", { "summit/map.svg": SVG }),
    faults: { "summit/map.svg": "link" },
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" is behind a symbolic link: put the file itself beside the entry (media-symlink)',
      "content/summit/map.svg error a symbolic link: content is read without following links, put the file itself here (symlink)",
    ],
  },
  {
    name: "a picture in a folder behind a symbolic link",
    files: afterTime("image: maps/map.svg\nalt: A map\ncredit: Reuters", { "summit/maps": "" }),
    faults: { "summit/maps": "link" },
    expected: [
      'content/summit/1005-kallas-arrives.md:3:8 error "maps/map.svg" is behind a symbolic link: put the file itself beside the entry (media-symlink)',
      "content/summit/maps error a symbolic link: content is read without following links, put the file itself here (symlink)",
    ],
  },
  {
    name: "a coverage behind a symbolic link",
    files: inEntry(TIME, { budget: "" }),
    faults: { budget: "link" },
    expected: [
      "content/budget error a symbolic link: content is read without following links, put the file itself here (symlink)",
    ],
  },
  {
    name: "a special file among the entries",
    files: inEntry(TIME, { "summit/1010-pipe.md": "", "summit/pipe": "" }),
    faults: { "summit/1010-pipe.md": "other", "summit/pipe": "other" },
    expected: [
      "content/summit/1010-pipe.md error a file should be here, but this is a folder or a special file: remove or rename it (not-a-file)",
      "content/summit/pipe error a file should be here, but this is a folder or a special file: remove or rename it (not-a-file)",
    ],
  },
];
