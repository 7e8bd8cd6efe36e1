/** Runs in the page's sandbox before the page: hands it the contract's functions and nothing else. */
import { contextBridge, ipcRenderer } from 'electron';

import { buildPageInterface } from './ipc/page-interface.ts';

contextBridge.exposeInMainWorld('tidemark', buildPageInterface(ipcRenderer));
