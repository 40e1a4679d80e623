/** The steps to a first page, for someone who runs asrun where there is no archive. */
export const HOW_TO_BEGIN = `
To start an archive:

  1. Create its files:           asrun init
  2. See it while you write:     asrun serve
`;
