import type { System } from '../../../core/spec/system.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useMachineProblems } from './use-machine-problems.ts';

const desktops = ['plasma', 'none'] as const satisfies readonly System['desktop'][];
const kernels = ['latest', 'default'] as const satisfies readonly System['kernel'][];
const firmwares = [
  'redistributable',
  'all',
  'none',
] as const satisfies readonly System['firmware'][];

interface ChoiceProps<T extends string> {
  readonly kind: 'desktop' | 'kernel' | 'firmware';
  readonly value: T;
  readonly values: readonly T[];
  readonly onChange: (value: T) => void;
  readonly problem?: string | null;
}

interface Texts {
  readonly name: string;
  readonly why: string;
}

/** One of a few, with the consequence of the chosen one below it. */
function Choice<T extends string>(
  props: ChoiceProps<T> & { readonly textsOf: (value: T) => Texts },
) {
  const { t } = useText();
  const { kind, value, values, onChange, textsOf, problem = null } = props;
  return (
    <div className="choice">
      <Select
        label={t(`software.${kind}`)}
        value={value}
        options={values.map((id) => ({ id, text: textsOf(id).name }))}
        onChange={onChange}
      />
      <p className="quiet small">{textsOf(value).why}</p>
      {problem === null ? null : <p className="field-problem">{problem}</p>}
    </div>
  );
}

function Choices({ system }: { readonly system: System }) {
  const { t } = useText();
  const problems = useMachineProblems();
  const change = useApp((state) => state.changeSystem);
  return (
    <div className="field-row">
      <Choice
        kind="desktop"
        value={system.desktop}
        values={desktops}
        onChange={(desktop) => change({ desktop })}
        textsOf={(id) => ({ name: t(`desktops.${id}.name`), why: t(`desktops.${id}.why`) })}
        problem={problems.of('desktop')}
      />
      <Choice
        kind="kernel"
        value={system.kernel}
        values={kernels}
        onChange={(kernel) => change({ kernel })}
        textsOf={(id) => ({ name: t(`kernels.${id}.name`), why: t(`kernels.${id}.why`) })}
      />
      <Choice
        kind="firmware"
        value={system.firmware}
        values={firmwares}
        onChange={(firmware) => change({ firmware })}
        textsOf={(id) => ({ name: t(`firmwares.${id}.name`), why: t(`firmwares.${id}.why`) })}
        problem={problems.of('firmware')}
      />
    </div>
  );
}

/** What is on the new system, each choice with its consequence in one sentence. */
export function SoftwareSection({ system }: { readonly system: System }) {
  const { t } = useText();
  const change = useApp((state) => state.changeSystem);
  const { flake, git } = system.configuration;
  return (
    <section className="form-section machine-section">
      <h2>{t('software.title', { release: system.release })}</h2>
      <Choices system={system} />
      <Switch
        isOn={system.allowUnfree}
        onChange={(allowUnfree) => change({ allowUnfree })}
        explanation={t('software.unfreeWhy')}
      >
        {t('software.unfree')}
      </Switch>
      <Disclosure title={t('software.configuration')}>
        <div className="switches">
          <Switch
            isOn={flake}
            onChange={(isOn) => change({ configuration: { flake: isOn, git } })}
            explanation={t('software.flakeWhy')}
          >
            {t('software.flake')}
          </Switch>
          <Switch
            isOn={git}
            onChange={(isOn) => change({ configuration: { flake, git: isOn } })}
            explanation={t('software.gitWhy')}
          >
            {t('software.git')}
          </Switch>
        </div>
      </Disclosure>
    </section>
  );
}
