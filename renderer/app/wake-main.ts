/**
 * Imported first: main loads what answers the page on its first request, and can do so while the page's
 * other modules are run. The answer is not needed here; whoever needs it asks.
 */
void window.tidemark.request['application.get']({}).catch(() => undefined);
