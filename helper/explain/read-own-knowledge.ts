/**
 * The list of a person's own knowledge, `~/.config/tidemark/knowledge.json`. It is read by root from a
 * folder that is somebody else's, so it is hostile until it has passed the schema: no link is followed
 * (it could lead to a file that only root may read, and a message could show a piece of it), nothing but
 * a regular file is opened, and no more than a limited length is read. Only a link to the Nix store is
 * followed, as home-manager makes them: what lies there everybody may read, and nobody may replace.
 */
import { readlinkSync } from 'node:fs';
import { z } from 'zod';
import { makeProblem } from '../../core/errors/make-problem.ts';
import type { Problem } from '../../core/errors/problem.ts';
import { leadsTo } from '../../core/drift/link-target.ts';
import { bytesOfText, displayPath } from '../../core/drift/path-bytes.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { ownKnowledgeSchema } from '../../core/persist/persist-data.ts';
import type { OwnKnowledge } from '../../core/persist/persist-data.ts';
import { atPlace, lookAt, within } from '../copy/safe-path.ts';
import { readRegularFile } from './read-regular-file.ts';

const maximumBytes = 256 * 1024;
/** Links of links: home-manager's file leads to one generation, that to the file itself. */
const maximumLinks = 4;

const listSchema = z.array(ownKnowledgeSchema).max(1024);

export interface OwnKnowledgeFile {
  readonly entries: readonly OwnKnowledge[];
  /** Why the file, which is there, gives no entries. */
  readonly problem: Problem | null;
}

const nothing: OwnKnowledgeFile = { entries: [], problem: null };

/** Where a chain of links into the store ends; the path itself when it is no link. */
function throughStore(path: PathBytes, links = 0): PathBytes | null {
  const target = atPlace(path, (place) =>
    lookAt(place)?.isSymbolicLink() === true
      ? readlinkSync(within(place.folder, place.name), 'latin1')
      : null,
  );
  if (target === null) return path;
  const isSafe = leadsTo(target, '/nix/store') && !/\/\.\.?(\/|$)/.test(target);
  return isSafe && links < maximumLinks ? throughStore(target, links + 1) : null;
}

function broken(path: PathBytes, detail: string): OwnKnowledgeFile {
  const values = {
    path: displayPath(path).slice(0, 1024),
    detail: displayPath(bytesOfText(detail)).slice(0, 1024),
  };
  return { entries: [], problem: makeProblem('persist-file-broken', { values }) };
}

function parsed(path: PathBytes, bytes: Buffer): OwnKnowledgeFile {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return broken(path, '@detail.not-json');
  }
  const list = listSchema.safeParse(value);
  if (list.success) return { entries: list.data, problem: null };
  const [issue] = list.error.issues;
  const where = issue?.path.map(String).join('.') ?? '';
  return broken(path, `${where === '' ? 'the list' : where}: ${issue?.message ?? ''}`);
}

/** Reads the list below a home folder. Never throws: without it there is just less knowledge. */
export function readOwnKnowledge(home: PathBytes): OwnKnowledgeFile {
  const path = `${home}/.config/tidemark/knowledge.json`;
  try {
    const end = throughStore(path);
    const file = end === null ? null : readRegularFile(end, maximumBytes);
    if (file === null) {
      return end === path ? nothing : broken(path, '@detail.outside-store');
    }
    return file.isWhole ? parsed(path, file.bytes) : broken(path, '@detail.too-long');
  } catch {
    return nothing;
  }
}
