/**
 * The page's rights, each written out although most are Electron's defaults: a default can change, and
 * a test compares this value. It only draws; what it wants, it asks for by the contract.
 *
 * @param preload absolute path of the preload script
 */
export function pagePreferences(preload: string, isPackaged: boolean) {
  return Object.freeze({
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    enableWebSQL: false,
    devTools: !isPackaged,
  });
}
