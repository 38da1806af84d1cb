import Button from '@atlaskit/button/new';
import InformationIcon from '@atlaskit/icon/core/status-information';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { lazy, Suspense, useState, type ComponentProps, type ComponentType, type ReactNode } from 'react';
import type { PostMortemView } from '../../../../../src/contract/views';
import type { CheckResult, Grade } from '../../../../../src/domain/rules/rule';
import { token } from '@atlaskit/tokens';
import { CheckPlace } from './check-place';
import classes from './checks.module.css';

const AcceptForm = lazy(() => import('./accept-form'));

interface CheckRowProps {
  check: CheckResult;
  view: PostMortemView;
  onView: (view: PostMortemView) => void;
  onDetails: () => void;
}

type IconProps = ComponentProps<typeof ErrorIcon>;

const gradeSigns: Record<Grade, { icon: ComponentType<IconProps>; label: string; color: IconProps['color'] }> = {
  error: { icon: ErrorIcon, label: 'To mend', color: token('color.icon.danger') },
  warning: { icon: WarningIcon, label: 'To accept or mend', color: token('color.icon.warning') },
  note: { icon: InformationIcon, label: 'Note', color: token('color.icon.information') },
};

/** One check: what is wrong, how to mend it, the way there, and for the moderator a way to live with it. */
export function CheckRow({ check, view, onView, onDetails }: CheckRowProps): ReactNode {
  const [isAccepting, setAccepting] = useState(false);
  const { icon: Icon, label, color } = gradeSigns[check.grade];
  const mayAccept = check.grade === 'warning' && view.abilities.moderate && view.postMortem.publication === null;
  return (
    <li className={classes['row']}>
      <span className={classes['sign']}>
        <Icon label={label} {...(color === undefined ? {} : { color })} />
      </span>
      <div className={classes['words']}>
        <p className={classes['message']}>{check.message}</p>
        <p className={classes['mend']}>{check.mend}</p>
        {isAccepting && (
          <Suspense fallback={null}>
            <AcceptForm check={check} view={view} onView={onView} onCancel={() => setAccepting(false)} />
          </Suspense>
        )}
      </div>
      <div className={classes['actions']}>
        <CheckPlace check={check} view={view} onDetails={onDetails} />
        {mayAccept && !isAccepting && (
          <Button appearance="subtle" spacing="compact" onClick={() => setAccepting(true)}>
            Accept
          </Button>
        )}
      </div>
    </li>
  );
}
