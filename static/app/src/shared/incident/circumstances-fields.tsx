import Button from '@atlaskit/button/new';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import { longestText } from '../../../../../src/contract/limits';
import type { Circumstances } from '../../../../../src/domain/circumstances';
import { ChoiceField } from '../fields/choice-field';
import classes from '../fields/fields.module.css';
import { TextField } from '../fields/text-field';
import { answerChoices, circumstanceQuestions, countAnswered } from './circumstance-questions';

interface CircumstancesFieldsProps {
  circumstances: Circumstances;
  onChange: (circumstances: Circumstances) => void;
}

/** What else decides whether a post-mortem is required: folded, since at 3 a.m. nobody knows. */
export function CircumstancesFields({ circumstances, onChange }: CircumstancesFieldsProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Button
        appearance="subtle"
        iconBefore={isOpen ? ChevronDownIcon : ChevronRightIcon}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {`What applies? ${countAnswered(circumstances)} of ${circumstanceQuestions.length} answered`}
      </Button>
      <div id={id} role="group" aria-label="What applies?" className={classes['rows']} hidden={!isOpen}>
        {isOpen && <Questions circumstances={circumstances} onChange={onChange} />}
      </div>
    </div>
  );
}

function Questions({ circumstances, onChange }: CircumstancesFieldsProps): ReactNode {
  return (
    <>
      <div className={classes['pair']}>
        {circumstanceQuestions.map(({ question, label }) => (
          <ChoiceField
            key={question}
            label={label}
            value={circumstances[question]}
            choices={answerChoices}
            onChange={(answer) => onChange({ ...circumstances, [question]: answer })}
          />
        ))}
      </div>
      <TextField
        label="Does a stakeholder ask for it? Say who and why"
        maxLength={longestText}
        value={circumstances.requestedBecause}
        onChange={(requestedBecause) => onChange({ ...circumstances, requestedBecause })}
      />
    </>
  );
}
