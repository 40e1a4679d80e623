/** The text of a `style` element, from all of its pieces, with the place of each. */
import { cleanCss } from "./css.ts";
import type { Fault } from "./findings.ts";
import type { ReadReference } from "./references.ts";

/** Collects the pieces between comments and the ends of CDATA sections: to browsers they are one style sheet. */
export class StyleSheet {
  private css = "";
  private readonly pieces: { readonly from: number; readonly offset: number }[] = [];

  /** Takes the next piece. */
  text(text: string, offset: number): void {
    this.pieces.push({ from: this.css.length, offset });
    this.css += text;
  }

  /** The style sheet as it is published. */
  clean(readReference: ReadReference, onFault: (fault: Fault, offset: number) => void): string {
    return cleanCss(this.css, readReference, (fault, at) => onFault(fault, this.offsetOf(at)));
  }

  private offsetOf(at: number): number {
    const piece = this.pieces.findLast(({ from }) => from <= at);
    return piece ? piece.offset + at - piece.from : 0;
  }
}
