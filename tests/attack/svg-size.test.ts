/** The size of a drawing on a page. */
import { expect, test } from "vitest";
import { readSvg } from "../../src/media/svg/index.ts";

test.each([
  ['width="40" height="30"', { width: 40, height: 30 }],
  ['width="1in" height="2.54cm"', { width: 96, height: 96 }],
  ['width="30pt" height="2pc"', { width: 40, height: 32 }],
  ['width="40px" viewBox="0 0 200 100"', { width: 40, height: 20 }],
  ['height="40" viewBox="0,0,200,100"', { width: 80, height: 40 }],
  ['width="100%" height="100%" viewBox="-5 -5 200 100"', { width: 200, height: 100 }],
  ['width="2em" height="3em" viewBox="0 0 20 10"', { width: 20, height: 10 }],
  ['width="100%" height="100%"', {}],
  ['width="NaN" height="30"', {}],
  ['width="-4" height="30"', {}],
  ['width="0" height="0"', {}],
  ['width="1e999" height="1e999"', {}],
  ['width="1e30" height="1e30"', {}],
  ['viewBox="0 0 1e-300 1e300"', {}],
  ['viewBox="0 0 NaN 5"', {}],
  ['viewBox="none"', {}],
  ["", {}],
])("of %s", (attributes, size) => {
  const bytes = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`);
  expect(readSvg(bytes.length, () => bytes)).toMatchObject({ kind: "clean", size });
});
