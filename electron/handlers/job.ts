import type { ChangeJob } from '../../core/change/change-job.ts';
import type { Job, LogLine } from '../../core/job/job.ts';
import type { Problem } from '../../core/errors/problem.ts';
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

/** A problem by its code and values, which is what a report needs; its sentences follow from them. */
function problemText({ code, stepId, values, lines }: Problem): string {
  const facts = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  const head = ['! problem', code, stepId ?? '-', ...facts].join(' ');
  return [head, ...lines.map((line) => `!   ${line}`), ''].join('\n');
}

/** What the install did and said, and why it stopped. */
export function installLog({ log, state }: Pick<Job, 'log' | 'state'>): string {
  const stop = state.kind === 'failed' ? problemText(state.problem) : '';
  return log.map(logText).join('') + stop;
}

/** What the last change of what is kept did and said: its steps with their times, then its lines. */
export function changeLog({ state, steps, log, problem }: ChangeJob): string {
  if (state === 'idle') return '';
  const time = (ms: number | null): string => (ms === null ? '-' : new Date(ms).toISOString());
  const stepLines = steps.map(
    (step) => `${time(step.startedAtMs)} ${time(step.endedAtMs)} ${step.id} ${step.state}\n`,
  );
  const lines = log.map((line) => `${line}\n`);
  const stop = problem === null ? '' : problemText(problem);
  return [`# change: ${state}\n`, ...stepLines, ...lines, stop].join('');
}

export function jobHandlers(services: Services): Pick<Handlers, 'job.get' | 'log.save'> {
  const { store, changes, face, texts, chooseFile, facts } = services;
  return {
    'job.get': async () => Promise.resolve(store.get()),
    'log.save': async () => {
      const heading = `# Tidemark ${facts.version}${facts.isRehearsal ? ', rehearsal' : ''}\n`;
      const isInstall = store.get().state.kind !== 'idle' || face.get().kind !== 'manager';
      return saveText(chooseFile, {
        title: texts().saveLogTitle,
        defaultName: isInstall ? 'tidemark-install.log' : 'tidemark-changes.log',
        text: heading + installLog(store.get()) + changeLog(changes.get()),
        mode: 0o600,
      });
    },
  };
}
