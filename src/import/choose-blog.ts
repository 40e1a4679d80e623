/** Which of several live blogs is imported: one import makes one coverage. */
import { nameInAddress } from "./ids.ts";
import { comparablePage } from "./links.ts";
import { refuse } from "./refuse.ts";
import type { SourcePage } from "./source.ts";

/** A live blog by everything that it is called: its addresses, ids and short names. */
export interface BlogNames {
  readonly title: string | undefined;
  readonly names: readonly string[];
}

/** So many live blogs are named in a message. */
const MAX_NAMED = 8;

/** The live blogs that `only` names, or all without it. Refuses a name that none has, and several where one is wanted. */
export function chooseBlog<Blog extends BlogNames>(
  blogs: readonly Blog[],
  only: string | undefined,
  place: string,
): Blog | undefined {
  const chosen = only === undefined ? blogs : blogs.filter((blog) => isNamed(blog, only));
  const [blog, other] = chosen;
  if (other !== undefined)
    return refuse(
      place,
      `there are ${chosen.length} live blogs in it: choose one with --only: ${listed(chosen)}`,
    );
  if (blog === undefined && only !== undefined && blogs.length > 0)
    return refuse(place, `no live blog in it is called "${only}": choose one with --only: ${listed(blogs)}`);
  return blog;
}

function isNamed({ title, names }: BlogNames, only: string): boolean {
  const forms = (name: string) => [name, comparablePage(name), nameInAddress(name)];
  return (
    title?.toLowerCase() === only.toLowerCase() ||
    names.some((name) => forms(name).some((form) => form === only || form === comparablePage(only)))
  );
}

function listed(blogs: readonly BlogNames[]): string {
  const shown = blogs.slice(0, MAX_NAMED).map(({ title, names: [name] }) => {
    const short = name === undefined ? undefined : (nameInAddress(name) ?? name);
    return title === undefined
      ? (short ?? "one without a title")
      : short === undefined
        ? `"${title}"`
        : `${short} ("${title}")`;
  });
  const further = blogs.length - shown.length;
  return shown.join(", ") + (further > 0 ? ` and ${further} more` : "");
}

/** The pages of one live blog. Pages without entries, or without a title and an address, belong to whichever is chosen. */
export function pagesOfOneBlog(pages: readonly SourcePage[], only: string | undefined): SourcePage[] {
  const named = pages.filter(
    ({ coverage: { title, url }, entries }) =>
      entries.length > 0 && (title !== undefined || url !== undefined),
  );
  const groups = groupPages(named);
  if (groups.length === 0 || (groups.length === 1 && only === undefined)) return [...pages];
  const blogs = groups.map((group) => ({
    title: group.find(({ coverage }) => coverage.title !== undefined)?.coverage.title,
    names: group.flatMap(({ coverage: { url } }) => url ?? []),
    pages: group,
  }));
  const place = [...new Set(pages.map(({ file }) => file))].join(", ");
  const chosen = new Set(chooseBlog(blogs, only, place)?.pages);
  return pages.filter((page) => chosen.has(page) || !named.includes(page));
}

/** Pages that have a title, an address or the id of an entry in common are pages of one live blog. */
function groupPages(pages: readonly SourcePage[]): SourcePage[][] {
  let groups: { pages: SourcePage[]; keys: Set<string> }[] = [];
  for (const page of pages) {
    const keys = keysOf(page);
    const joined = groups.filter((group) => keys.some((key) => group.keys.has(key)));
    const whole = {
      pages: [...joined.flatMap((group) => group.pages), page],
      keys: new Set([...joined.flatMap((group) => [...group.keys]), ...keys]),
    };
    groups = [...groups.filter((group) => !joined.includes(group)), whole];
  }
  return groups.map((group) => group.pages);
}

function keysOf({ coverage: { title, url }, entries }: SourcePage): string[] {
  // A page of several can be `…/page/2/`.
  const address =
    url === undefined ? [] : [`url ${comparablePage(url).replace(/\/(?:page\/)?\d{1,3}$/, "")}`];
  const ids = entries.flatMap(({ id }) => (id === undefined || id.length < 6 ? [] : [`id ${id}`]));
  return [...address, ...(title === undefined ? [] : [`title ${title.toLowerCase()}`]), ...ids];
}
