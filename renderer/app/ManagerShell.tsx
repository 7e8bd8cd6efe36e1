import '../styles/manager.css';

import type { ComponentType } from 'react';
import { ChangeHost } from '../features/change/ChangeHost.tsx';
import { DriftPage } from '../features/drift/DriftPage.tsx';
import { HealthPage } from '../features/health/HealthPage.tsx';
import { KeptPage } from '../features/kept/KeptPage.tsx';
import { OverviewPage } from '../features/overview/OverviewPage.tsx';
import { RootsPage } from '../features/roots/RootsPage.tsx';
import { RulesPage } from '../features/rules/RulesPage.tsx';
import { useApp } from '../state/use-app.ts';
import { ManagerPageList } from './ManagerPageList.tsx';
import type { ManagerPageId } from './manager-pages.ts';

const managerPages: Readonly<Record<ManagerPageId, ComponentType>> = {
  overview: OverviewPage,
  drift: DriftPage,
  kept: KeptPage,
  roots: RootsPage,
  health: HealthPage,
  rules: RulesPage,
};

/** The drift manager: a part of its own, loaded only where it is needed. */
export function ManagerShell() {
  const managerPage = useApp((state) => state.managerPage);
  const OpenPage = managerPages[managerPage];
  return (
    <>
      <ManagerPageList />
      <OpenPage key={managerPage} />
      <ChangeHost />
    </>
  );
}
