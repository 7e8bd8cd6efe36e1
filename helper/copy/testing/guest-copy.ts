/**
 * The copy engine by itself, for tests and for `bench:persist`: bundled by them. Each line on standard
 * input is a question as JSON; each is answered by one line of JSON. A problem is an answer, not a crash.
 */
import { createInterface } from 'node:readline';
import { performance } from 'node:perf_hooks';
import { ProblemError } from '../../../core/errors/problem.ts';
import { runTool } from '../../tools/run-tool.ts';
import { compareTrees } from '../compare-trees.ts';
import { copyTree, freezeTop } from '../copy-tree.ts';
import type { NestedSubvolume } from '../copy-tree.ts';
import { makeParents, moveTo } from '../folders.ts';
import { removeTree } from '../remove-tree.ts';

export type CopyQuestion =
  | {
      readonly ask: 'copy';
      readonly from: string;
      readonly to: string;
      readonly nested?: NestedSubvolume[];
    }
  | {
      readonly ask: 'compare';
      readonly from: string;
      readonly to: string;
      readonly nested?: NestedSubvolume[];
    }
  | { readonly ask: 'move' | 'freeze'; readonly from: string; readonly to: string }
  | { readonly ask: 'parents'; readonly base: string; readonly path: string; readonly like: string }
  | { readonly ask: 'remove'; readonly path: string };

export interface CopyAnswer {
  readonly ms: number;
  readonly differences?: readonly string[];
  readonly notes?: readonly string[];
  readonly isGone?: boolean;
  readonly problem?: string;
}

const context = { runTool };

async function act(question: CopyQuestion): Promise<Omit<CopyAnswer, 'ms'>> {
  switch (question.ask) {
    case 'copy':
      return copyTree({ ...question, context });
    case 'compare': {
      const { from, to, nested = [] } = question;
      return { differences: await compareTrees(from, to, { nested }) };
    }
    case 'move':
      moveTo(question.from, question.to);
      return {};
    case 'freeze':
      await freezeTop({ like: question.from, at: question.to }, context);
      return {};
    case 'parents':
      makeParents(question.base, question.path, question.like);
      return {};
    case 'remove':
      return { isGone: await removeTree(question.path, context) };
  }
}

async function answer(question: CopyQuestion): Promise<CopyAnswer> {
  const began = performance.now();
  try {
    const given = await act(question);
    return { ...given, ms: performance.now() - began };
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem.code : String(error);
    return { problem, ms: performance.now() - began };
  }
}

async function main(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line) as CopyQuestion))}\n`);
  }
}

void main();
