/** Elements of the page, found and made. What is made holds text, never markup. */

/** The element of a type that a selector finds first; throws if there is none. */
export function findElement<Type extends Element>(
  selector: string,
  type: new () => Type,
  root: ParentNode = document,
): Type {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`no ${selector}`);
}

/** An element with attributes, of which `undefined` ones are left out, and with what is in it. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
