import Avatar from '@atlaskit/avatar';
import type { ReactNode } from 'react';
import classes from './person-label.module.css';
import { usePerson } from './use-person';

interface PersonLabelProps {
  accountId: string;
  /** Shows the picture only; the name is there for those who cannot see it and in the tooltip. */
  pictureOnly?: boolean;
}

/** Avatar and name of a person. */
export function PersonLabel({ accountId, pictureOnly = false }: PersonLabelProps): ReactNode {
  const { name, picture } = usePerson(accountId);
  const label = name === '' ? 'Loading name' : name;
  if (pictureOnly) {
    return (
      <span className={classes['picture']} title={label}>
        <Avatar size="small" name={label} {...(picture === undefined ? {} : { src: picture })} />
      </span>
    );
  }
  return (
    <span className={classes['person']} title={name}>
      <span className={classes['picture']} aria-hidden>
        <Avatar size="small" {...(picture === undefined ? {} : { src: picture })} />
      </span>
      <bdi className={classes['name']}>{name === '' ? '…' : name}</bdi>
    </span>
  );
}
