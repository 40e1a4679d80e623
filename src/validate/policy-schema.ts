/** What `csp.yml` of a templates folder may hold. */
import * as z from "zod";
import { isHttpsOrigin, type PolicySources, SOURCE_KINDS } from "../web/policy.ts";

/** Of one kind: a policy is sent with every page. */
const MAX_SOURCES = 50;

const ORIGIN = "an https host and nothing else, as in https://stats.example.org";
const origin = z.string(ORIGIN).refine(isHttpsOrigin, { message: ORIGIN });
const origins = z.array(origin).max(MAX_SOURCES);

/** For each kind of source, the hosts that pages may load from. */
export const policySourcesSchema: z.ZodType<PolicySources> = z.strictObject(
  Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, origins.optional()])),
);
