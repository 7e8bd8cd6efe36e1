import type { UnitFact } from '../../../core/drift/details.ts';
import { useText } from '../../i18n/use-text.ts';

/** systemd's own words where they are known; anything else stands as it is. */
const states = ['active', 'inactive', 'failed', 'activating', 'deactivating', 'unknown'] as const;

/** The units that have to do with it. */
export function DetailsUnits({ units }: { readonly units: readonly UnitFact[] }) {
  const { t, joined } = useText();
  if (units.length === 0) return null;
  return (
    <section aria-labelledby="details-units">
      <h3 id="details-units">{t('drift.details.units')}</h3>
      <ul className="details-units">
        {units.map(({ name, description, state, because }) => {
          const known = states.find((one) => one === state);
          return (
            <li key={`${name} ${because}`}>
              <span className="fixed">{name}</span>
              <span className="quiet small">
                {joined(
                  [
                    description,
                    known === undefined ? state : t(`drift.unitStates.${known}`),
                    t(`drift.because.${because}`),
                  ].filter((part) => part !== ''),
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
