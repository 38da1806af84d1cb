import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Skeleton from '@atlaskit/skeleton';
import { useState, type ReactNode } from 'react';
import { longestText } from '../../../../../src/contract/limits';
import type { PublicationPreview } from '../../../../../src/contract/views';
import { sortChecks, summarizeChecks } from '../../shared/checks/sort-checks';
import { useSpaceAbilities } from '../../shared/bridge/use-space-abilities';
import { TextField } from '../../shared/fields/text-field';
import { ProblemMessage } from '../../shared/surface/problem-message';
import classes from '../console.module.css';
import { CheckList } from '../side/check-list';
import type { Desk } from '../use-desk';
import { ConflictChoice } from './conflict-choice';
import { SectionChange } from '../../shared/publication/section-change';
import { undecidedSections } from './undecided-sections';
import { usePreview, type Preview } from './use-preview';

interface PreviewStepProps {
  desk: Desk;
  onBack: () => void;
}

/** What publishing will change on the page, section by section; then one confirmation. */
export function PreviewStep({ desk, onBack }: PreviewStepProps): ReactNode {
  const preview = usePreview(desk);
  const { shown, failure, look, goOnFromNewest } = preview;
  const mend = failure?.code === 'base-version-gone' ? goOnFromNewest : look;
  return (
    <div className={classes['preview']}>
      <div id="section" tabIndex={-1} className={classes['sectionHead']}>
        <Heading size="medium" as="h2">
          Preview
        </Heading>
        <Button appearance="subtle" onClick={onBack}>
          Back to the notes (V)
        </Button>
      </div>
      {failure !== null && <ProblemMessage failure={failure} onRetry={() => void mend()} />}
      {shown === null && failure === null && <PreviewSkeleton />}
      {shown !== null && (
        <>
          <Conflicts shown={shown} preview={preview} />
          <Changes shown={shown} choices={preview.choices} />
          <Confirmation {...{ desk, shown, preview, onBack }} />
        </>
      )}
    </div>
  );
}

function PreviewSkeleton(): ReactNode {
  return (
    <div aria-busy="true" className={classes['list']}>
      {['40%', '100%', '92%', '100%'].map((width, index) => (
        <Skeleton key={index} width={width} height="20px" isShimmering />
      ))}
    </div>
  );
}

interface PartProps {
  shown: PublicationPreview;
}

function Conflicts({ shown, preview }: PartProps & { preview: Preview }): ReactNode {
  if (shown.conflicts.length === 0) return null;
  return (
    <section className={classes['list']} aria-label="To decide">
      <p>Somebody else changed these places on the page while the notes were written. Choose what stays.</p>
      {shown.conflicts.map((conflict) => (
        <ConflictChoice
          key={conflict.id}
          conflict={conflict}
          chosen={preview.choices[conflict.id]}
          onChoose={(side) => preview.choose(conflict.id, side)}
        />
      ))}
    </section>
  );
}

function Changes({ shown, choices }: PartProps & Pick<Preview, 'choices'>): ReactNode {
  const [base, setBase] = useState<'page' | 'publication'>('page');
  const { sections, sincePublication, conflicts } = shown;
  const undecided = undecidedSections(conflicts, choices);
  const listed = base === 'publication' && sincePublication !== null ? sincePublication : sections;
  return (
    <section className={classes['list']} aria-label="Changes">
      {sincePublication !== null && (
        <div>
          <Button
            appearance="subtle"
            spacing="compact"
            onClick={() => setBase(base === 'page' ? 'publication' : 'page')}
          >
            {base === 'page' ? 'Show changes since the last publication' : 'Show changes to the page as it is now'}
          </Button>
        </div>
      )}
      {listed.map((change) => (
        <SectionChange
          key={`${change.section ?? ''} ${change.heading}`}
          change={change}
          isUndecided={undecided.has(change.section)}
        />
      ))}
    </section>
  );
}

/** What still blocks, or the button that publishes. */
function Confirmation({
  desk,
  shown,
  preview,
  onBack,
}: PartProps & { desk: Desk; preview: Preview; onBack: () => void }): ReactNode {
  const { postMortem } = desk.view;
  const { administer } = useSpaceAbilities(postMortem.spaceId);
  const [reason, setReason] = useState('');
  const sorted = sortChecks({ checks: shown.checks, postMortem });
  const toDecide = shown.conflicts.filter(({ id }) => preview.choices[id] === undefined).length;
  const isBlocked = sorted.toMend.length + sorted.toAccept.length > 0;
  const mayOverride = isBlocked && administer;
  const overrideReason = mayOverride ? reason.trim() : '';
  const mayPublish = toDecide === 0 && (!isBlocked || overrideReason !== '');
  return (
    <section className={classes['list']} aria-label="Publish">
      <span role="status">{describeState(toDecide, isBlocked, summarizeChecks(sorted))}</span>
      {isBlocked && (
        <CheckList
          {...{ desk, onGo: onBack, prepare: preview.ground }}
          checks={[...sorted.toMend, ...sorted.toAccept]}
        />
      )}
      {mayOverride && (
        <TextField
          label="Why is it published all the same? Readers will see it."
          value={reason}
          maxLength={longestText}
          onChange={setReason}
        />
      )}
      <div className={classes['confirmation']}>
        <Button
          appearance="primary"
          isLoading={preview.isPublishing}
          isDisabled={!mayPublish}
          onClick={() => void preview.publish(overrideReason)}
        >
          {mayOverride ? 'Publish all the same' : 'Publish notes'}
        </Button>
      </div>
    </section>
  );
}

function describeState(toDecide: number, isBlocked: boolean, blocking: string): string {
  if (toDecide > 0) return `${toDecide} to decide before publishing.`;
  return isBlocked ? `Before publishing: ${blocking}.` : 'Nothing stands between these notes and their publication.';
}
