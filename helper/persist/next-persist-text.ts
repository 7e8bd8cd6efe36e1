import { canonicalJson } from '../../core/plan/canonical-json.ts';
import { editPersistText } from '../../core/persist/edit-persist-text.ts';
import { commentsOf } from '../../core/persist/nix-spans.ts';
import type { PersistData } from '../../core/persist/persist-data.ts';
import { persistText } from '../../core/persist/persist-text.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { evaluatePersist } from './evaluate-persist.ts';
import type { PersistSource } from './evaluate-persist.ts';

export interface NextPersistText {
  readonly text: string;
  /** The file could not be edited where it stands and is printed anew. */
  readonly isPrintedAnew: boolean;
  /** Comments of the present file that are not in the new one. */
  readonly lostComments: readonly string[];
}

type Context = Pick<VerbContext, 'runTool'>;

/** Whether Nix finds in the text what is meant. */
async function isMeant(
  source: PersistSource,
  data: PersistData,
  context: Context,
): Promise<boolean> {
  try {
    return canonicalJson(await evaluatePersist(source, context)) === canonicalJson(data);
  } catch {
    return false;
  }
}

function lostComments(before: string, after: string): string[] {
  const left = [...(commentsOf(after) ?? [])];
  return (commentsOf(before) ?? ['#']).filter((comment) => {
    const index = left.indexOf(comment);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

/**
 * The text of persist.nix for new data: the present text, edited where Nix confirms the result, and
 * printed anew otherwise.
 *
 * @param source the present file, which evaluates to `before`
 */
export async function nextPersistText(
  source: PersistSource,
  { before, after }: { readonly before: PersistData; readonly after: PersistData },
  context: Context,
): Promise<NextPersistText> {
  if (canonicalJson(before) === canonicalJson(after)) {
    return { text: source.text, isPrintedAnew: false, lostComments: [] };
  }
  const edited = editPersistText(source.text, before, after);
  if (edited !== null && (await isMeant({ ...source, text: edited }, after, context))) {
    return { text: edited, isPrintedAnew: false, lostComments: lostComments(source.text, edited) };
  }
  const printed = persistText(after);
  return { text: printed, isPrintedAnew: true, lostComments: lostComments(source.text, printed) };
}
