import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { App } from './app.tsx';

// While working, replies are held against their contracts; zod would make code at run time, which the policy forbids.
if (import.meta.env.DEV) z.config({ jitless: true });

// What govuk-frontend's styles and menu look for; its own template does this with an inline script.
document.body.classList.add('js-enabled', 'govuk-frontend-supported');

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
