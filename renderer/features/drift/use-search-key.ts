import { useEffect } from 'react';

/** Ctrl+F goes to the search, as everywhere. */
export function useSearchKey(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'f' || !event.ctrlKey || event.altKey || event.shiftKey)
        return;
      const field = document.querySelector<HTMLInputElement>('.drift-search input');
      if (field === null) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
