import { NextButton } from '../../app/NextButton.tsx';
import { Page } from '../../app/Page.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Note } from '../../ui/Note.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { AdvancedSection } from './AdvancedSection.tsx';
import { EfiSection } from './EfiSection.tsx';
import { LayoutMap } from './LayoutMap.tsx';
import { SubvolumeSection } from './SubvolumeSection.tsx';
import { SwapSection } from './SwapSection.tsx';
import { useFieldProblems } from './use-field-problems.ts';
import './layout.css';

/** What can be changed, under the picture that shows the change. */
function Parts() {
  const { t } = useText();
  const { hasProblem } = useFieldProblems();
  const mark = (isWrong: boolean): string | null => (isWrong ? t('layout.hasProblem') : null);
  return (
    <Tabs
      label={t('layout.tabs')}
      pages={[
        {
          id: 'swap',
          title: t('swap.title'),
          content: <SwapSection />,
          problem: mark(hasProblem('swap')),
        },
        {
          id: 'efi',
          title: t('efi.title'),
          content: <EfiSection />,
          problem: mark(hasProblem('efi')),
        },
        {
          id: 'subvolumes',
          title: t('subvolumes.title'),
          content: <SubvolumeSection />,
          problem: mark(hasProblem('subvolumes')),
        },
        {
          id: 'advanced',
          title: t('advanced.title'),
          content: <AdvancedSection />,
          problem: mark(hasProblem('advanced')),
        },
      ]}
    />
  );
}

/** What shall be on the disk: the picture first, then what can be changed about it. */
export function LayoutPage() {
  const { t } = useText();
  const problems = useFieldProblems();
  const goNext = useApp((state) => state.goNext);
  const isFine = problems.count === 0;
  const diskProblem = problems.ofRule('disk');
  return (
    <Page
      id="layout"
      title={t('layout.title')}
      isWide
      hasBack
      next={<NextButton onPress={goNext} isDisabled={!isFine} />}
      onEnter={isFine ? goNext : null}
      excuse={isFine ? null : t('excuses.layout-problems', { count: problems.count })}
    >
      <LayoutMap />
      {diskProblem === null ? null : <Note kind="error" title={diskProblem} />}
      <Parts />
    </Page>
  );
}
