import { PageColumn } from '../../app/PageColumn.tsx';
import { SinglePage } from '../../app/SinglePage.tsx';
import type { Face } from '../../../core/face/face.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TidePicture } from '../welcome/TidePicture.tsx';
import './neither.css';
import '../welcome/welcome.css';

type Look = Face['lookedAt'][number];

function LookRow({ what, isThere, found }: Look) {
  const { t } = useText();
  const how = isThere ? 'found' : found === '' ? 'nothing' : 'other';
  return (
    <li className={isThere ? 'look-there' : 'look-missing'}>
      <Icon name={isThere ? 'check' : 'cross'} />
      <span>
        {t(`face.looks.${what}.title`)}
        <span className="quiet small"> {t(`face.looks.${what}.${how}`, { found })}</span>
      </span>
    </li>
  );
}

function Ways() {
  const { t } = useText();
  const chooseFace = useApp((state) => state.chooseFace);
  return (
    <section aria-labelledby="ways-title">
      <h2 id="ways-title">{t('face.neither.ways')}</h2>
      <ul className="ways">
        <li>
          <p>{t('face.neither.install')}</p>
          <Button look="primary" onPress={() => void chooseFace('installer')}>
            {t('face.actions.installer')}
          </Button>
        </li>
        <li>
          <p>{t('face.neither.manage')}</p>
          <Button onPress={() => void chooseFace('manager')}>{t('face.actions.manager')}</Button>
        </li>
        <li>
          <p>{t('face.neither.rehearse')}</p>
          <code className="way-command">npm run try</code>
        </li>
      </ul>
    </section>
  );
}

/** Neither a live image nor a system with a root that is rolled back: what was looked for, what can be done. */
export function NeitherPage() {
  const { t } = useText();
  const lookedAt = useApp((state) => state.application?.face.lookedAt ?? []);
  const help = {
    page: t('face.neither.title'),
    text: t('face.neither.text'),
    keys: t('manager.help.keys'),
  };
  return (
    <SinglePage title={t('face.neither.title')} help={help}>
      <PageColumn>
        <p>{t('face.neither.text')}</p>
        <TidePicture />
        <section aria-labelledby="looked-title">
          <h2 id="looked-title">{t('face.neither.looked')}</h2>
          <ul className="looked">
            {lookedAt.map((look) => (
              <LookRow key={look.what} {...look} />
            ))}
          </ul>
        </section>
        <Ways />
      </PageColumn>
    </SinglePage>
  );
}
