import { swapBounds } from '../../../core/layout/compute.ts';
import type { InstallSpec, Swap } from '../../../core/spec/spec.ts';
import { hibernationSwapBytes, recommendedSwapBytes } from '../../../core/spec/defaults.ts';
import { GIB } from '../../../core/sizes/units.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { SizeFields } from './SizeFields.tsx';

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

function useMemoryBytes(): number | null {
  return useApp(({ probe }) => (probe.kind === 'loaded' ? probe.machine.memoryBytes : null));
}

/** Hibernation writes the whole memory into swap: the file must not be smaller. */
function Hibernation({ swap }: { readonly swap: SizedSwap }) {
  const { t, binarySize } = useText();
  const setSwap = useApp((state) => state.setSwap);
  const memoryBytes = useMemoryBytes();
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

/** What suits this computer's memory, and the way back to it. */
function Recommended({
  swap,
  sizeBytes,
}: {
  readonly swap: SizedSwap;
  readonly sizeBytes: number;
}) {
  const { t, binarySize } = useText();
  const setSwap = useApp((state) => state.setSwap);
  const memoryBytes = useMemoryBytes();
  if (memoryBytes === null) return null;
  return (
    <div className="swap-recommended">
      <span className="small">
        {t('swap.recommended', { memory: binarySize(memoryBytes), size: binarySize(sizeBytes) })}
      </span>
      {swap.sizeBytes === sizeBytes ? null : (
        <Button onPress={() => setSwap({ ...swap, sizeBytes })}>
          {t('swap.useRecommended', { size: binarySize(sizeBytes) })}
        </Button>
      )}
    </div>
  );
}

function SwapSize({ spec, swap }: { readonly spec: InstallSpec; readonly swap: SizedSwap }) {
  const setSwap = useApp((state) => state.setSwap);
  const recommendedBytes = recommendedSwapBytes(swap, useMemoryBytes() ?? swap.sizeBytes);
  return (
    <div className="swap-size">
      <SizeFields
        part="swap"
        sizeBytes={swap.sizeBytes}
        bounds={swapBounds(spec)}
        sliderEndBytes={Math.max(2 * recommendedBytes, 16 * GIB)}
        onChange={(sizeBytes) => setSwap({ ...swap, sizeBytes })}
      />
      <Recommended swap={swap} sizeBytes={recommendedBytes} />
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
