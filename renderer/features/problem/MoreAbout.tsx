import { lazy, Suspense, useState } from 'react';
import type { Problem } from '../../../core/errors/problem.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';

const HelpOnProblem = lazy(async () => {
  const { HelpOnProblem: component } = await import('./HelpOnProblem.tsx');
  return { default: component };
});

/** Opens what the documentation says about a problem, inside the window: there may be no browser. */
export function MoreAbout({ problem }: { readonly problem: Problem }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="flat" icon="question" onPress={() => setOpen(true)}>
        {t('problem.more')}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <HelpOnProblem problem={problem} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
