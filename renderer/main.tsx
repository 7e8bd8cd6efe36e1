import './app/wake-main.ts';

import { createRoot } from 'react-dom/client';
import { startPage } from './app/start-page.tsx';

const root = document.getElementById('root');
if (root !== null) void startPage(createRoot(root), window.tidemark);
