import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Runs the files with these names first, in this order, so that no worker is idle at the end. */
export function longestFirst(names: readonly string[]): typeof BaseSequencer {
  const rank = ({ moduleId }: TestSpecification) => {
    const index = names.findIndex((name) => moduleId.includes(`/${name}.`));
    return index === -1 ? names.length : index;
  };
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
    }
  };
}
