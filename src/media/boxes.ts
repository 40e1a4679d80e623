import { fourCC, MalformedFile, type Reach, type ReadBudget } from "./reach.ts";

export interface Box {
  readonly type: string;
  /** Where its contents begin and where they end. */
  readonly start: number;
  readonly end: number;
}

export function findBox(reach: Reach, inside: Box, type: string, steps: ReadBudget): Box | undefined {
  for (const box of walkBoxes(reach, inside, steps)) if (box.type === type) return box;
  return undefined;
}

export function* walkBoxes(reach: Reach, inside: Box, steps: ReadBudget): Iterable<Box> {
  for (let position = inside.start; position + 8 <= inside.end; ) {
    steps.take();
    const head = reach(position, 16);
    if (head.byteLength < 8) throw new MalformedFile("ends too early");
    const box = boxAt(head, position, inside.end);
    yield box;
    position = box.end;
  }
}

/** A length of 1 stands for a long one behind the type, of 0 for all that is left. */
function boxAt(head: DataView, position: number, limit: number): Box {
  const short = head.getUint32(0);
  if (short === 1 && head.byteLength < 16) throw new MalformedFile("ends too early");
  const [first, length] = short === 1 ? [16, Number(head.getBigUint64(8))] : [8, short || limit - position];
  const end = position + length;
  if (length < first || end > limit) throw new MalformedFile("a wrong length");
  return { type: fourCC(head, 4), start: position + first, end };
}
