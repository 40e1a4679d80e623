import { locateTemplateErrors } from "./template-error.ts";
import type { Template, Theme } from "./theme.ts";

/**
 * A theme whose templates of entries and tombstones add the entry's file to a TemplateError from inside of them.
 * `folder` is the content folder as messages name it.
 */
export function withEntryContext(theme: Theme, folder: string): Theme {
  const inEntry =
    <View>(template: Template<View>, fileOf: (view: View) => string): Template<View> =>
    (view, kit) =>
      locateTemplateErrors({ entry: `${folder}/${fileOf(view)}` }, () => template(view, kit));
  return {
    ...theme,
    entry: inEntry(theme.entry, ({ entry }) => entry.file),
    entryBody: inEntry(theme.entryBody, ({ entry }) => entry.file),
    permalink: inEntry(theme.permalink, ({ entry }) => entry.file),
    pinned: inEntry(theme.pinned, ({ file }) => file),
    tombstone: inEntry(theme.tombstone, ({ file }) => file),
    takenDown: inEntry(theme.takenDown, ({ tombstone }) => tombstone.file),
  };
}
