import { useEffect, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useText } from '../../i18n/use-text.ts';
import type { RootTree } from '../../state/root-tree.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { RootTreeRow } from './RootTreeRow.tsx';
import { treeStep } from './tree-step.ts';

/** Milliseconds without a key before what was typed is looked for. */
const settleMs = 250;

function Search() {
  const { t } = useText();
  const text = useApp((state) => state.rootTreeText);
  const isWhole = useApp((state) => state.isRootTreeWhole);
  const searchRootTree = useApp((state) => state.searchRootTree);
  const setWhole = useApp((state) => state.setRootTreeWhole);
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => void searchRootTree(typed.slice(0, 256)), settleMs);
    return () => clearTimeout(timer);
  }, [typed, text, searchRootTree]);
  return (
    <div className="root-search">
      <TextField label={t('roots.filter')} value={typed} onChange={setTyped} />
      <Switch isOn={isWhole} onChange={(isOn) => void setWhole(isOn)}>
        {t('roots.whole')}
      </Switch>
    </div>
  );
}

interface TreeProps {
  readonly tree: RootTree;
  readonly root: string;
}

function indexOf(target: EventTarget): number | null {
  const element = target instanceof Element ? target.closest('[data-index]') : null;
  return element instanceof HTMLElement ? Number(element.dataset['index']) : null;
}

/** Cursor, keys and presses of the tree. */
function useTree({ tree, root }: TreeProps) {
  const toggle = useApp((state) => state.toggleRootRow);
  const findVersions = useApp((state) => state.findVersions);
  const [wanted, setCursor] = useState(0);
  const cursor = Math.min(wanted, tree.rows.length - 1);
  useEffect(() => {
    document.getElementById(`root-row-${cursor}`)?.scrollIntoView({ block: 'nearest' });
  }, [cursor]);
  const row = tree.rows[cursor];
  const press = ({ target }: MouseEvent): void => {
    const index = indexOf(target);
    const pressed = index === null ? undefined : tree.rows[index];
    if (index === null || pressed === undefined) return;
    setCursor(index);
    const isWay = target instanceof Element && target.closest('[data-versions]') !== null;
    if (isWay) void findVersions(pressed.path, root);
    else void toggle(pressed);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = treeStep(event.key, tree.rows, cursor);
    if (step === null || row === undefined) return;
    event.preventDefault();
    if (step.kind === 'move') setCursor(step.to);
    else if (step.kind === 'toggle') void toggle(row);
    else void findVersions(row.path, root);
  };
  return { cursor, press, key };
}

function Tree(props: TreeProps) {
  const { t, number } = useText();
  const { tree } = props;
  const { cursor, press, key } = useTree(props);
  const more = useApp((state) => state.moreRootRows);
  if (tree.total === 0) return <p className="quiet">{t('roots.noRows')}</p>;
  return (
    <>
      <div
        className="root-tree"
        role="tree"
        tabIndex={0}
        aria-label={t('roots.treeLabel')}
        aria-describedby="root-tree-keys"
        aria-activedescendant={`root-row-${cursor}`}
        onClick={press}
        onKeyDown={key}
      >
        {tree.rows.map((row, index) => (
          <RootTreeRow key={row.id} row={row} index={index} isCursor={index === cursor} />
        ))}
      </div>
      <p className="visually-hidden" id="root-tree-keys">
        {t('roots.treeKeys')}
      </p>
      {tree.rows.length < tree.total ? (
        <Button look="flat" onPress={() => void more()}>
          {t('roots.more', { shown: number(tree.rows.length), total: number(tree.total) })}
        </Button>
      ) : null}
    </>
  );
}

/** What an earlier root held, folder by folder; every entry leads to its versions. */
export function RootTreeView({ root }: { readonly root: string }) {
  const { t } = useText();
  const tree = useApp((state) => state.rootTree);
  const problem = useApp((state) => state.rootTreeProblem);
  const open = useApp((state) => state.openRootTree);
  return (
    <>
      <Search />
      {problem === null ? null : <ProblemNote problem={problem} onRetry={() => void open()} />}
      {tree === null ? (
        problem === null ? (
          <Skeleton label={t('roots.looking')} rows={3} />
        ) : null
      ) : (
        <Tree key={tree.scanId} tree={tree} root={root} />
      )}
    </>
  );
}
