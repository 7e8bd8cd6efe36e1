import { quoteWord } from './display.ts';
import { recoveryKeyAlphabet } from '../recovery-key/recovery-key.ts';
import { programArchive } from '../system/program.ts';
import type { Command, Plan } from './plan.ts';

const functions = `say() { printf '== %s\\n' "$*"; }
fail() { printf 'The check failed: %s\\n' "$*" >&2; exit 1; }
failures=0
passed() { printf '   passed: %s\\n' "$*"; }
not_known() { printf '   NOT KNOWN: %s\\n' "$*"; }
not_passed() { printf '   FAILED: %s\\n' "$*"; failures=$((failures + 1)); }
# has_words TEXT WORD...: TEXT, split at spaces and commas, holds every WORD
has_words() {
  local text=" \${1//[,$'\\n\\t']/ } "
  shift
  local word
  for word; do [[ "$text" == *" $word "* ]] || return 1; done
}
# at_least TEXT AMOUNT: the last word of TEXT is a number of at least AMOUNT
at_least() {
  local text="\${1//$'\\n'/ }"
  local last="\${text##* }"
  [[ "$last" =~ ^[0-9]+$ ]] && [ "$last" -ge "$2" ]
}
# same_json ONE OTHER: both are the same value
same_json() {
  [ "$(nix-instantiate --eval --argstr one "$1" --argstr other "$2" --expr \\
    '{ one, other }: builtins.fromJSON one == builtins.fromJSON other')" = true ]
}`;

/** Asks for a secret twice, unseen. */
function question(prompt: string, variable: string): string {
  return `IFS= read -rsp ${quoteWord(`${prompt}: `)} ${variable}; echo
IFS= read -rsp 'The same again: ' repetition; echo
[ -n "$${variable}" ] && [ "$${variable}" = "$repetition" ] || { echo 'They differ.' >&2; exit 23; }`;
}

/** Only the form that has 256 bits: its key slot does nothing against guessing. */
const keyForm = `^([${recoveryKeyAlphabet}]{8}-){7}[${recoveryKeyAlphabet}]{8}$`;

const recoveryKeyQuestion = `${question('Recovery key', 'recovery_key')}
[[ "$recovery_key" =~ ${keyForm} ]] || { echo 'This is no recovery key.' >&2; exit 29; }`;

/** Where a package has the archive; whoever has it elsewhere says so. */
const programSearch = `program="\${TIDEMARK_PROGRAM:-$(dirname "$(readlink -f "$(command -v tidemark-helper)")")/${programArchive}}"
[ -r "$program" ] || {
  echo "Tidemark itself is not at $program: say in TIDEMARK_PROGRAM where ${programArchive} is." >&2
  exit 66
}
`;

function uses({ steps }: Plan, kind: Command['stdin']['kind']): boolean {
  return steps.some(({ commands }) => commands.some(({ stdin }) => stdin.kind === kind));
}

/** What the script says of itself, its functions, and its questions before anything is written. */
export function scriptHeader(plan: Plan): string {
  const device = quoteWord(plan.device);
  const questions = [
    question('Passphrase', 'passphrase'),
    ...(uses(plan, 'passphrase-and-recovery-key') ? [recoveryKeyQuestion] : []),
    ...(uses(plan, 'user-password') ? [question('Password of the user', 'password')] : []),
  ];
  return `#!/usr/bin/env bash
# Made by Tidemark: the same steps by hand. Run as root in the live session.
# EVERYTHING on this disk will be erased: ${plan.device.replaceAll(/[^\x20-\x7e]/g, '?')}
set -euo pipefail
umask 022

${functions}

[ "$(id -u)" = 0 ] || { echo 'Run this as root.' >&2; exit 77; }
${uses(plan, 'program') ? programSearch : ''}lsblk ${device}
read -rp ${quoteWord(`Type ${plan.device} to erase that disk: `)} answer
[ "$answer" = ${device} ] || { echo 'Nothing was changed.'; exit 1; }
${questions.join('\n')}
`;
}
