/** The pipeline that checks the content and publishes the archive on GitLab Pages. */
import type { CiSettings } from "./answers.ts";

export const GITLAB_PIPELINE = ".gitlab-ci.yml";

/** The text of the pipeline, for an archive in a folder of its repository. */
export function gitlabPipeline({ prefix, schedule }: CiSettings): string {
  const inFolder = (path: string) => JSON.stringify(prefix === "" ? path : `${prefix}/${path}`);
  const enter = prefix === "" ? "" : `    - cd ${JSON.stringify(prefix)}\n`;
  const publish = prefix === "" ? "" : `  publish: ${inFolder("public")}\n`;
  return `# Checks the content, builds the archive and publishes it on GitLab Pages.
image: node:24
workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
variables:
  # The whole history: the check compares the content with what was published.
  GIT_DEPTH: 0
default:
  interruptible: true
  before_script:
${enter}    - npm ci --cache .asrun/ci/npm --prefer-offline
check:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  cache:
    key:
      files: [${inFolder("package-lock.json")}]
    paths: [${inFolder(".asrun/ci/npm/")}]
  script:
    - |
      if git cat-file -e "$CI_MERGE_REQUEST_DIFF_BASE_SHA:./content/site.yml" 2> /dev/null; then
        npx asrun check --against "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
      else
        npx asrun check
      fi
pages:
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  # Archives are published one after the other.
  resource_group: archive
  interruptible: false
  # What the last run published. GitLab keeps the caches of protected branches apart from those of merge requests.
  cache:
    key: asrun
    paths: [${inFolder(".asrun/")}, ${inFolder("public/")}]
  script:
    - |
      base=$(cat .asrun/ci/published 2> /dev/null || echo "$CI_COMMIT_BEFORE_SHA")
      if git cat-file -e "$base:./content/site.yml" 2> /dev/null; then
        npx asrun check --against "$base"
      else
        npx asrun check
      fi
    - npx asrun build --out public
    - mkdir -p .asrun/ci && git rev-parse HEAD > .asrun/ci/published
  artifacts:
    paths: [${inFolder("public")}]
${publish}${schedule ? "# Entries with an embargo: add a pipeline schedule under Build > Pipeline schedules, every 15 minutes.\n" : ""}`;
}
