// Draws the pictures of the sample coverage "eclipse-2024" and writes them beside its entries:
//
//     node docs/sample-pictures/eclipse-2024.js
//
// Plain Node, nothing to install, the same bytes on every run.

import { writeFileSync } from "node:fs";
import { lengthOfTotality, lightAndTemperature, umbraAndPenumbra } from "./eclipse-2024/charts.js";
import {
  pathInMexico,
  pathInTheNortheast,
  pathOfTotality,
  pathOverNewfoundland,
  twoPaths,
} from "./eclipse-2024/maps.js";
import { crescents, phases, skyOverDallas } from "./eclipse-2024/sky.js";
import { bailysBeads, corona, diamondRing } from "./eclipse-2024/totality.js";

const folder = new URL("../../content/eclipse-2024/", import.meta.url);

const pictures = {
  "path-of-totality": pathOfTotality,
  "path-mexico": pathInMexico,
  "path-northeast": pathInTheNortheast,
  "path-newfoundland": pathOverNewfoundland,
  "paths-2017-2024": twoPaths,
  "umbra-penumbra": umbraAndPenumbra,
  "length-of-totality": lengthOfTotality,
  "light-and-temperature": lightAndTemperature,
  "phases-dallas": phases,
  "sky-over-dallas": skyOverDallas,
  crescents,
  corona,
  "diamond-ring": diamondRing,
  "bailys-beads": bailysBeads,
};

for (const [name, draw] of Object.entries(pictures)) writeFileSync(new URL(`${name}.svg`, folder), draw());
