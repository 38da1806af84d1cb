import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { ImportPreview } from '../../../../../src/contract/views';
import { CheckSign } from '../../shared/checks/check-sign';
import classes from './import.module.css';

/** What was understood, what was not, and what the checks will say. */
export function PreviewLists({ preview }: { preview: ImportPreview }): ReactNode {
  return (
    <div className={classes['lists']}>
      <Lines title="Understood" lines={preview.understood} empty="Nothing: the page will hold the text as it is." />
      <Lines title="Not understood, kept as text" lines={preview.notUnderstood} empty="Nothing was left over." />
      <section>
        <Heading size="xsmall" as="h2">
          What the checks will say
        </Heading>
        {preview.checks.length === 0 && <p className={classes['hint']}>Nothing to mend.</p>}
        <ul className={classes['checks']}>
          {preview.checks.map((check) => (
            <li key={check.key}>
              <CheckSign grade={check.grade} />
              <span>{check.message}</span>
            </li>
          ))}
        </ul>
      </section>
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
