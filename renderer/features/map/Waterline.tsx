import { useId } from 'react';

/** The signature: a wave over water, as wide as what it stands in. Only decoration; words say it. */
export function Waterline({ className = '' }: { readonly className?: string }) {
  const id = useId();
  return (
    <svg className={`waterline ${className}`} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width="24" height="400" patternUnits="userSpaceOnUse">
          <path className="waterline-body" d="M0 6q6-5 12 0t12 0v394h-24z" />
          <path className="waterline-crest" d="M0 6q6-5 12 0t12 0" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
