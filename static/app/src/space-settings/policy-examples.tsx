import SectionMessage from '@atlaskit/section-message';
import { useState, type ReactNode } from 'react';
import { useSurface } from '../shared/surface/surface-context';
import { tellExamples } from './policy-draft';
import type { SettingsDraft } from './settings-draft';
import classes from './settings.module.css';

/** What the fields above come to, followed while somebody changes them. */
export function PolicyExamples({ draft }: { draft: SettingsDraft }): ReactNode {
  const { locale } = useSurface();
  const [now] = useState(() => Date.now());
  return (
    <div aria-live="polite">
      <SectionMessage title="For example">
        <ul className={classes['examples']}>
          {tellExamples(draft, now, locale).map((example) => (
            <li key={example}>{example}</li>
          ))}
        </ul>
      </SectionMessage>
    </div>
  );
}
