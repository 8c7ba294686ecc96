import { createContext } from 'react';

/** How a form tells its page that the title must begin with "Error: ". */
export const PageTitle = createContext<{ readonly setHasErrors: (hasErrors: boolean) => void }>({
  setHasErrors: () => undefined,
});
