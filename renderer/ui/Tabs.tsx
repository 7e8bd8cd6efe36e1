import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { Icon } from './Icon.tsx';

export interface TabPage {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
  /** Said and marked on the tab, so that a mistake on a hidden page can be found. */
  readonly problem: string | null;
}

export interface TabsProps {
  readonly label: string;
  readonly pages: readonly TabPage[];
}

/** Pages of one subject, one of them in view. */
export function Tabs({ label, pages }: TabsProps) {
  return (
    <AriaTabs className="tabs">
      <TabList className="tab-list" aria-label={label}>
        {pages.map(({ id, title, problem }) => (
          <Tab key={id} id={id} className="tab">
            {title}
            {problem === null ? null : (
              <>
                <Icon name="warning" className="tab-problem" />
                <span className="visually-hidden">{problem}</span>
              </>
            )}
          </Tab>
        ))}
      </TabList>
      {pages.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
