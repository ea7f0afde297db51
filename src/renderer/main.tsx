import './app/trusted-types.ts';
import './tokens.css';
import './base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { connect } from './app/connect.ts';
import { startMessages } from './messages/i18n.ts';
import { startTheme } from './state/theme.ts';

startTheme();
startMessages();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App connect={connect} />
  </StrictMode>,
);
