import type { LogLine } from '../../core/job/job.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { saveText } from './save-text.ts';
import type { Services } from './services.ts';

const marks: Readonly<Record<LogLine['source'], string>> = {
  command: '$',
  stdout: ' ',
  stderr: '!',
  note: '#',
};

/** A line as it stands in a saved log: UTC, the step, what kind of line it is, its text. */
export function logText(line: LogLine): string {
  const time = new Date(line.atMs).toISOString();
  return `${time} ${line.stepId ?? '-'} ${marks[line.source]} ${line.text}\n`;
}

export function jobHandlers(services: Services): Pick<Handlers, 'job.get' | 'log.save'> {
  const { store, texts, chooseFile, facts } = services;
  return {
    'job.get': async () => Promise.resolve(store.get()),
    'log.save': async () => {
      const heading = `# Tidemark ${facts.version}${facts.isRehearsal ? ', rehearsal' : ''}\n`;
      return saveText(chooseFile, {
        title: texts().saveLogTitle,
        defaultName: 'tidemark-install.log',
        text: heading + store.get().log.map(logText).join(''),
        mode: 0o600,
      });
    },
  };
}
