/** What VS Code needs to help with an archive: the keys of its settings, and its problems beside their lines. */
import { jsonSchemas } from "../../validate/schema.ts";

/** The files for VS Code, by their paths in the archive's folder. */
export function editorFiles(): ReadonlyMap<string, string> {
  const { site, people } = jsonSchemas();
  const files: Readonly<Record<string, object>> = {
    ".vscode/extensions.json": { recommendations: ["redhat.vscode-yaml"] },
    ".vscode/settings.json": {
      "yaml.schemas": {
        ".vscode/site.schema.json": "content/site.yml",
        ".vscode/people.schema.json": "content/people.yml",
      },
      "files.exclude": { ".asrun": true },
    },
    ".vscode/tasks.json": TASKS,
    ".vscode/site.schema.json": site,
    ".vscode/people.schema.json": people,
  };
  return new Map(Object.entries(files).map(([path, value]) => [path, `${JSON.stringify(value, null, 2)}\n`]));
}

const MATCHER = { owner: "asrun", source: "asrun", fileLocation: "relative" };

const TASKS = {
  version: "2.0.0",
  tasks: [
    {
      label: "asrun: check",
      type: "shell",
      command: "npx asrun check",
      group: { kind: "test", isDefault: true },
      problemMatcher: [
        {
          ...MATCHER,
          pattern: {
            regexp: "^(.+?):(\\d+):(\\d+) (error|warning|notice) (.*) \\(([a-z-]+)\\)$",
            file: 1,
            line: 2,
            column: 3,
            severity: 4,
            message: 5,
            code: 6,
          },
        },
        // Problems of whole files and folders.
        {
          ...MATCHER,
          pattern: {
            regexp: "^((?:(?!:\\d+:\\d+ ).)+?) (error|warning|notice) (.*) \\(([a-z-]+)\\)$",
            kind: "file",
            file: 1,
            severity: 2,
            message: 3,
            code: 4,
          },
        },
      ],
    },
    {
      label: "asrun: serve",
      type: "shell",
      command: "npx asrun serve",
      isBackground: true,
      problemMatcher: [],
    },
  ],
};
