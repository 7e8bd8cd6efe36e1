import type { StickImage } from '../../../core/stick/stick.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Note } from '../../ui/Note.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';

function ImageFacts({ image }: { readonly image: StickImage }) {
  const { t, binarySize } = useText();
  const name = image.path.slice(image.path.lastIndexOf('/') + 1);
  const startsNothing = image.boot.table === null;
  return (
    <>
      <div className="stick-image">
        <Icon name="file" size={32} />
        <div className="stick-image-words">
          <strong>{image.label ?? name}</strong>
          <span className="quiet small stick-path">
            <bdi>{image.path}</bdi>
          </span>
          <span className="quiet small">
            {t(image.expectedHash === null ? 'stick.noChecksum' : 'stick.hasChecksum')}
          </span>
        </div>
        <strong className="numbers">{binarySize(image.sizeBytes)}</strong>
      </div>
      {startsNothing ? (
        <Note kind="warning" title={t('stick.noTableTitle')}>
          <p>{t('stick.noTable')}</p>
        </Note>
      ) : null}
    </>
  );
}

/** Which image: the file that the person chose, and what it is. */
export function ImageSection() {
  const { t } = useText();
  const image = useApp((state) => state.stickImage);
  const chooseImage = useApp((state) => state.chooseImage);
  const lookAtImage = useApp((state) => state.lookAtImage);
  return (
    <section className="form-section" aria-labelledby="stick-image-title">
      <div className="stick-head">
        <h2 id="stick-image-title">{t('stick.imageTitle')}</h2>
        <Button
          look={image.kind === 'loaded' ? 'normal' : 'primary'}
          onPress={() => void chooseImage()}
          isDisabled={image.kind === 'loading'}
        >
          {t(image.kind === 'loaded' ? 'stick.chooseOther' : 'stick.choose')}
        </Button>
      </div>
      {image.kind === 'unasked' ? <p className="quiet">{t('stick.imageIntro')}</p> : null}
      {image.kind === 'loading' ? <Skeleton label={t('stick.looking')} rows={1} /> : null}
      {image.kind === 'failed' ? (
        <ProblemNote problem={image.problem} onRetry={() => void lookAtImage()} />
      ) : null}
      {image.kind === 'loaded' ? <ImageFacts image={image.value} /> : null}
    </section>
  );
}
