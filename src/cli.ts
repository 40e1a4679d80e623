#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { build } from "./cli/build.ts";
import { check } from "./cli/check.ts";
import { OperatorError } from "./cli/operator-error.ts";

const streams = process;

function packageVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(text) as { version: string };
  return version;
}

function program(): Command {
  return new Command("asrun");
}
void [
  build,
  check,
  OperatorError,
  CommanderError,
  InvalidArgumentError,
  Option,
  streams,
  packageVersion,
  program,
];
