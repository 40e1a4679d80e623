/** Writes XML of elements and attributes that have been checked. */
import type { PublishedAttribute } from "./attributes.ts";

/** A document, element by element. The root declares the namespaces that it is given. */
export class XmlWriter {
  private readonly parts: string[] = [];
  /** Whether the last start tag waits for its end: `>`, or `/>` where nothing is inside. */
  private isOpen = false;

  start(name: string, attributes: readonly PublishedAttribute[]): void {
    this.closeStartTag();
    this.parts.push(
      `<${name}${attributes.map((one) => ` ${one.name}="${escapeValue(one.value)}"`).join("")}`,
    );
    this.isOpen = true;
  }

  text(text: string): void {
    if (text === "") return;
    this.closeStartTag();
    this.parts.push(escapeText(text));
  }

  end(name: string): void {
    this.parts.push(this.isOpen ? "/>" : `</${name}>`);
    this.isOpen = false;
  }

  toString(): string {
    return this.parts.join("");
  }

  private closeStartTag(): void {
    if (this.isOpen) this.parts.push(">");
    this.isOpen = false;
  }
}

function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

// Readers of XML turn a line break in a value into a space, unless it is a reference.
function escapeValue(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
