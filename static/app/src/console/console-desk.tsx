import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import type { ConsoleView } from '../../../../src/contract/views';
import { sectionNames, type SectionName } from '../../../../src/domain/document/post-mortem-document';
import { useSurface } from '../shared/surface/surface-context';
import { formatClock } from '../shared/time/format-time';
import { sectionLabels } from '../shared/words/labels';
import { ClashView } from './clash-view';
import { ConsoleHeader } from './console-header';
import classes from './console.module.css';
import { focusElement, goToCheck } from './go-to-check';
import { SectionNav } from './section-nav';
import type { ShortcutName } from './shortcuts';
import { SidePanels } from './side/side-panels';
import { markSections } from './state/section-marks';
import { useSingleKeys } from './use-single-keys';
import { useDesk, type Desk } from './use-desk';
import { useShortcuts } from './use-shortcuts';
import { SectionBody } from './write/section-body';

const ShortcutsDialog = lazy(() => import('./shortcuts-dialog'));
const PreviewStep = lazy(() => import('./publish/preview-step').then(({ PreviewStep: Step }) => ({ default: Step })));

/** The console: sections left, notes in the middle, checks right; or the preview in their place. */
export function ConsoleDesk({ opened }: { opened: ConsoleView }): ReactNode {
  const desk = useDesk(opened);
  const [isPreview, setPreview] = useState(false);
  const [showsKeys, setShowsKeys] = useState(false);
  const [areSinglesOn, setSinglesOn] = useSingleKeys();
  const { saving, saver } = desk.notesDesk;
  const clash = saving.kind === 'clash' ? saving.clash : null;
  const preview = (shown: boolean): void => {
    setPreview(shown);
    focusElement('section');
  };
  const go = (section: SectionName): void => {
    setPreview(false);
    desk.openSection(section);
    focusElement('section');
  };
  useShortcuts((name, key) => {
    if (clash !== null) return;
    const run = actionsOf(desk, { go, preview, isPreview, showKeys: () => setShowsKeys(true) });
    run[name](key);
  }, areSinglesOn);
  const prepare = async () => {
    await saver.flush();
    return { draftVersion: saver.version() || null, choices: {} };
  };
  return (
    <div className={classes['console']}>
      <ConsoleHeader
        desk={desk}
        isPreview={isPreview || clash !== null}
        onPreview={() => preview(true)}
        onHelp={() => setShowsKeys(true)}
      />
      {clash !== null ? (
        <ClashView clash={clash} notesDesk={desk.notesDesk} timeZone={desk.view.postMortem.timeZone} />
      ) : isPreview ? (
        <Suspense fallback={null}>
          <PreviewStep desk={desk} onBack={() => preview(false)} />
        </Suspense>
      ) : (
        <div className={classes['columns']}>
          <Sections desk={desk} onSection={go} />
          <Middle desk={desk} />
          <SidePanels desk={desk} prepare={prepare} />
        </div>
      )}
      {showsKeys && (
        <Suspense fallback={null}>
          <ShortcutsDialog {...{ areSinglesOn }} onSingles={setSinglesOn} onClose={() => setShowsKeys(false)} />
        </Suspense>
      )}
    </div>
  );
}

function Sections({ desk, onSection }: { desk: Desk; onSection: (section: SectionName) => void }): ReactNode {
  const { view, checks, notesDesk, section } = desk;
  const marks = markSections(notesDesk.draft, view.actionItems.length, checks, view.postMortem.acceptances);
  return <SectionNav section={section} marks={marks} onSection={onSection} />;
}

function Middle({ desk }: { desk: Desk }): ReactNode {
  const { section, notesDesk } = desk;
  return (
    <div className={classes['middle']}>
      {notesDesk.restoredAt !== null && <Restored at={notesDesk.restoredAt} />}
      <div id="section" tabIndex={-1} className={classes['sectionHead']}>
        {section !== 'actions' && (
          <Heading size="medium" as="h2">
            {sectionLabels[section]}
          </Heading>
        )}
      </div>
      <SectionBody section={section} desk={desk} />
    </div>
  );
}

/** Said once; it goes away when the person goes on. */
function Restored({ at }: { at: string }): ReactNode {
  const { locale, timeZone } = useSurface();
  const [isShown, setShown] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setShown(false), 30_000);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <div role="status">
      <SectionMessage appearance="information">
        <p>What you typed at {formatClock(at, locale, timeZone)} was not saved then; it is back, and saved now.</p>
      </SectionMessage>
    </div>
  );
}

interface Ways {
  go: (section: SectionName) => void;
  preview: (shown: boolean) => void;
  isPreview: boolean;
  showKeys: () => void;
}

function actionsOf(desk: Desk, ways: Ways): Record<ShortcutName, (key: string) => void> {
  const { notesDesk, section, checks, setPasting, openSection } = desk;
  const { go, preview, isPreview, showKeys } = ways;
  const write = (run: () => void) => (): void => {
    if (isPreview) preview(false);
    run();
  };
  const step = (by: number) => (): void => go(sectionNames.at((sectionNames.indexOf(section) + by) % 7) ?? section);
  return {
    now: write(desk.addNow),
    paste: write(() => {
      openSection('timeline');
      setPasting(true);
    }),
    section: (key) => go(sectionNames[Number(key) - 1] ?? section),
    next: step(1),
    previous: step(-1),
    check: write(() => {
      const open = checks.find(({ at, grade }) => at.section === section && grade !== 'note');
      if (open !== undefined) goToCheck(open, desk);
    }),
    draft: write(desk.draftConclusion),
    preview: () => preview(!isPreview),
    save: () => void notesDesk.saver.flush(),
    undo: notesDesk.undo,
    redo: notesDesk.redo,
    help: showKeys,
  };
}
