/**
 * How a path is kept. A directory is mounted, because systemd refuses a link as a state directory; a
 * link is only for files, and for what NixOS itself links in /etc; a file is never mounted, because then
 * no program could replace it.
 */
import { message } from '../messages/render.ts';
import type { Message } from '../messages/message.ts';
import type { KeepMethod } from '../spec/system.ts';
import type { KnownPath } from './path-facts.ts';
import { isIn } from './path-problem.ts';

export interface MethodQuestion {
  readonly path: string;
  readonly kind: 'directory' | 'file';
  readonly known: KnownPath | null;
  /** What the person asked for; null for what is right. */
  readonly wanted: KeepMethod | null;
}

export interface MethodChoice {
  readonly method: KeepMethod;
  readonly alternatives: readonly KeepMethod[];
  readonly why: Message;
}

/** What would work at all, the usual one first. The module asserts the same. */
export function possibleMethods({ path, kind, known }: MethodQuestion): KeepMethod[] {
  const isEtc = isIn('/etc', path);
  const isState = ['/var/lib', '/var/cache', '/var/log'].some((folder) => isIn(folder, path));
  const link: KeepMethod[] = isEtc ? ['etc-link'] : ['tmpfiles-link'];
  const links = kind === 'file' || !isState ? link : [];
  const native: KeepMethod[] = known?.nixOption === null || known === null ? [] : ['native'];
  const mounts: KeepMethod[] = kind === 'directory' ? ['bind', 'subvolume'] : [];
  return [...mounts, ...links, ...native];
}

function whyOf(method: KeepMethod, { known, wanted }: MethodQuestion): Message {
  switch (method) {
    case 'native':
      return message('proposal.why.native', { option: known?.nixOption ?? '' });
    case 'subvolume':
      return message(
        known?.noCopyOnWrite === true
          ? 'proposal.why.subvolume.no-copy-on-write'
          : wanted === null
            ? 'proposal.why.subvolume'
            : 'proposal.why.chosen',
      );
    case 'bind':
      return message(known === null ? 'proposal.why.bind' : 'proposal.why.known.bind');
    case 'etc-link':
    case 'tmpfiles-link':
      return message(`proposal.why.${method}`);
  }
}

/** The method and what else would do; null when what is wanted does not fit the path. */
export function chooseMethod(question: MethodQuestion): MethodChoice | null {
  const possible = possibleMethods(question);
  const known = possible.find((method) => method === question.known?.method);
  const method = question.wanted ?? known ?? possible[0];
  if (method === undefined || !possible.includes(method)) return null;
  const alternatives = possible.filter((other) => other !== method);
  return { method, alternatives, why: whyOf(method, question) };
}
