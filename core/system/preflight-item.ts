import { message } from '../messages/render.ts';
import type { Message } from '../messages/message.ts';
import type { PreflightItem } from './preflight.ts';

type Id = PreflightItem['id'];
type Values = Message['values'];

/** All is well: what was found, and nothing to do. */
export function good(id: Id, finding: string, values: Values = {}): PreflightItem {
  return { id, state: 'good', finding: message(`preflight.${finding}`, values), remedy: null };
}

/** Something is not well, or not known; the remedy is the sentence `<finding>.next`. */
export function notGood(
  id: Id,
  state: Exclude<PreflightItem['state'], 'good'>,
  { finding, values = {} }: { readonly finding: string; readonly values?: Values },
): PreflightItem {
  return {
    id,
    state,
    finding: message(`preflight.${finding}`, values),
    remedy: message(`preflight.${finding}.next`, values),
  };
}
