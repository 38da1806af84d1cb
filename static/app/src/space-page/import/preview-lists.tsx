import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { ImportPreview } from '../../../../../src/contract/views';
import type { CheckResult } from '../../../../../src/domain/rules/rule';
import classes from './import.module.css';
import { PreviewChecks } from './preview-checks';

/** What was understood, what was not, and what the checks will say. */
export function PreviewLists({
  preview,
  checks,
}: {
  preview: ImportPreview;
  checks: readonly CheckResult[];
}): ReactNode {
  return (
    <div className={classes['lists']}>
      <Lines title="Understood" lines={preview.understood} empty="Nothing: the page will hold the text as it is." />
      {(preview.understood.length > 0 || preview.notUnderstood.length > 0) && (
        <Lines title="Not understood, kept as text" lines={preview.notUnderstood} empty="Nothing was left over." />
      )}
      <PreviewChecks checks={checks} timeline={preview.basis?.subject.document.timeline ?? []} />
    </div>
  );
}

function Lines({ title, lines, empty }: { title: string; lines: readonly string[]; empty: string }): ReactNode {
  return (
    <section>
      <Heading size="xsmall" as="h2">
        {title}
      </Heading>
      {lines.length === 0 && <p className={classes['hint']}>{empty}</p>}
      <ul className={classes['lines']}>
        {lines.map((line, index) => (
          <li key={index}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
