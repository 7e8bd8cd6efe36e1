import { useTranslation } from 'react-i18next';

/** Where the boxes of what is kept stand, in the picture's own units. */
const kept = [
  { name: 'home', x: 10 },
  { name: 'nix', x: 64 },
  { name: 'persist', x: 118 },
  { name: 'log', x: 172 },
] as const;

/** Things that drifted in: place, size, turn. */
const drift = [
  { x: 40, y: 112, size: 13, turn: 12 },
  { x: 84, y: 124, size: 9, turn: -16 },
  { x: 118, y: 108, size: 11, turn: 24 },
  { x: 160, y: 122, size: 14, turn: -8 },
  { x: 206, y: 110, size: 10, turn: 18 },
  { x: 236, y: 125, size: 8, turn: -22 },
] as const;

const wave =
  'M0 92q10-7 20 0t20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0';

function Drift() {
  return drift.map(({ x, y, size, turn }) => (
    <rect
      key={x}
      className="tide-drift"
      x={x}
      y={y}
      width={size}
      height={size}
      rx="2"
      transform={`rotate(${turn} ${x + size / 2} ${y + size / 2})`}
    />
  ));
}

interface SceneProps {
  readonly title: string;
  readonly caption: string;
  readonly mark: string;
  readonly hasDrift: boolean;
}

/** The words around the drawing are the page's, so that they can break. */
function Scene({ title, caption, mark, hasDrift }: SceneProps) {
  return (
    <span className="tide-scene">
      <strong>{title}</strong>
      <svg viewBox="0 0 276 156" aria-hidden="true">
        {kept.map((box) => (
          <g key={box.name}>
            <rect className="tide-kept" x={box.x} y="27" width="50" height="47" rx="3" />
            <text className="tide-name" x={box.x + 25} y="55">
              {box.name}
            </text>
          </g>
        ))}
        <path className="tide-mark" d="M0 74.500h276" />
        <text className="tide-mark-name" x="273" y="70">
          {mark}
        </text>
        <path className="tide-water" d={`${wave}V156H0z`} />
        {hasDrift ? <Drift /> : null}
        <path className="tide-crest" d={wave} />
        <rect className="tide-frame" x="0.5" y="0.5" width="275" height="155" rx="5" />
      </svg>
      <span className="quiet small">{caption}</span>
    </span>
  );
}

/** The idea of the program: what stands above the tidemark stays, the root below it is washed clean. */
export function TidePicture() {
  const { t } = useTranslation();
  return (
    <div className="tide" role="img" aria-label={t('welcome.pictureLabel')}>
      <Scene
        title={t('welcome.pictureUse')}
        caption={t('welcome.pictureUseCaption')}
        mark={t('welcome.pictureMark')}
        hasDrift
      />
      <svg className="tide-arrow" viewBox="0 0 18 14" aria-hidden="true">
        <path d="M1 7h15M11 1.500l5.500 5.500-5.500 5.500" />
      </svg>
      <Scene
        title={t('welcome.pictureBoot')}
        caption={t('welcome.pictureBootCaption')}
        mark=""
        hasDrift={false}
      />
    </div>
  );
}
