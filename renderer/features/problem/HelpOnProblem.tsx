import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemAnchor } from '../../../core/errors/anchor.ts';
import type { Problem } from '../../../core/errors/problem.ts';
import { troubleshootingSection } from '../../../core/troubleshooting/section.ts';
import type { Section } from '../../../core/troubleshooting/section.ts';
import type { TroubleshootingTexts } from '../../../core/troubleshooting/texts.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { loadHelp } from './load-help.ts';
import { remediesIn } from './remedy-actions.ts';
import { useWindowFace } from './use-window-face.ts';
import './problem.css';

/** The texts in the page's language; null until they are loaded. */
function useHelp(): TroubleshootingTexts | null {
  const { language } = useTranslation().i18n;
  const [texts, setTexts] = useState<TroubleshootingTexts | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadHelp(language).then((loaded) => {
      if (isWanted) setTexts(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  return texts;
}

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Part({ title, children }: PartProps) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Looks({ looks }: Pick<Section, 'looks'>) {
  return (
    <dl className="help-looks">
      {looks.map(({ command, shows }) => (
        <div key={command}>
          <dt>
            <code>{command}</code>
          </dt>
          <dd className="quiet">{shows}</dd>
        </div>
      ))}
    </dl>
  );
}

function Remedies({ remedies }: Pick<Section, 'remedies'>) {
  const { t } = useText();
  return (
    <dl className="help-remedies">
      {remedies.map(({ remedy, does }) => (
        <div key={remedy}>
          <dt>{t(`remedies.${remedy}`)}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

interface BodyProps {
  readonly problem: Problem;
  readonly texts: TroubleshootingTexts;
}

function Body({ problem, texts }: BodyProps) {
  const { sayProblem, sayNext } = useText();
  const face = useWindowFace();
  const { headings } = texts;
  const section = troubleshootingSection(problem.code, texts, remediesIn(face, problem.code));
  return (
    <div className="problem-help">
      <Part title={headings.happened}>
        <p>{sayProblem(problem)}</p>
      </Part>
      <Part title={headings.state}>
        <p>{sayNext(problem)}</p>
      </Part>
      {section.causes.length === 0 ? null : (
        <Part title={headings.causes}>
          <ul>
            {section.causes.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ul>
        </Part>
      )}
      {section.data === null ? null : (
        <Part title={headings.data}>
          <p>{section.data}</p>
        </Part>
      )}
      {section.looks.length === 0 ? null : (
        <Part title={headings.looks}>
          <Looks looks={section.looks} />
        </Part>
      )}
      {section.remedies.length === 0 ? null : (
        <Part title={headings.remedies}>
          <Remedies remedies={section.remedies} />
        </Part>
      )}
      <p className="quiet small">
        {section.identity} <code>{problemAnchor(problem.code)}</code>
      </p>
    </div>
  );
}

export interface HelpOnProblemProps {
  readonly problem: Problem;
  readonly onClose: () => void;
}

/** The section of docs/troubleshooting.md about a problem, from the same texts. */
export function HelpOnProblem({ problem, onClose }: HelpOnProblemProps) {
  const { t } = useText();
  const texts = useHelp();
  return (
    <Dialog
      title={t('problem.title')}
      onClose={onClose}
      buttons={
        <Button look="primary" onPress={onClose}>
          {t('buttons.close')}
        </Button>
      }
    >
      {texts === null ? (
        <Skeleton label={t('problem.loading')} rows={4} />
      ) : (
        <Body problem={problem} texts={texts} />
      )}
    </Dialog>
  );
}
