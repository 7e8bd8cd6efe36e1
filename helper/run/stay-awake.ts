import { PassThrough } from 'node:stream';
import { english } from '../../core/messages/english.ts';
import { message, renderMessage } from '../../core/messages/render.ts';
import type { RunContext } from './run-context.ts';

/**
 * Keeps the computer from sleeping, also when idle or when its lid is closed, until the returned
 * function is called. systemd-inhibit(1) holds the lock as long as its program runs; the program waits
 * for the end of our pipe, so that the lock also goes when this process dies.
 *
 * @param why what people see who ask logind who holds it
 *
 * Not being able to do it is no failure: it is said in the log.
 */
export function stayAwake(
  { runTool, emit }: Pick<RunContext, 'runTool' | 'emit'>,
  why = 'NixOS is being installed',
): () => void {
  const hold = new PassThrough();
  let isOver = false;
  const say = (): void => {
    if (isOver) return;
    const text = renderMessage(message('note.inhibit-missing'), english, 'en');
    emit({ kind: 'log', stepId: null, source: 'note', text });
  };
  const reason = ['--who=Tidemark', `--why=${why}`, '--mode=block'];
  const args = ['--what=sleep:idle:handle-lid-switch', ...reason, 'cat'];
  void runTool('systemd-inhibit', args, { stdin: hold }).then(say, say);
  return () => {
    isOver = true;
    hold.end();
  };
}
