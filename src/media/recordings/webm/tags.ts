/** Tags of WebM films (RFC 9559, 5.1.8): of the film's credits they stay. */
import { creditText } from "../credits.ts";
import {
  cleanElements,
  type ElementRule,
  holdingElements,
  keepElement,
  numeric,
  rulesFor,
  voidElement,
} from "./element-rules.ts";
import { elementsIn, textIn } from "./elements.ts";

const SIMPLE_TAG = 0x67_c8;
const TAG_NAME = 0x45_a3;
const TAG_STRING = 0x44_87;

const CREDITS: ReadonlySet<string> = new Set(["ARTIST", "COPYRIGHT", "DESCRIPTION"]);

/** In bytes. */
const MAX_VALUE = 4096;

const simpleTag: ElementRule = (patches, element) => {
  const names = [...elementsIn(element.body)].filter(({ id }) => id === TAG_NAME);
  const isCredit = names.length === 1 && names.every((name) => CREDITS.has(textIn(name)));
  if (!isCredit) voidElement(patches, element);
  else cleanElements(patches, element, CREDIT);
};

const tagValue: ElementRule = (patches, element) => {
  const { body } = element;
  const isText = body.size <= MAX_VALUE && creditText(body.bytes(0, body.size)) !== undefined;
  if (!isText) voidElement(patches, element);
};

const CREDIT = new Map<number, ElementRule>([
  [TAG_NAME, keepElement],
  [TAG_STRING, tagValue],
]);

/** What a tag is about: numbers of tracks and of levels. */
const TARGETS = new Map(rulesFor(numeric, [0x68_ca, 0x63_c5]));

const TAG = new Map<number, ElementRule>([
  [0x63_c0, holdingElements(TARGETS)],
  [SIMPLE_TAG, simpleTag],
]);

export const cleanTags: ElementRule = holdingElements(new Map([[0x73_73, holdingElements(TAG)]]));
