/** Every JSON Feed as a standard validator reads it, with a schema written from https://www.jsonfeed.org/version/1.1/. */
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { BAD_INPUT } from "./bad-input.ts";
import { live } from "./live.ts";
import { samples } from "./samples.ts";

const TEXT = { type: "string", minLength: 1 };
// An absolute address.
const ADDRESS = { type: "string", format: "uri", pattern: "^https?://" };
const LANGUAGE = { type: "string", pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" };

const AUTHORS = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    // "At least one of them must be there."
    anyOf: ["name", "url", "avatar"].map((key) => ({ required: [key] })),
    properties: { name: TEXT, url: { type: "string", format: "uri" }, avatar: ADDRESS },
    additionalProperties: false,
  },
};

const ATTACHMENT = {
  type: "object",
  required: ["url", "mime_type"],
  properties: {
    url: ADDRESS,
    mime_type: { type: "string", pattern: "^[a-z]+/[a-z0-9.+-]+$" },
    title: TEXT,
    size_in_bytes: { type: "integer", minimum: 0 },
    duration_in_seconds: { type: "number", minimum: 0 },
  },
  additionalProperties: false,
};

const ITEM = {
  type: "object",
  required: ["id"],
  anyOf: [{ required: ["content_html"] }, { required: ["content_text"] }],
  properties: {
    id: TEXT,
    url: ADDRESS,
    external_url: ADDRESS,
    title: TEXT,
    content_html: { type: "string" },
    content_text: { type: "string" },
    summary: TEXT,
    image: ADDRESS,
    banner_image: ADDRESS,
    date_published: { type: "string", format: "date-time" },
    date_modified: { type: "string", format: "date-time" },
    authors: AUTHORS,
    tags: { type: "array", items: TEXT },
    language: LANGUAGE,
    attachments: { type: "array", items: ATTACHMENT },
  },
  // Extensions begin with an underscore and are objects.
  patternProperties: { "^_[^.]+$": { type: "object" } },
  additionalProperties: false,
};

const FEED = {
  type: "object",
  required: ["version", "title", "items"],
  properties: {
    version: { const: "https://jsonfeed.org/version/1.1" },
    title: TEXT,
    home_page_url: ADDRESS,
    feed_url: ADDRESS,
    description: TEXT,
    user_comment: TEXT,
    next_url: ADDRESS,
    icon: ADDRESS,
    favicon: ADDRESS,
    authors: AUTHORS,
    language: LANGUAGE,
    expired: { type: "boolean" },
    hubs: {
      type: "array",
      items: { type: "object", required: ["type", "url"], properties: { type: TEXT, url: ADDRESS } },
    },
    items: { type: "array", items: ITEM },
  },
  patternProperties: { "^_[^.]+$": { type: "object" } },
  additionalProperties: false,
};

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
formats.default(ajv);
const validate = ajv.compile(FEED);

test.each([...samples, ["bad input", live(BAD_INPUT)] as const])(
  "every JSON Feed of %s is valid by the schema of version 1.1",
  (_, { outputs }) => {
    const feeds = [...outputs].filter(([path]) => path.endsWith("feed.json"));
    expect(feeds.length).toBeGreaterThan(1);
    for (const [path, text] of feeds) {
      validate(JSON.parse(text));
      expect([path, validate.errors ?? []]).toEqual([path, []]);
    }
  },
);

test("the schema rejects invalid feeds: one without a title, and one with an item without content", () => {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: "T",
    items: [{ id: "1", content_html: "" }],
  };
  expect(validate(feed)).toBe(true);
  expect(validate({ ...feed, title: undefined })).toBe(false);
  expect(validate({ ...feed, items: [{ id: "1" }] })).toBe(false);
  expect(validate({ ...feed, items: [{ id: "1", content_html: "", date_published: "yesterday" }] })).toBe(
    false,
  );
});
