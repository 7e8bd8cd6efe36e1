import type { Compression, InstallSpec } from '../../../core/spec/spec.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { NamesFields } from './NamesFields.tsx';
import { PbkdfFields } from './PbkdfFields.tsx';

const kinds = ['zstd', 'lzo', 'none'] as const satisfies readonly Compression['kind'][];

function compressionOf(kind: Compression['kind']): Compression {
  return kind === 'zstd' ? { kind, level: 1 } : { kind };
}

function CompressionFields({ compression }: { readonly compression: Compression }) {
  const { t } = useText();
  const setBtrfs = useApp((state) => state.setBtrfs);
  return (
    <div className="field-row">
      <Select
        label={t('advanced.compression')}
        value={compression.kind}
        options={kinds.map((id) => ({ id, text: t(`advanced.compressions.${id}`) }))}
        onChange={(kind) => setBtrfs({ compression: compressionOf(kind) })}
      />
      {compression.kind === 'zstd' ? (
        <NumberField
          label={t('advanced.level')}
          value={compression.level}
          onChange={(level) => {
            if (Number.isFinite(level)) setBtrfs({ compression: { kind: 'zstd', level } });
          }}
          minimum={1}
          maximum={15}
          step={1}
          description={t('advanced.levelWhy')}
        />
      ) : null}
    </div>
  );
}

function Options({ spec }: { readonly spec: InstallSpec }) {
  const { t } = useText();
  const setBtrfs = useApp((state) => state.setBtrfs);
  const setEncryption = useApp((state) => state.setEncryption);
  return (
    <>
      <Switch
        isOn={spec.btrfs.noatime}
        onChange={(noatime) => setBtrfs({ noatime })}
        explanation={t('advanced.noatimeWhy')}
      >
        {t('advanced.noatime')}
      </Switch>
      <Switch
        isOn={spec.encryption.discard}
        onChange={(discard) => setEncryption({ discard })}
        explanation={t('advanced.discardWhy')}
      >
        {t('advanced.discard')}
      </Switch>
    </>
  );
}

/** What most people can leave as it is. */
export function AdvancedSection() {
  const spec = useApp((state) => state.spec);
  if (spec === null) return null;
  return (
    <section className="advanced">
      <CompressionFields compression={spec.btrfs.compression} />
      <Options spec={spec} />
      <NamesFields spec={spec} />
      <PbkdfFields pbkdf={spec.encryption.pbkdf} />
    </section>
  );
}
