import { swapBounds } from '../../../core/layout/compute.ts';
import type { InstallSpec, Swap } from '../../../core/spec/spec.ts';
import { hibernationSwapBytes } from '../../../core/spec/defaults.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { fromGib, gibAtLeast, gibAtMost, toGib } from './sizes.ts';
import { useFieldProblems } from './use-field-problems.ts';

const kinds = ['file', 'random-key-partition', 'plain-partition', 'none'] as const;

type SizedSwap = Exclude<Swap, { kind: 'none' }>;

function KindCard({ kind }: { readonly kind: Swap['kind'] }) {
  const { t } = useText();
  return (
    <>
      <strong>{t(`swap.${kind}.title`)}</strong>
      <span className="small">{t(`swap.${kind}.text`)}</span>
      <span className="swap-facts small quiet">
        <span>{t(`swap.${kind}.hibernation`)}</span>
        <span>{t(`swap.${kind}.secrecy`)}</span>
      </span>
    </>
  );
}

/** Hibernation writes the whole memory into swap: the file must not be smaller. */
function Hibernation({ swap }: { readonly swap: SizedSwap }) {
  const { t, binarySize } = useText();
  const setSwap = useApp((state) => state.setSwap);
  const memoryBytes = useApp((state) =>
    state.probe.kind === 'loaded' ? state.probe.machine.memoryBytes : null,
  );
  if (swap.kind !== 'file' || memoryBytes === null) return null;
  const neededBytes = hibernationSwapBytes(memoryBytes);
  const isShort = swap.hibernation && swap.sizeBytes < neededBytes;
  const turn = (hibernation: boolean): void => {
    const sizeBytes = hibernation ? Math.max(swap.sizeBytes, neededBytes) : swap.sizeBytes;
    setSwap({ ...swap, hibernation, sizeBytes });
  };
  return (
    <>
      <Switch
        isOn={swap.hibernation}
        onChange={turn}
        explanation={t('swap.hibernationNeeds', { size: binarySize(neededBytes) })}
      >
        {t('swap.hibernation')}
      </Switch>
      {isShort ? (
        <p className="field-problem" role="status">
          {t('swap.tooShort', { size: binarySize(neededBytes) })}
        </p>
      ) : null}
    </>
  );
}

function SwapSize({ spec, swap }: { readonly spec: InstallSpec; readonly swap: SizedSwap }) {
  const { t, say } = useText();
  const problems = useFieldProblems();
  const setSwap = useApp((state) => state.setSwap);
  const bounds = swapBounds(spec);
  return (
    <div className="swap-size">
      <NumberField
        label={t('swap.size')}
        unit="GiB"
        value={toGib(swap.sizeBytes)}
        onChange={(gib) => {
          if (Number.isFinite(gib)) setSwap({ ...swap, sizeBytes: fromGib(gib) });
        }}
        minimum={gibAtLeast(bounds.minimumBytes)}
        maximum={gibAtMost(bounds.maximumBytes)}
        step={0.25}
        description={`${say(bounds.minimumReason)} ${say(bounds.maximumReason)}`}
        problem={problems.ofRule('swap')}
      />
      <Hibernation swap={swap} />
    </div>
  );
}

/** Where memory goes when it does not fit, and what that means for hibernation and secrecy. */
export function SwapSection() {
  const { t } = useText();
  const spec = useApp((state) => state.spec);
  const chooseSwap = useApp((state) => state.chooseSwap);
  if (spec === null) return null;
  const { swap } = spec.layout;
  return (
    <section className="form-section">
      <p className="quiet">{t('swap.why')}</p>
      <RadioCards
        label={t('swap.label')}
        value={swap.kind}
        cards={kinds.map((kind) => ({
          id: kind,
          label: t(`swap.${kind}.title`),
          content: <KindCard kind={kind} />,
        }))}
        onChange={chooseSwap}
      />
      {swap.kind === 'none' ? null : <SwapSize spec={spec} swap={swap} />}
    </section>
  );
}
