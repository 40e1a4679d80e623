import { SMALLEST_SITE } from "../model/folder.ts";

/** The steps to a first page, for someone who runs asrun where there is no archive. */
export const HOW_TO_BEGIN = `
To start an archive:

  1. Write the file content/site.yml, with your own title and address:

${SMALLEST_SITE.replace(/^/gm, "       ")}

  2. Create a coverage:          asrun new-coverage "What happens"
  3. Create its first entry:     asrun new "A headline"
  4. See it while you write:     asrun serve
`;
