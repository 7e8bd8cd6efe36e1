import type { z } from '../zod.ts';

/** More than so many places help nobody. */
const mostIssues = 8;

/** What is wrong with something that was checked against a schema, each with the name of its place. */
export function describeIssues(issues: readonly z.core.$ZodIssue[]): string {
  return issues
    .slice(0, mostIssues)
    .map(({ path, message }) => `${path.map(String).join('.') || '(all of it)'}: ${message}`)
    .join('; ');
}
