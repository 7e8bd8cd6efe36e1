import { useMemo } from 'react';
import { groupsOf } from '../../../core/recovery-key/recovery-key.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { qrPath } from './qr-path.ts';

function QrPicture({ text }: { readonly text: string }) {
  const { t } = useText();
  const { path, size } = useMemo(() => qrPath(text), [text]);
  return (
    <svg
      className="key-qr"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={t('recoveryKey.qr')}
    >
      <rect width={size} height={size} className="key-qr-paper" />
      <path d={path} className="key-qr-ink" />
    </svg>
  );
}

/** What only the printed sheet says: it may be found years later, by somebody else. */
function PrintedWords() {
  const { t } = useText();
  const hostName = useApp((state) => state.system?.hostName ?? '');
  const disk = useApp((state) => state.disk?.identity.model ?? '');
  return (
    <div className="print-only">
      <p>{t('recoveryKey.sheetMachine', { hostName, disk })}</p>
      <p>{t('recoveryKey.sheetBoot')}</p>
      <p>{t('recoveryKey.sheetLive')}</p>
      <p>{t('recoveryKey.sheetKeep')}</p>
    </div>
  );
}

/** The key for people and for cameras; all of the page that is printed. */
export function KeySheet({ recoveryKey }: { readonly recoveryKey: string }) {
  const { t } = useText();
  return (
    <section className="key-sheet" data-secret>
      <h2 className="print-only">{t('recoveryKey.sheetTitle')}</h2>
      <ol className="key-groups fixed" aria-label={t('recoveryKey.groups')} dir="ltr" lang="zxx">
        {groupsOf(recoveryKey).map((group, index) => (
          // Groups can be the same; their order never changes.
          <li key={index}>
            <span className="key-number" aria-hidden="true">
              {index + 1}
            </span>
            <span className="key-group">{group}</span>
          </li>
        ))}
      </ol>
      <figure className="key-figure">
        <QrPicture text={recoveryKey} />
        <figcaption className="quiet small screen-only">{t('recoveryKey.qrText')}</figcaption>
      </figure>
      <p className="fixed print-only">{recoveryKey}</p>
      <PrintedWords />
    </section>
  );
}
