import type { Page } from 'playwright';

/** A text that the page shows or speaks, and how it is written. */
export interface PageText {
  readonly text: string;
  /** Where it stands: classes of the elements around it, the nearest one last. */
  readonly place: string;
  /** It is a command, a path, a file, or what a person wrote. */
  readonly isVerbatim: boolean;
  /** It runs from right to left as a whole. */
  readonly isTurned: boolean;
}

/** Reads every visible text and every spoken name. Runs in the page: it knows nothing outside of itself. */
function readAll(): PageText[] {
  const factsOf = (element: Element) => {
    const around = [element.parentElement?.parentElement, element.parentElement, element];
    const { direction, unicodeBidi } = getComputedStyle(element);
    return {
      place: around
        .map((one) => (one ? [one.localName, ...one.classList].join('.') : ''))
        .join(' > '),
      isVerbatim: element.closest('code, pre, kbd, bdi, .fixed, .path-text, .log-line') !== null,
      isTurned: direction === 'rtl' && unicodeBidi !== 'plaintext',
    };
  };
  const found: PageText[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (element === null || text === '' || element.closest('script, style') !== null) continue;
    found.push({ text, ...factsOf(element) });
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
    for (const element of document.body.querySelectorAll(`[${name}]`)) {
      const facts = factsOf(element);
      const place = `${name} of ${facts.place}`;
      // A title has no element of its own that could be told its direction.
      found.push({ ...facts, text: element.getAttribute(name) ?? '', place, isTurned: false });
    }
  }
  return found;
}

export function readTexts(page: Page): Promise<readonly PageText[]> {
  return page.evaluate(readAll);
}
