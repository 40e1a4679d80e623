/** The questions of `asrun init`, in a terminal. */
import type { Readable, Writable } from "node:stream";
import { cancel, confirm, intro, select, text } from "@clack/prompts";
import { type CiService, findMistake, type InitAnswers, type TextKey } from "./answers.ts";

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

const QUESTIONS: Readonly<Record<TextKey, string>> = {
  title: "What is the archive called?",
  url: "At which address will it be?",
  language: "In which language do you write? (a tag, as in en or de-AT)",
  timezone: "In which time zone? (as in Europe/Brussels)",
  coverage: "What do you cover first? (the title of an event)",
};

/**
 * Asks for what is not known yet; `defaults` are the answers of someone who only presses Enter. Returns `undefined` when
 * the questions are cancelled.
 */
export async function askAnswers(
  known: Partial<InitAnswers>,
  defaults: InitAnswers,
  terminal: Terminal,
): Promise<InitAnswers | undefined> {
  try {
    intro("A new archive. Press Enter to accept what is suggested.", terminal);
    const texts: Partial<Record<TextKey, string>> = {};
    for (const key of ["title", "url", "language", "timezone", "coverage"] as const)
      texts[key] = known[key] ?? (await askText(key, defaults[key], terminal));
    const ci = known.ci ?? (await askCi(defaults.ci, terminal));
    const schedule = known.schedule ?? (ci !== "none" && (await askSchedule(terminal)));
    return { ...defaults, ...texts, ci, schedule };
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    cancel("Nothing was written.", terminal);
    return undefined;
  }
}

class Cancelled extends Error {}

async function askText(key: TextKey, initialValue: string, terminal: Terminal): Promise<string> {
  const validate = (answer: string | undefined) => {
    const mistake = findMistake(key, answer ?? "");
    return mistake && `It must be ${mistake}`;
  };
  return given<string>(await text({ message: QUESTIONS[key], initialValue, validate, ...terminal }));
}

async function askCi(initialValue: CiService, terminal: Terminal): Promise<CiService> {
  const options = [
    { value: "github" as const, label: "GitHub Pages" },
    { value: "gitlab" as const, label: "GitLab Pages" },
    { value: "none" as const, label: "Neither", hint: "you upload dist/ to a host of your own" },
  ];
  return given<CiService>(
    await select<CiService>({
      message: "Where is it checked and published?",
      options,
      initialValue,
      ...terminal,
    }),
  );
}

async function askSchedule(terminal: Terminal): Promise<boolean> {
  const message = "Will entries be held back until a certain time (embargoes)?";
  return given<boolean>(await confirm({ message, initialValue: false, ...terminal }));
}

function given<Value extends string | boolean>(answer: Value | symbol): Value {
  if (typeof answer === "symbol") throw new Cancelled();
  return answer;
}
