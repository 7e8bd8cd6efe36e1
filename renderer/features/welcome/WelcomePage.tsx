import { useTranslation } from 'react-i18next';
import { NextButton } from '../../app/NextButton.tsx';
import { Page } from '../../app/Page.tsx';
import { useApp } from '../../state/use-app.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons/shapes.ts';
import { KeyboardSection } from './KeyboardSection.tsx';
import { OpenedSpecNote } from '../opened-spec/OpenedSpecNote.tsx';
import { TidePicture } from './TidePicture.tsx';
import './welcome.css';

interface NeedProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
}

function Need({ icon, title, text }: NeedProps) {
  return (
    <li className="need">
      <Icon name={icon} size={22} />
      <span>
        <strong>{title}</strong> <span className="quiet">{text}</span>
      </span>
    </li>
  );
}

/** What will happen, what it is good for, and what one needs. Which language and keyboard it is done with. */
export function WelcomePage() {
  const { t } = useTranslation();
  const goNext = useApp((state) => state.goNext);
  return (
    <Page
      id="welcome"
      title={t('welcome.title')}
      next={<NextButton onPress={goNext} />}
      onEnter={goNext}
    >
      <OpenedSpecNote />
      <p>{t('welcome.what')}</p>
      <TidePicture />
      <p>{t('welcome.idea')}</p>
      <KeyboardSection />
      <section className="needs">
        <h2>{t('welcome.needs')}</h2>
        <ul>
          <Need icon="drive" title={t('welcome.needDisk')} text={t('welcome.needDiskWhy')} />
          <Need icon="key" title={t('welcome.needKey')} text={t('welcome.needKeyWhy')} />
          <Need icon="clock" title={t('welcome.needTime')} text={t('welcome.needTimeWhy')} />
        </ul>
      </section>
      <p className="quiet">{t('welcome.until')}</p>
    </Page>
  );
}
