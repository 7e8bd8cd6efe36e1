/** What is certain about a single entry, in place of what holds for its place. */
import { message } from '../messages/render.ts';
import type { Message } from '../messages/message.ts';
import type { ExplainInput } from './explain-input.ts';
import type { ExplainedEntry } from './explainer.ts';
import type { ExplanationKind } from './explanation.ts';
import { leadsTo } from './link-target.ts';
import { displayPath, bytesOfText } from './path-bytes.ts';
import type { PathBytes } from './path-bytes.ts';
import type { PlaceNode } from './place-tree.ts';

export interface Verdict {
  readonly kind: ExplanationKind;
  readonly reason: Message;
  readonly unit?: string;
  readonly rule?: number;
}

export function isFolder({ kind }: ExplainedEntry): boolean {
  return kind === 'directory' || kind === 'subvolume';
}

/** Places that are made anew with the system: a link to them holds nothing of its own. */
const systemTargets: readonly PathBytes[] = [
  '/nix/store',
  '/etc/static',
  '/run/current-system',
  '/run/booted-system',
  '/nix/var/nix/profiles',
];

/** Where a link leads, as far as that says who made it. */
export function linkLeads(target: string, persist: PathBytes | null): 'kept' | 'system' | null {
  if (persist !== null && leadsTo(target, persist)) return 'kept';
  return systemTargets.some((folder) => leadsTo(target, folder)) ? 'system' : null;
}

export function keptLink(persist: PathBytes | null): Verdict {
  const values = { persist: displayPath(persist ?? '/') };
  return { kind: 'kept', reason: message('drift.reason.kept-link', values) };
}

export const storeLink: Verdict = { kind: 'nixos', reason: message('drift.reason.store-link') };
export const socket: Verdict = { kind: 'regenerated', reason: message('drift.reason.socket') };
export const empty: Verdict = { kind: 'regenerated', reason: message('drift.reason.empty') };
export const changedStranger: Verdict = {
  kind: 'unexplained',
  reason: message('drift.reason.unexplained-changed'),
};

export function strangerOf(user: string): Verdict {
  return { kind: 'unexplained', reason: message('drift.reason.unexplained-of', { user }) };
}

/** @param rule - index in the list of rules */
export function ignoredBy(rule: number, { rules }: Pick<ExplainInput, 'rules'>): Verdict {
  const reason = displayPath(bytesOfText((rules[rule]?.reason ?? '').replace(/^@+/, '')));
  return {
    kind: 'ignored',
    rule,
    reason:
      reason === ''
        ? message('drift.reason.ignored')
        : message('drift.reason.ignored-because', { reason: reason.slice(0, 1024) }),
  };
}

function verdictOfLink(node: PlaceNode, target: string, persist: PathBytes | null): Verdict | null {
  const leads = linkLeads(target, persist);
  // A declared path of /etc is a link to /etc/static, and from there to what is kept.
  if (leads === 'kept' || (leads === 'system' && node.declared !== null)) return keptLink(persist);
  if (leads === 'system') return storeLink;
  const unit = node.linkOf?.unit;
  if (unit === undefined) return null;
  return { kind: 'nixos', unit, reason: message('drift.reason.unit-link', { unit }) };
}

function verdictOfMount({ mount }: PlaceNode, entry: ExplainedEntry): Verdict | null {
  // In the root of an earlier boot nothing may have been mounted here.
  if (mount === null || (!mount.hides && entry.isEmpty !== true)) return null;
  const source = displayPath(mount.source);
  if (mount.kind === 'kept') {
    return { kind: 'kept', reason: message('drift.reason.kept-mount', { source }) };
  }
  return { kind: 'nixos', reason: message('drift.reason.mounted', { source }) };
}

/** What the system makes at a path, if the entry is of the right kind for it. */
function verdictOfSystem(node: PlaceNode, entry: ExplainedEntry): Verdict | null {
  if (node.isCopy && entry.kind === 'file') {
    return { kind: 'nixos', reason: message('drift.reason.copy') };
  }
  const isRule =
    (node.tmpfiles === 'file' && entry.kind === 'file') ||
    (node.tmpfiles === 'link' && entry.kind === 'link') ||
    (node.tmpfiles === 'directory' && isFolder(entry) && entry.isEmpty === true);
  if (isRule) return { kind: 'nixos', reason: message('drift.reason.tmpfiles') };
  const place = node.system.find(({ is, coversBelow }) => is.includes(entry.kind) && !coversBelow);
  if (place === undefined) return null;
  return { kind: place.kind, reason: message(`drift.reason.${place.because}`) };
}

/**
 * What is certain of an entry at a path that something is known of.
 *
 * @param isHidden - it lies below a mount: then nothing is mounted over it itself, and only a link says
 *   by itself what it is
 */
export function verdictAt(
  node: PlaceNode,
  entry: ExplainedEntry,
  { persist, isHidden }: { readonly persist: PathBytes | null; readonly isHidden: boolean },
): Verdict | null {
  const ofLink = entry.kind === 'link' ? verdictOfLink(node, entry.target, persist) : null;
  return (
    ofLink ?? (isHidden ? null : (verdictOfMount(node, entry) ?? verdictOfSystem(node, entry)))
  );
}
