import { directiveFromMarkdown } from "mdast-util-directive";

type Extension = ReturnType<typeof directiveFromMarkdown>;
type Handle = NonNullable<NonNullable<Extension["exit"]>[string]>;

declare module "mdast-util-directive" {
  interface LeafDirectiveData {
    /** The first attribute that occurs twice. */
    twice?: string;
  }
  interface ContainerDirectiveData {
    twice?: string;
  }
}

/** Directives for the syntax tree, as the library makes them, and which attribute occurs twice: it keeps the last one. */
export function directives(): Extension {
  const syntax = directiveFromMarkdown();
  const noting = (handle: Handle | undefined): Handle =>
    function (token) {
      const names = this.data.directiveAttributes?.map(([name]) => name) ?? [];
      const twice = names.find((name, index) => names.indexOf(name) < index);
      handle?.call(this, token);
      const node = this.stack.at(-1);
      if (twice !== undefined && (node?.type === "leafDirective" || node?.type === "containerDirective"))
        node.data = { ...node.data, twice };
    };
  return {
    ...syntax,
    exit: {
      ...syntax.exit,
      directiveLeafAttributes: noting(syntax.exit?.directiveLeafAttributes),
      directiveContainerAttributes: noting(syntax.exit?.directiveContainerAttributes),
    },
  };
}
