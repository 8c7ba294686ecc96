import { useId, useRef, useState, useSyncExternalStore } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { Details } from './Blocks.tsx';
import { classNames } from './class-names.ts';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly panel: ReactNode;
  /** For panels that paper needs in full, whichever tab is open. */
  readonly isAlwaysPrinted?: boolean | undefined;
}

export interface TabsProps {
  readonly title?: string | undefined;
  readonly items: readonly Tab[];
  /** What is in front, where the page must know; else the tabs know by themselves. */
  readonly onChange?: ((id: string) => void) | undefined;
}

/**
 * Tabs on a wide screen; on a telephone the first, and the others folded beneath it, since a table of three years is many
 * screens long there. Paper opens all that it needs.
 */
export function Tabs(props: TabsProps) {
  const layout = useSyncExternalStore(watchWidth, layoutNow, () => 'plain');
  return layout === 'folded' ? <Folded items={props.items} /> : <Laid {...props} isTabbed={layout === 'tabbed'} />;
}

function Folded({ items: [first, ...others] }: Pick<TabsProps, 'items'>) {
  return (
    <div className="govuk-tabs">
      <div className="govuk-tabs__panel">{first?.panel}</div>
      {others.map(({ id, label, panel, isAlwaysPrinted }) => (
        <Details
          key={id}
          summary={label}
          className={classNames('app-tabs__folded', isAlwaysPrinted !== true && 'app-screen-only')}
        >
          {panel}
        </Details>
      ))}
    </div>
  );
}

function Laid({ title = 'Contents', items, onChange, isTabbed }: TabsProps & { readonly isTabbed: boolean }) {
  const group = useId();
  const list = useRef<HTMLUListElement>(null);
  const [chosen, setChosen] = useState(items[0]?.id);
  function show(id: string): void {
    setChosen(id);
    onChange?.(id);
  }
  function move(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (!isTabbed || step === undefined) return;
    const next = items[items.findIndex(({ id }) => id === chosen) + step];
    if (next === undefined) return;
    event.preventDefault();
    show(next.id);
    list.current?.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(next.id)}"]`)?.focus();
  }
  return (
    <div className="govuk-tabs">
      <h2 className="govuk-tabs__title">{title}</h2>
      <ul className="govuk-tabs__list" role={isTabbed ? 'tablist' : undefined} ref={list}>
        {items.map((tab) => (
          <TabHandle
            key={tab.id}
            tab={tab}
            group={group}
            isTabbed={isTabbed}
            isChosen={tab.id === chosen}
            onChoose={show}
            onKeyDown={move}
          />
        ))}
      </ul>
      {items.map(({ id, panel, isAlwaysPrinted }) => (
        <div
          key={id}
          id={id}
          className={classNames(
            'govuk-tabs__panel',
            id !== chosen && 'govuk-tabs__panel--hidden',
            isAlwaysPrinted === true && 'app-tabs__panel--printed',
          )}
          {...(isTabbed ? { role: 'tabpanel', 'aria-labelledby': `${group}${id}` } : {})}
        >
          {panel}
        </div>
      ))}
    </div>
  );
}

interface TabHandleProps {
  readonly tab: Tab;
  readonly group: string;
  readonly isTabbed: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function TabHandle({ tab: { id, label }, group, isTabbed, isChosen, onChoose, onKeyDown }: TabHandleProps) {
  function choose(event: MouseEvent): void {
    if (!isTabbed) return;
    event.preventDefault();
    onChoose(id);
  }
  const roles = {
    role: 'tab',
    id: `${group}${id}`,
    'aria-controls': id,
    'aria-selected': isChosen,
    tabIndex: isChosen ? 0 : -1,
  };
  return (
    <li
      className={classNames('govuk-tabs__list-item', isChosen && 'govuk-tabs__list-item--selected')}
      role={isTabbed ? 'presentation' : undefined}
    >
      <a
        className="govuk-tabs__tab"
        href={`#${id}`}
        onClick={choose}
        onKeyDown={onKeyDown}
        {...(isTabbed ? roles : {})}
      >
        {label}
      </a>
    </li>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

// The width from which govuk-frontend's styles lay panels over one another.
const wide = '(min-width: 40.0625em)';

function layoutNow(): 'tabbed' | 'folded' {
  return window.matchMedia(wide).matches ? 'tabbed' : 'folded';
}

function watchWidth(onChange: () => void): () => void {
  const query = window.matchMedia(wide);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
