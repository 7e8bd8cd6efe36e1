import type { Page } from 'playwright';

/** How a violation is told on the page's console, where the tests' complaints come from. */
export const violationPrefix = 'content policy:';

/** Runs in the page; a text, because scripts that open the window know no types of a page. */
const script = `{
  const complain = (what) => console.error('${violationPrefix} ' + what);
  document.addEventListener('securitypolicyviolation', (event) => {
    complain(event.effectiveDirective + ' ' + event.blockedURI);
  });
  new ReportingObserver(
    (reports) => reports.forEach(({ body }) => complain(JSON.stringify(body))),
    { types: ['csp-violation'], buffered: true },
  ).observe();
}`;

/**
 * Has the page complain on its console of everything that its content policy stops, also of what was
 * stopped before this was called.
 */
export async function hearPolicy(page: Page): Promise<void> {
  await page.evaluate(script);
}
