/** The workflow that checks the content and publishes the archive on GitHub Pages. */
import type { CiSettings } from "./answers.ts";

export const GITHUB_WORKFLOW = ".github/workflows/archive.yml";

const HAS_PUBLISHED = "github.event_name != 'pull_request'";

/** The text of the workflow, for an archive in a folder of its repository. */
export function githubWorkflow({ branch, prefix, schedule }: CiSettings): string {
  const inFolder = (path: string) => (prefix === "" ? path : `${prefix}/${path}`);
  return [
    `# Checks the content, builds the archive and publishes it on GitHub Pages. Before the first run, choose
# "GitHub Actions" as the source in the settings of the repository, under Pages.
name: archive
on:
  push:
    branches: [${JSON.stringify(branch)}]
  pull_request:
  workflow_dispatch:
`,
    schedule &&
      `  schedule:
    # Publishes entries whose embargo has ended. GitHub runs it some minutes late when it is busy.
    - cron: "*/30 * * * *"
`,
    `permissions:
  contents: read
`,
    !schedule && concurrency("", "archive"),
    prefix !== "" &&
      `defaults:
  run:
    working-directory: ${JSON.stringify(prefix)}
`,
    "jobs:\n",
    schedule && dueJob(inFolder),
    buildJob({ inFolder, schedule, isRoot: prefix === "" }),
    publishJob(schedule),
  ]
    .filter((part) => part !== false)
    .join("");
}

/** Runs wait for each other. In a pull request only the newest commit is checked. */
function concurrency(indent: string, group: string): string {
  return `${indent}# One after the other; in a pull request, only the newest commit.
${indent}concurrency:
${indent}  group: ${group}-\${{ ${HAS_PUBLISHED} && 'publish' || github.ref }}
${indent}  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
`;
}

interface JobSettings {
  readonly inFolder: (path: string) => string;
  readonly schedule: boolean;
  readonly isRoot: boolean;
}

/** On a schedule, nothing is built before an embargo has ended. */
function dueJob(inFolder: JobSettings["inFolder"]): string {
  return `  due:
    if: github.event_name == 'schedule'
    runs-on: ubuntu-latest
    outputs:
      ended: \${{ steps.due.outputs.ended }}
    defaults:
      run:
        working-directory: .
    steps:
      - uses: actions/cache/restore@v4
        with:
          path: ${inFolder(".asrun/ci/next-due")}
          key: asrun-next-due-\${{ github.run_id }}
          restore-keys: asrun-next-due-
      - id: due
        env:
          FILE: ${inFolder(".asrun/ci/next-due")}
        run: |
          due=$(cat "$FILE" 2> /dev/null || true)
          if [ -n "$due" ] && [ "$(date -u +%s)" -ge "$(date -u -d "$due" +%s)" ]; then
            echo "ended=true" >> "$GITHUB_OUTPUT"
          fi
`;
}

function buildJob({ inFolder, schedule, isRoot }: JobSettings): string {
  // A run that finds nothing due must not take the place of one that waits: so jobs wait, not whole runs.
  const condition = `    needs: due
    if: \${{ !cancelled() && (github.event_name != 'schedule' || needs.due.outputs.ended == 'true') }}
${concurrency("    ", "archive-build")}`;
  return `  build:
${schedule ? condition : ""}    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          # The whole history: the check compares the content with what was published.
          fetch-depth: 0
      - uses: actions/setup-node@v5
        with:
          node-version: 24
          cache: npm
${isRoot ? "" : `          cache-dependency-path: ${JSON.stringify(inFolder("package-lock.json"))}\n`}      - run: npm ci
      # What the last run published. Pull requests neither read nor write it.
      - if: ${HAS_PUBLISHED}
        uses: actions/cache@v4
        with:
          path: |
            ${inFolder(".asrun")}
            ${inFolder("dist")}
          key: asrun-\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: asrun-
      - name: Check the content, and that nothing published is lost
        env:
          BASE: \${{ github.event_name == 'pull_request' && 'HEAD^1' || github.event.before }}
        run: |
          if [ -f .asrun/ci/published ]; then BASE=$(cat .asrun/ci/published); fi
          if [ -n "$BASE" ] && git cat-file -e "$BASE:./content/site.yml" 2> /dev/null; then
            npx asrun check --format github --against "$BASE"
          else
            npx asrun check --format github
          fi
      - if: ${HAS_PUBLISHED}
        run: |
          mkdir -p .asrun/ci
          npx asrun build --out dist${schedule ? " --next-due > .asrun/ci/next-due" : ""}
          git rev-parse HEAD > .asrun/ci/published
${schedule ? saveDue(inFolder) : ""}      - if: ${HAS_PUBLISHED}
        uses: actions/upload-pages-artifact@v4
        with:
          path: ${inFolder("dist")}
`;
}

function saveDue(inFolder: JobSettings["inFolder"]): string {
  return `      - if: ${HAS_PUBLISHED}
        uses: actions/cache/save@v4
        with:
          path: ${inFolder(".asrun/ci/next-due")}
          key: asrun-next-due-\${{ github.run_id }}-\${{ github.run_attempt }}
`;
}

function publishJob(schedule: boolean): string {
  // A job whose ancestor was skipped is skipped too, unless its condition says otherwise.
  const condition = schedule
    ? `\${{ !cancelled() && needs.build.result == 'success' && ${HAS_PUBLISHED} }}`
    : HAS_PUBLISHED;
  return `  publish:
    needs: build
    if: ${condition}
${schedule ? concurrency("    ", "archive-publish") : ""}    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@v4
`;
}
