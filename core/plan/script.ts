/**
 * The plan as a shell script that does the same by hand. It is for reading first; run as root it asks
 * for the disk's node and the passphrase and stops at the first command that fails.
 */
import { english } from '../messages/english.ts';
import { renderMessage } from '../messages/render.ts';
import { displayCommand, quoteWord } from './display.ts';
import type { Check, Command, Expectation, Plan, Step } from './plan.ts';

function commandText(command: Command): string {
  const typed = displayCommand(command);
  switch (command.stdin.kind) {
    case 'none':
      return typed;
    case 'passphrase':
      return `printf %s "$passphrase" | ${typed}`;
    case 'text':
      return `${typed} <<'END_OF_INPUT'\n${command.stdin.text}END_OF_INPUT`;
  }
}

function checkText({ command, expect }: Check): string {
  const typed = commandText(command);
  return `${expectationText(expect, typed)} || fail ${quoteWord(displayCommand(command))}`;
}

function expectationText(expect: Expectation, typed: string): string {
  switch (expect.kind) {
    case 'success':
      return `${typed} >/dev/null`;
    case 'empty':
      return `[ -z "$(${typed})" ]`;
    case 'equals':
      return `[ "$(${typed})" = ${quoteWord(expect.text)} ]`;
    case 'words':
      return `has_words "$(${typed})" ${expect.words.map(quoteWord).join(' ')}`;
  }
}

function stepText(step: Step, number: number): string {
  const sentence = renderMessage(step.title, english, 'en');
  const lines = [...step.commands.map(commandText), ...step.checks.map(checkText)];
  return [`# ${number}. ${sentence}`, `say ${quoteWord(`${number}. ${sentence}`)}`, ...lines].join(
    '\n',
  );
}

function header(plan: Plan): string {
  const device = quoteWord(plan.device);
  return `#!/usr/bin/env bash
# Made by Tidemark: the same steps by hand. Run as root in the live session.
# EVERYTHING on this disk will be erased: ${plan.device.replaceAll(/[^\x20-\x7e]/g, '?')}
set -euo pipefail
umask 022

say() { printf '== %s\\n' "$*"; }
fail() { printf 'The check failed: %s\\n' "$*" >&2; exit 1; }
# has_words TEXT WORD...: TEXT, split at spaces and commas, holds every WORD
has_words() {
  local text=" \${1//[,$'\\n\\t']/ } "
  shift
  local word
  for word; do [[ "$text" == *" $word "* ]] || return 1; done
}

[ "$(id -u)" = 0 ] || { echo 'Run this as root.' >&2; exit 77; }
lsblk ${device}
read -rp ${quoteWord(`Type ${plan.device} to erase that disk: `)} answer
[ "$answer" = ${device} ] || { echo 'Nothing was changed.'; exit 1; }
IFS= read -rsp 'Passphrase: ' passphrase; echo
IFS= read -rsp 'The same again: ' repetition; echo
[ -n "$passphrase" ] && [ "$passphrase" = "$repetition" ] || { echo 'They differ.' >&2; exit 23; }
`;
}

/** The whole script, executable by bash. The passphrase is asked for when it runs, never in it. */
export function planScript(plan: Plan): string {
  const steps = plan.steps.map((step, index) => stepText(step, index + 1));
  return `${[header(plan), ...steps].join('\n\n')}\n\nsay ${quoteWord(`Ready under ${plan.target}`)}\n`;
}
