/** The part of Eleventy 3.1 that asrun uses; Eleventy ships no types of its own. */
import type { EventEmitter } from "node:events";
import type { AsrunOptions } from "./plugin-options.ts";

export interface BuildEvent {
  readonly directories: { readonly input: string; readonly output: string };
  readonly runMode: "build" | "serve" | "watch";
  /** In `eleventy.after`: what was written. */
  readonly results?: WrittenPage[];
}

/** What was copied as it is, as `eleventy.passthrough` reports it: sources by encoded addresses. */
export interface CopiedFiles {
  readonly map: Readonly<Record<string, string>>;
}

/** Where pages are going to be written, before any is: addresses from the root of the output. */
export interface ContentMap {
  readonly urlToInputPath: Readonly<Record<string, { readonly inputPath: string }>>;
}

/** The key under which a build of asrun takes the options of the plugin: other copies of this module know it too. */
export const HOSTED_BY = Symbol.for("asrun.hosted-by");

/** A page that was written, as `eleventy.after` reports it. */
export interface WrittenPage extends Pick<EleventyPage, "url" | "inputPath" | "outputPath"> {
  readonly content: string;
}

/** What Eleventy passes to transforms and linters about a page. Paths from the working directory begin with `./`. */
export interface EleventyPage {
  /** From the root of the output. */
  readonly url: string;
  readonly inputPath: string;
  readonly outputPath: string;
  readonly fileSlug: string;
  readonly filePathStem: string;
  readonly outputFileExtension: string;
}

/** Looks at a page before it is transformed. */
export type Linter = (
  this: Pick<EleventyPage, "url" | "inputPath" | "outputPath"> & { readonly page: EleventyPage },
  content: string,
  inputPath: string,
  outputPath: string,
) => unknown;

/** What transforms of Eleventy's HTML transformer are called with. */
export interface TransformContext {
  readonly page?: Pick<EleventyPage, "filePathStem">;
}

/** Changes addresses in pages. */
export interface UrlTransform {
  readonly fn: (this: TransformContext, url: string, place: object) => string;
  readonly enabled?: (context: TransformContext) => boolean;
}

/** An element of a page, as PostHTML has it. */
export interface HtmlNode {
  readonly attrs?: Readonly<Record<string, unknown>>;
  /** Replaces every element that fits by what the function returns. */
  match(expression: { readonly tag: string }, replace: (node: HtmlNode) => HtmlNode): HtmlNode;
}

/** Changes the HTML of pages, once for all that want to. */
export interface HtmlTransformer {
  /** By the extension of files. */
  readonly callbacks: Readonly<Record<string, UrlTransform[]>>;
  /** What changes files of an extension in other ways than by their addresses. */
  getPlugins(extension: string): readonly unknown[];
  addPosthtmlPlugin(
    extensions: string,
    plugin: (context: TransformContext) => (tree: HtmlNode) => HtmlNode,
    options: { readonly priority: number },
  ): void;
}

/** What a configuration file is handed. */
export interface EleventyConfig {
  /** From the working directory. */
  readonly directories: {
    readonly input: string;
    readonly output: string;
    readonly includes?: string;
    readonly layouts?: string;
    readonly data?: string;
  };
  addPlugin(plugin: Plugin, options?: object): void;
  addGlobalData(name: string, data: object): void;
  addTemplate(path: string, template: object): void;
  addTemplateFormats(format: string): void;
  addTransform(name: string, transform: (content: string, outputPath: string) => unknown): void;
  addLayoutAlias(alias: string, path: string): void;
  addPassthroughCopy(paths: Readonly<Record<string, string>>): void;
  addWatchTarget(path: string): void;
  setServerOptions(options: object): void;
  setChokidarConfig(options: object): void;
  setWatchThrottleWaitTime(milliseconds: number): void;
  readonly events: EventEmitter;
  /** Globs, from the working directory, of what is never read as a template. */
  readonly ignores: Set<string>;
  /** The same, of what is not watched. */
  readonly watchIgnores: Set<string>;
  /** What is done to every page before it is written, by name, those of Eleventy itself among them. */
  readonly transforms: Readonly<Record<string, unknown>>;
  readonly linters: Readonly<Record<string, Linter>>;
  readonly htmlTransformer: HtmlTransformer;
  getBundleManagers(): object;
  getFilter(name: "renderTransforms"): (content: string, page: EleventyPage) => Promise<unknown>;
  on(event: "eleventy.before" | "eleventy.after", listener: (event: BuildEvent) => unknown): void;
  on(event: "eleventy.beforeWatch", listener: (paths: readonly string[]) => unknown): void;
  on(event: "eleventy.contentMap", listener: (map: ContentMap) => unknown): void;
  on(event: "eleventy.passthrough", listener: (copied: CopiedFiles) => unknown): void;
  /** Set where a build of asrun runs Eleventy: it takes the options of the plugin instead of the plugin. */
  [HOSTED_BY]?: (options: AsrunOptions) => void;
}

export interface Plugin {
  (config: EleventyConfig, options?: object): void;
  readonly eleventyPackage?: string;
  readonly eleventyPluginOptions?: { readonly unique?: boolean };
}

export interface EleventyOptions {
  readonly source: "cli" | "script";
  readonly runMode: "build" | "serve";
  readonly quietMode: boolean;
  readonly configPath?: string;
  readonly pathPrefix?: string;
  readonly config: (config: EleventyConfig) => void;
}

/** Eleventy's programmatic interface. */
export interface Eleventy {
  readonly watcher: { on(event: "unlink" | "unlinkDir", listener: (path: string) => void): void };
  readonly eleventyServe: {
    readonly server: DevelopmentServer;
    init(): Promise<void>;
    initServerInstance(): Promise<void>;
  };
  /** `once` receives what went wrong in a build. */
  readonly errorHandler: { once: (severity: string, error: unknown, message: string) => void };
  readonly eleventyConfig: { setPathPrefix(pathPrefix: string): void };
  init(): Promise<void>;
  write(): Promise<unknown>;
  /** Resolves to the function that rebuilds for a changed path. */
  watch(): Promise<(path: string) => Promise<void>>;
  serve(port: number): Promise<void>;
  stopWatch(): Promise<unknown>;
  disableLogger(): void;
}

export interface DevelopmentServer {
  readonly server: import("node:http").Server;
  /** Read at every request. */
  readonly options: { pathPrefix: string };
  /** The file at an address, or where the address leads. */
  mapUrlToFilePath(url: string): {
    readonly statusCode: number;
    readonly filepath?: string;
    readonly url?: string;
  };
  /** Reloads the pages that are open. */
  reload(event: object): void;
  ready(): Promise<void>;
  /** Listens on every address of the machine, unless it is replaced. */
  _serverListen(port: number): void;
}

export type EleventyClass = new (
  input: string | undefined,
  output: string | undefined,
  options: EleventyOptions,
) => Eleventy;

/** Eleventy is loaded only when it is needed: it takes longer to load than a small archive to build. */
export async function loadEleventy(): Promise<EleventyClass> {
  return (await import("@11ty/eleventy")).default;
}
