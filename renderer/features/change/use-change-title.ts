import { displayPath } from '../../../core/drift/path-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';

/** What is being changed, as a title. */
export function useChangeTitle(): string {
  const { t } = useText();
  const begun = useApp((state) => state.begunChange);
  const status = useApp((state) => state.changeJob.status);
  const isOver = useApp((state) => state.changeJob.state === 'done');
  const about = begun ?? status;
  if (about === null) return t('change.under');
  const [first = '/'] = about.paths;
  const values = { count: about.paths.length, path: displayPath(first) };
  return t(`change.${isOver ? 'title' : 'running'}.${about.kind}`, values);
}
