import Button from '@atlaskit/button/new';
import { useId, useState, type ReactNode } from 'react';
import type { CheckResult } from '../../../../../src/domain/rules/rule';
import { ruleTexts } from '../../../../../src/domain/rules/texts';
import { CheckSign } from './check-sign';
import classes from './checks.module.css';
import { previewWords, type CheckGroup } from './group-checks';

interface CheckGroupRowProps {
  group: CheckGroup;
  /** Draws one of the results. */
  children: (check: CheckResult) => ReactNode;
}

const wordsInPreview = 3;

/** Many results of one rule in one row: what it asks, in how many places it does not hold, and those when wanted. */
export function CheckGroupRow({ group, children }: CheckGroupRowProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { checks, rule } = group;
  const [first] = checks;
  if (first === undefined) return null;
  const { title } = ruleTexts[rule];
  return (
    <li className={classes['row']}>
      <span className={classes['sign']}>
        <CheckSign grade={first.grade} />
      </span>
      <div className={classes['words']}>
        <p className={classes['message']}>{title}</p>
        <p className={classes['mend']}>
          Not so in {checks.length} places
          <Preview words={previewWords(checks, wordsInPreview)} isWhole={checks.length <= wordsInPreview} />
        </p>
      </div>
      <div className={classes['actions']}>
        <Button
          appearance="subtle"
          spacing="compact"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${isOpen ? 'Hide' : 'Show'} ${checks.length} places: ${title}`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Hide' : 'Show'} {checks.length} places
        </Button>
      </div>
      <ul id={id} className={classes['group']} hidden={!isOpen}>
        {isOpen && checks.map(children)}
      </ul>
    </li>
  );
}

function Preview({ words, isWhole }: { words: readonly string[]; isWhole: boolean }): ReactNode {
  if (words.length === 0) return null;
  return (
    <>
      {': '}
      {words.map((word, index) => (
        <span key={word}>
          {index > 0 && ', '}
          <q>
            <bdi>{word}</bdi>
          </q>
        </span>
      ))}
      {!isWhole && ' …'}
    </>
  );
}
