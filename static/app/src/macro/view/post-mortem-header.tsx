import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import type { ReactNode } from 'react';
import type { PostMortemView } from '../../../../../src/contract/views';
import { PersonLabel } from '../../shared/people/person-label';
import { When } from '../../shared/time/when';
import { postMortemStatusWords, severityWords } from '../../shared/words/labels';
import classes from '../macro.module.css';
import { CourseLine } from './course-line';

interface PostMortemHeaderProps {
  view: PostMortemView;
  /** The primary button and the menu. */
  children?: ReactNode;
}

export function PostMortemHeader({ view, children }: PostMortemHeaderProps): ReactNode {
  const { postMortem, title } = view;
  const severity = severityWords[postMortem.details.severity];
  const status = postMortemStatusWords[postMortem.status];
  return (
    <div className={classes['header']}>
      <div className={classes['heading']}>
        <div className={classes['titleLine']}>
          <Lozenge appearance={severity.tone} isBold>
            {severity.label}
          </Lozenge>
          <div className={classes['title']}>
            <Heading size="small" as="h1">
              <bdi>{title}</bdi>
            </Heading>
          </div>
          <Lozenge appearance={status.tone}>{status.label}</Lozenge>
        </div>
        <p className={classes['line']}>
          <span>
            Started <When instant={postMortem.startedAt} pageZone={postMortem.timeZone} />
          </span>
          {postMortem.details.services.length > 0 && <bdi>{postMortem.details.services.join(', ')}</bdi>}
        </p>
        <CourseLine view={view} />
        {postMortem.publication !== null && <PublicationLine view={view} publication={postMortem.publication} />}
      </div>
      {children !== undefined && <div className={classes['actions']}>{children}</div>}
    </div>
  );
}

type Publication = NonNullable<PostMortemView['postMortem']['publication']>;

function PublicationLine({ view, publication }: { view: PostMortemView; publication: Publication }): ReactNode {
  return (
    <p className={classes['line']}>
      <span>
        Published <When instant={publication.publishedAt} pageZone={view.postMortem.timeZone} /> by
      </span>
      <PersonLabel accountId={publication.publishedById} />
      {publication.overrideReason !== null && <span>with open errors: {publication.overrideReason}</span>}
    </p>
  );
}
