/** Makes of an SVG file what is published of it: written again from what was read, element by element. */
import { cleanAttribute, type PublishedAttribute } from "./attributes.ts";
import { decideElement } from "./elements.ts";
import type { CleanNested } from "./embedded.ts";
import { BrokenSvg, type Fault, FIX, Findings, printableName, SvgTooLarge } from "./findings.ts";
import { InstanceCounter } from "./instances.ts";
import { MAX_SVG_INSTANCES } from "./limits.ts";
import { SVG, XLINK, XMLNS } from "./names.ts";
import { checkDoctype, checkEncoding, checkInstruction } from "./prolog.ts";
import { type ReadElement, readXml, type XmlHandler } from "./reader.ts";
import { readAny } from "./references.ts";
import { RightsTree } from "./rights-tree.ts";
import { StyleSheet } from "./style-sheet.ts";
import { XmlWriter } from "./write.ts";

/** An element that is open. */
interface OpenElement {
  /** Whether what is inside is checked. */
  readonly isChecked: boolean;
  /** Takes the text inside. */
  readonly sink: { text(text: string, offset: number): void };
  readonly close: () => void;
}

const NOWHERE = { text() {} };
const UNCHECKED: OpenElement = { isChecked: false, sink: NOWHERE, close() {} };
const LEFT_OUT: OpenElement = { isChecked: true, sink: NOWHERE, close() {} };

/** Receives what is in a file, and writes what is published of it. */
export class SvgCleaner implements XmlHandler {
  readonly findings = new Findings();
  /** The attributes of the root as they are published. */
  readonly root = new Map<string, string>();
  private readonly cleanNested: CleanNested;
  private readonly writer = new XmlWriter();
  private readonly instances = new InstanceCounter();
  private readonly open: OpenElement[] = [];
  private namespace = SVG;
  private rootDeclaresXlink = false;

  constructor(cleanNested: CleanNested) {
    this.cleanNested = cleanNested;
  }

  /** The published text, which is right only without findings. Throws `BrokenSvg` and `SvgTooLarge`. */
  clean(text: string): string {
    readXml(text, this);
    if (this.namespace !== SVG)
      throw new BrokenSvg(`browsers show nothing of it: add xmlns="${SVG}" to the svg element`);
    if (this.instances.total() > MAX_SVG_INSTANCES)
      throw new SvgTooLarge("too many elements after use is expanded", String(MAX_SVG_INSTANCES));
    return this.writer.toString() + (text.endsWith("\n") ? "\n" : "");
  }

  encoding(name: string | undefined): void {
    this.addFault(checkEncoding(name), 0);
  }

  doctype(declaration: string, offset: number): void {
    this.addFault(checkDoctype(declaration), offset);
  }

  instruction(target: string, offset: number): void {
    this.addFault(checkInstruction(target), offset);
  }

  start(element: ReadElement): void {
    const parent = this.open.at(-1);
    if (!parent) this.startRoot(element);
    this.open.push(this.frameOf(element, parent ?? { ...LEFT_OUT, sink: this.writer }));
  }

  end(): void {
    this.open.pop()?.close();
  }

  text(text: string, offset: number): void {
    this.open.at(-1)?.sink.text(text, offset);
  }

  private startRoot({ uri, local, attributes, offset }: ReadElement): void {
    if (local === "svg" && uri !== SVG && uri !== "")
      throw new BrokenSvg(
        `browsers show nothing of it: its xmlns is "${printableName(uri)}", write xmlns="${SVG}"`,
        offset,
      );
    if (local !== "svg")
      throw new BrokenSvg(
        `its first element is <${printableName(local)}>, not <svg> of SVG: ${FIX.export}`,
        offset,
      );
    this.namespace = uri;
    this.rootDeclaresXlink = attributes.some((one) => one.uri === XMLNS && one.value.trim() === XLINK);
  }

  private frameOf(element: ReadElement, parent: OpenElement): OpenElement {
    if (!parent.isChecked) return UNCHECKED;
    const isSvg = element.uri === this.namespace;
    const { isLeftOut, fault } = decideElement(element, isSvg);
    this.addFault(fault, element.offset);
    if (parent.sink instanceof StyleSheet)
      this.addFault({ found: "elements in a style element", fix: FIX.export }, element.offset);
    if (isLeftOut) return UNCHECKED;
    const attributes = isSvg ? this.attributesOf(element) : [];
    if (parent.sink instanceof RightsTree) return rightsFrame(element, parent.sink);
    const isPublished = isSvg && parent.sink === this.writer;
    switch (element.local) {
      case "metadata":
        return isPublished ? this.metadataFrame() : LEFT_OUT;
      case "style":
        return isSvg ? this.styleFrame(attributes, isPublished) : LEFT_OUT;
      default:
        return isPublished ? this.drawingFrame(element.local, attributes) : LEFT_OUT;
    }
  }

  private metadataFrame(): OpenElement {
    const sink = new RightsTree();
    return { isChecked: true, sink, close: () => sink.write(this.writer) };
  }

  private styleFrame(attributes: readonly PublishedAttribute[], isPublished: boolean): OpenElement {
    const sink = new StyleSheet();
    const close = () => {
      const css = sink.clean(
        (address) => readAny(address, this.cleanNested),
        (fault, offset) => this.addFault(fault, offset),
      );
      if (!isPublished) return;
      this.writer.start("style", attributes);
      this.writer.text(css);
      this.writer.end("style");
    };
    return { isChecked: true, sink, close };
  }

  private drawingFrame(name: string, attributes: readonly PublishedAttribute[]): OpenElement {
    const close = () => {
      this.instances.leave();
      this.writer.end(name);
    };
    this.instances.enter(name, attributes);
    this.writer.start(name, attributes);
    return { isChecked: true, sink: this.writer, close };
  }

  private attributesOf({ local, attributes }: ReadElement): PublishedAttribute[] {
    const published = attributes.flatMap((attribute) => {
      const onFault = (fault: Fault) => this.addFault(fault, attribute.offset);
      return cleanAttribute(local, attribute, this.cleanNested, onFault) ?? [];
    });
    if (this.open.length === 0) {
      for (const { name, value } of published) this.root.set(name, value);
      const xlink = { name: "xmlns:xlink", value: XLINK };
      return [{ name: "xmlns", value: SVG }, ...(this.rootDeclaresXlink ? [xlink] : []), ...published];
    }
    const needsXlink = !this.rootDeclaresXlink && published.some(({ name }) => name === "xlink:href");
    return needsXlink ? [{ name: "xmlns:xlink", value: XLINK }, ...published] : published;
  }

  private addFault(fault: Fault | undefined, offset: number): void {
    if (fault) this.findings.add(fault, offset);
  }
}

function rightsFrame(element: ReadElement, sink: RightsTree): OpenElement {
  sink.start(element.uri, element.local, element.attributes);
  return { isChecked: true, sink, close: () => sink.end() };
}
