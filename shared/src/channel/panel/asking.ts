import { asAtQuery } from '../../http/fields.ts';
import { keepsPanel } from '../../people/role.ts';

/** Where all of the panel is asked for. */
export const panelRoot = '/api/:authority/channel/panel';

/** What is asked of the panel behind the wall; each asking is written down, so none of it is of one moment. */
export const reading = { method: 'GET', allow: keepsPanel, query: asAtQuery, readsElsewhere: true } as const;
export const saving = { method: 'POST', allow: keepsPanel } as const;
