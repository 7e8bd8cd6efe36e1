/** Small constructors, so that the step files read as what they do. */
import { message } from '../messages/render.ts';
import type { Message } from '../messages/message.ts';
import type { Check, Command, Expectation, Fact, FactName, Step, Tool } from './plan.ts';

/** A command without input. */
export function command(tool: Tool, ...args: (string | Fact)[]): Command {
  return { tool, args, stdin: { kind: 'none' } };
}

/** A command that reads the passphrase, every byte of it and nothing else, from standard input. */
export function commandWithPassphrase(tool: Tool, ...args: string[]): Command {
  return { tool, args, stdin: { kind: 'passphrase' } };
}

/** A command that reads the recovery key, and nothing else, from standard input. */
export function commandWithRecoveryKey(tool: Tool, ...args: string[]): Command {
  return { tool, args, stdin: { kind: 'recovery-key' } };
}

/** A command that reads a text from standard input. */
export function commandWithText(text: string, tool: Tool, ...args: string[]): Command {
  return { tool, args, stdin: { kind: 'text', text } };
}

/** A command whose answer the later commands of its step use. */
export function capture(captures: FactName, reading: Command): Command {
  return { ...reading, captures };
}

/** A check: a command that only reads, and what it must answer. */
export function check(title: Message, reading: Command, expect: Expectation): Check {
  return { title, command: reading, expect };
}

type StepBasics = Pick<Step, 'id' | 'phase'> & Partial<Step> & { values?: Message['values'] };

/** A step; what is not given is empty. Its title is the message `step.<id>`. */
export function step({ values, ...basics }: StepBasics): Step {
  return {
    title: message(`step.${basics.id}`, values ?? {}),
    destroys: null,
    checksIdentity: false,
    commands: [],
    checks: [],
    undo: [],
    repeatFrom: basics.id,
    cancelAfter: null,
    ...basics,
  };
}
