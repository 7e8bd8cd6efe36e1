import { canonicalJson } from '../../core/plan/canonical-json.ts';
import type { Expectation } from '../../core/plan/plan.ts';
import type { ToolResult } from '../tools/run-tool.ts';

function isSameJson(text: string, json: string): boolean {
  try {
    return canonicalJson(JSON.parse(text)) === canonicalJson(JSON.parse(json));
  } catch {
    return false;
  }
}

function isAtLeast(text: string, amount: number): boolean {
  const last = text.trim().split(/\s+/).at(-1) ?? '';
  return /^\d+(\.\d+)?$/.test(last) && Number(last) >= amount;
}

/** Whether a tool's answer is what a check expects. */
export function meets(expect: Expectation, { exitCode, stdout }: ToolResult): boolean {
  // grep(1): 1 is "nothing found"; 0 is a find, and anything else means that it could not look.
  if (expect.kind === 'not-found') return exitCode === 1 && stdout.trim() === '';
  if (exitCode !== 0) return false;
  switch (expect.kind) {
    case 'success':
      return true;
    case 'empty':
      return stdout.trim() === '';
    case 'equals':
      return stdout.trim() === expect.text;
    case 'words': {
      const words = new Set(stdout.split(/[\s,]+/));
      return expect.words.every((word) => words.has(word));
    }
    case 'json':
      return isSameJson(stdout, expect.json);
    case 'at-least':
      return isAtLeast(stdout, expect.amount);
  }
}
