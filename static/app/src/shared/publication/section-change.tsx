import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ReactNode } from 'react';
import type { PublicationPreview } from '../../../../../src/contract/views';
import { LineWithPeople } from '../people/line-with-people';
import type { LozengeTone } from '../words/labels';
import classes from './publication.module.css';
import { markLines, type MarkedLine } from './mark-lines';

type Change = PublicationPreview['sections'][number];

const changeWords: Record<Change['change'], { label: string; tone: LozengeTone }> = {
  none: { label: 'No change', tone: 'neutral' },
  changed: { label: 'Changed', tone: 'information' },
  added: { label: 'New', tone: 'success' },
  removed: { label: 'Removed', tone: 'danger' },
};

const markWords: Record<MarkedLine['mark'], string> = { same: '', added: 'Added: ', removed: 'Removed: ' };

const toDecide: { label: string; tone: LozengeTone } = { label: 'To decide', tone: 'warning' };

interface SectionChangeProps {
  change: Change;
  /** Both sides wrote there, and nobody has chosen yet: what becomes of it is not known. */
  isUndecided?: boolean;
}

/** One section of the page as it will be, with what is added and what goes. */
export function SectionChange({ change, isUndecided = false }: SectionChangeProps): ReactNode {
  const { label, tone } = isUndecided ? toDecide : changeWords[change.change];
  return (
    <section className={classes['change']} aria-label={change.heading || 'Above the first heading'}>
      <div className={classes['head']}>
        <Heading size="xsmall" as="h3">
          <bdi>{change.heading || 'Above the first heading'}</bdi>
        </Heading>
        <Lozenge appearance={tone}>{label}</Lozenge>
      </div>
      {change.change !== 'none' && (
        <ul className={classes['lines']}>
          {markLines(change.before, change.after).map(({ text, mark }, index) => (
            <li key={index} data-mark={mark}>
              <VisuallyHidden>{markWords[mark]}</VisuallyHidden>
              <LineWithPeople line={text} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
