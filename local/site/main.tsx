import '@atlaskit/css-reset';
import './styles/site.css';
import './styles/document.css';
import './styles/editor.css';
import './styles/comments.css';
import './styles/slack.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Site } from './site';
import { applyColorMode } from './session/theme';

const root = document.getElementById('site');
if (root === null) throw new Error('index.html has no element with the id "site"');
void applyColorMode().then(() =>
  createRoot(root).render(
    <StrictMode>
      <Site />
    </StrictMode>,
  ),
);
