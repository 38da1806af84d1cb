import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import { sectionNames } from '../../../../src/domain/document/post-mortem-document';
import { longestSectionHeading, sectionTitles } from '../../../../src/domain/document/section-titles';
import fieldClasses from '../shared/fields/fields.module.css';
import { TextField } from '../shared/fields/text-field';
import { tellHeadingProblems } from './heading-draft';
import type { SettingsPartProps } from './place-fields';
import classes from './settings.module.css';

/** How new pages write the headings of their sections. */
export function HeadingFields({ view, draft, onChange }: SettingsPartProps): ReactNode {
  const problems = tellHeadingProblems(draft.headings, view);
  return (
    <div className={classes['section']}>
      <Heading size="small" as="h2">
        Headings of the sections
      </Heading>
      <p className={classes['quiet']}>
        New pages have these headings. Pages that are there keep theirs; their sections are found by the former headings
        too.
      </p>
      <div className={fieldClasses['rows']}>
        {sectionNames.map((section) => (
          <TextField
            key={section}
            label={sectionTitles[section]}
            placeholder={sectionTitles[section]}
            maxLength={longestSectionHeading}
            isDisabled={!view.mayChange}
            value={draft.headings[section] ?? ''}
            problem={problems[section]}
            onChange={(heading) => onChange({ headings: { ...draft.headings, [section]: heading } })}
          />
        ))}
      </div>
    </div>
  );
}
