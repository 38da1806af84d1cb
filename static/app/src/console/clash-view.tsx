import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState, type ReactNode } from 'react';
import type { DraftedSection } from '../../../../src/domain/draft/drafted-sections';
import { chooseSections, reconcileDrafts, type SectionChoice } from '../../../../src/domain/draft/reconcile-drafts';
import { usePerson } from '../shared/people/use-person';
import { useSurface } from '../shared/surface/surface-context';
import { formatInstant } from '../shared/time/format-time';
import { sectionLabels } from '../shared/words/labels';
import { draftLines } from './state/draft-lines';
import type { DraftClash } from './state/draft-saver';
import { Version } from './publish/conflict-choice';
import type { NotesDesk } from './use-notes';
import classes from './console.module.css';

interface ClashViewProps {
  clash: DraftClash;
  notesDesk: NotesDesk;
  timeZone: string;
}

/** Notes of two consoles: what only one of them changed is joined, for the rest somebody chooses. Nothing is lost. */
export function ClashView({ clash, notesDesk, timeZone }: ClashViewProps): ReactNode {
  const { base, mine, theirs } = clash;
  const { locale, timeZone: readerZone } = useSurface();
  const { name } = usePerson(theirs.savedById);
  const [choices, setChoices] = useState<Partial<Record<DraftedSection, SectionChoice>>>({});
  const joined = reconcileDrafts(base, mine, theirs.document);
  const isDecided = joined.clashes.every((section) => choices[section] !== undefined);
  const goOn = (): void => {
    const chosen = chooseSections(joined, mine, choices);
    notesDesk.replace(chosen);
    void notesDesk.saver.choose(chosen);
  };
  return (
    <section className={classes['preview']} aria-label="Two versions of these notes">
      <div role="alert">
        <Heading size="medium" as="h2">
          Two versions of these notes
        </Heading>
        <p>
          {theirs.savedAt === null ? (
            'The saved notes were published or discarded in another window meanwhile.'
          ) : (
            <>
              <bdi>{name || 'Somebody'}</bdi> saved these notes at {formatInstant(theirs.savedAt, locale, readerZone)}{' '}
              in another window.
            </>
          )}{' '}
          Yours are kept here. {joined.takenOver.length > 0 && `Taken over: ${named(joined.takenOver)}.`}
        </p>
      </div>
      {joined.clashes.map((section) => (
        <fieldset key={section} className={classes['conflict']}>
          <legend>
            <Heading size="xsmall" as="h3">
              {sectionLabels[section]}
            </Heading>
          </legend>
          <div className={classes['versions']}>
            <Version title="Yours" lines={draftLines(mine, section, timeZone)} />
            <Version title="Theirs" lines={draftLines(theirs.document, section, timeZone)} />
          </div>
          <div className={classes['choices']}>
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side} className={classes['choice']}>
                <input
                  type="radio"
                  name={`clash-${section}`}
                  checked={choices[section] === side}
                  onChange={() => setChoices({ ...choices, [section]: side })}
                />
                {side === 'mine' ? 'Keep mine' : 'Keep theirs'}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div>
        <Button appearance="primary" isDisabled={!isDecided} onClick={goOn}>
          Go on with these
        </Button>
      </div>
    </section>
  );
}

function named(sections: readonly DraftedSection[]): string {
  return sections.map((section) => sectionLabels[section]).join(', ');
}
