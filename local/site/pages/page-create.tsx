import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState, type FormEvent } from 'react';
import { announceTreeChange } from '../chrome/tree-version';
import { navigate, useSiteLocation } from '../navigation/location';
import { paths } from '../navigation/routes';
import { createPage } from '../rest/pages';
import type { Space } from '../rest/spaces';

/** A new page begins with its title; then the editor opens. */
export function PageCreate({ space }: { space: Space }) {
  const parentId = new URLSearchParams(useSiteLocation().search).get('parent');
  const [title, setTitle] = useState('');
  const [failure, setFailure] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const create = (event: FormEvent): void => {
    event.preventDefault();
    if (title.trim() === '') return setFailure('A page needs a title.');
    setIsBusy(true);
    createPage({ spaceId: space.id, title: title.trim(), ...(parentId !== null && { parentId }) }).then(
      ({ id }) => {
        announceTreeChange();
        navigate(paths.edit(space.key, id), { replace: true });
      },
      (error: Error) => {
        setFailure(error.message);
        setIsBusy(false);
      },
    );
  };
  return (
    <form className="page-column create-form" onSubmit={create} noValidate>
      <h1 className="page-title">Create page</h1>
      <label htmlFor="new-title">Title</label>
      <Textfield
        id="new-title"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        isInvalid={failure !== undefined}
        aria-describedby="new-title-failure"
        autoFocus
        maxLength={255}
      />
      <p id="new-title-failure" role="alert" className="create-failure">
        {failure}
      </p>
      <Button type="submit" appearance="primary" isLoading={isBusy}>
        Create
      </Button>
    </form>
  );
}
